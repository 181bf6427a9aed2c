import { lazy, Suspense, useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react'
import { PopoverButton } from '../../../components/popover-button'
import { usePreference } from '../../../lib/preferences'
import type { RunRows } from '../../../run-set/run-rows'
import { withTermAsText } from '../../../run-set/search/edit'
import { parseSearch } from '../../../run-set/search/parse'
import type { SearchProblem } from '../../../run-set/search/term'
import { SearchProblems } from './search-problems'
import { useCompletions } from './use-completions'

const Help = lazy(() => import('./search-help-menu').then((module) => ({ default: module.SearchHelpMenu })))

/**
 * Words and terms (docs/search.md). "/" goes to it from anywhere; Escape closes what is offered, then empties it. What
 * can't be read is named below it, and where it is still being typed, in the list of what is offered.
 */
export function SearchBox({
  value,
  onChange,
  facetOptions,
}: {
  value: string
  onChange: (value: string) => void
  facetOptions: RunRows['facetOptions']
}) {
  const id = useId()
  const zone = usePreference('timeZone')
  const input = useRef<HTMLInputElement>(null)
  const popup = useRef<HTMLDivElement>(null)
  const caretAfter = useRef<number | null>(null)

  const offer = useCompletions(value, facetOptions, ({ from, to, insert }) => {
    onChange(value.slice(0, from) + insert + value.slice(to))
    caretAfter.current = from + insert.length
  })
  const { options, active, caret, List } = offer
  const problems = useMemo(() => parseSearch(value, zone).problems, [value, zone])
  const typed = offer.open ? problems.filter(({ from, to }) => from < caret && caret <= to) : []
  const others = problems.filter((problem) => !typed.includes(problem))
  const shown = options.length > 0 || typed.length > 0

  useLayoutEffect(() => {
    if (caretAfter.current === null) return
    input.current?.setSelectionRange(caretAfter.current, caretAfter.current)
    offer.moveCaret(caretAfter.current)
    caretAfter.current = null
  })

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, select, dialog')
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      input.current?.focus()
    }
    document.addEventListener('keydown', focus)
    return () => document.removeEventListener('keydown', focus)
  }, [])

  const asText = (problem: SearchProblem) => {
    onChange(withTermAsText(value, problem))
    offer.close()
    input.current?.focus()
  }

  return (
    <form
      className="relative min-w-0 flex-1 basis-60"
      onSubmit={(event) => {
        event.preventDefault()
        offer.close()
      }}
      onBlur={({ relatedTarget: next }) => {
        if (next !== input.current && !popup.current?.contains(next)) offer.close()
      }}
    >
      <div className="flex h-[30px] items-center gap-1.5 rounded-md border border-line-strong bg-raised pr-1 pl-2.5 focus-within:border-accent">
        <label className="flex h-full min-w-0 flex-1 cursor-text items-center gap-2">
          <svg
            aria-hidden="true"
            className="size-3.5 shrink-0 text-faint"
            viewBox="0 0 16 16"
            fill="none"
            stroke="currentColor"
          >
            <circle cx="7" cy="7" r="4.5" strokeWidth="1.6" />
            <path d="m10.5 10.5 3 3" strokeWidth="1.6" strokeLinecap="round" />
          </svg>
          <span className="sr-only">Search the runs</span>
          <input
            ref={input}
            type="text"
            role="combobox"
            aria-expanded={options.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={active >= 0 ? `${id}-list-${active}` : undefined}
            aria-invalid={problems.length > 0}
            aria-describedby={shown ? `${id}-problems ${id}-typed` : `${id}-problems`}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="search"
            className="min-w-0 flex-1 bg-transparent outline-none placeholder:text-faint"
            placeholder="Search id, server, client… or status:failed"
            value={value}
            onChange={({ target }) => {
              onChange(target.value)
              offer.moveCaret(target.selectionStart ?? target.value.length)
              offer.show()
            }}
            onSelect={({ currentTarget }) => offer.moveCaret(currentTarget.selectionStart ?? 0)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return
              if (offer.onKey(event)) event.preventDefault()
              else if (event.key === 'Escape' && !shown) onChange('')
              else if (event.key === 'Escape') offer.close()
            }}
          />
        </label>
        <kbd className="kbd max-sm:hidden">/</kbd>
        <PopoverButton
          title="How to search"
          className="btn-ghost h-[22px] px-1.5"
          label={
            <>
              <span aria-hidden="true">?</span>
              <span className="sr-only">How to search</span>
            </>
          }
        >
          <Suspense>
            <Help />
          </Suspense>
        </PopoverButton>
      </div>
      {shown && (
        <div ref={popup} className="card absolute inset-x-0 top-[34px] z-30 overflow-hidden bg-raised">
          {options.length > 0 && List && (
            <List id={`${id}-list`} options={options} active={active} onTake={offer.take} />
          )}
          <div id={`${id}-typed`} className="px-1 pb-1 empty:hidden">
            <SearchProblems problems={typed} onAsText={asText} />
          </div>
        </div>
      )}
      <div id={`${id}-problems`} role="status">
        <SearchProblems problems={others} onAsText={asText} />
      </div>
    </form>
  )
}
