import { formatNumber, visibleText } from '../../../lib/text'
import type { Completion } from '../../../run-set/search/completions'

export { completions } from '../../../run-set/search/completions'

/** What could stand at the caret. The focus stays in the box, which says by `active` which one is meant. */
export function CompletionList({
  id,
  options,
  active,
  onTake,
}: {
  id: string
  options: readonly Completion[]
  active: number
  onTake: (completion: Completion) => void
}) {
  return (
    <div id={id} role="listbox" aria-label="What could stand here" className="max-h-72 overflow-y-auto p-1">
      {options.map((option, at) => (
        <div
          key={option.insert}
          id={`${id}-${at}`}
          ref={at === active ? scrollIntoSight : undefined}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          className="flex cursor-pointer items-baseline gap-2.5 rounded-md px-2 py-1 hover:bg-sunken aria-selected:bg-accent-soft aria-selected:text-accent"
          // Not a click: that would take the focus first.
          onMouseDown={(event) => {
            event.preventDefault()
            if (event.button === 0) onTake(option)
          }}
        >
          <span className="min-w-0 truncate">{visibleText(option.label)}</span>
          {option.about !== null && (
            <span className="min-w-0 flex-1 truncate text-muted">{option.about}</span>
          )}
          {option.count !== null && (
            <span className="ml-auto pl-2 text-faint">
              {formatNumber(option.count)}
              <span className="sr-only"> runs</span>
            </span>
          )}
        </div>
      ))}
    </div>
  )
}

const scrollIntoSight = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' })
