import { type ReactNode, useState } from 'react'
import { shownText } from '../../lib/shown-text'
import { formatNumber, plural } from '../../lib/text'
import { LineIcon } from '../line-icon'
import { cutAt } from './cut-at'
import { JsonLeaf } from './json-leaf'
import { entryCount, firstEntries, PAGE } from './json-value'
import { MORE } from './more'

// Beyond this the lines stay where they are: a narrow screen has no room for more.
const INDENTED_LEVELS = 12
const LONGEST_KEY = 200

const shownKey = (key: string) =>
  key.length <= LONGEST_KEY
    ? shownText(key)
    : `${shownText(key.slice(0, cutAt(key, LONGEST_KEY)))}… (${formatNumber(key.length)} characters)`

/** One value with its name, and what is in it while it is open. */
export function JsonNode({
  value,
  parent,
  name,
  depth,
  openFirst,
}: {
  value: unknown
  parent: unknown
  /** Its key or place; null of the outermost. */
  name: string | null
  /** The outermost is at 0. */
  depth: number
  openFirst: ReadonlySet<object>
}) {
  const count = entryCount(value)
  const label = name !== null && (
    <span className="text-muted">
      <bdi>{shownKey(name)}</bdi>
      {': '}
    </span>
  )
  if (count === null) {
    return (
      <li className="pl-[18px] whitespace-pre-wrap [overflow-wrap:anywhere]">
        {label}
        <JsonLeaf value={value} parent={parent} name={name} />
      </li>
    )
  }
  return <Branch {...{ value: value as object, count, label, depth, openFirst }} />
}

function Branch({
  value,
  count,
  label,
  depth,
  openFirst,
}: {
  value: object
  count: number
  label: ReactNode
  depth: number
  openFirst: ReadonlySet<object>
}) {
  const [open, setOpen] = useState(openFirst.has(value))
  const [shown, setShown] = useState(PAGE)
  const listed = Array.isArray(value)
  const [left, right] = listed ? '[]' : '{}'
  if (count === 0) {
    return (
      <li className="pl-[18px] [overflow-wrap:anywhere]">
        {label}
        {left}
        {right}
      </li>
    )
  }
  const rest = count - shown
  return (
    <li>
      <button
        type="button"
        aria-expanded={open}
        className="flex max-w-full items-baseline gap-1.5 rounded text-left hover:bg-sunken"
        onClick={() => setOpen(!open)}
      >
        <LineIcon
          path="m4 2 4 4-4 4"
          className={`size-3 shrink-0 translate-y-px text-faint ${open ? 'rotate-90' : ''}`}
        />
        <span className="min-w-0 [overflow-wrap:anywhere]">
          {label}
          <span className="text-faint">
            {left}
            {plural(count, listed ? 'item' : 'key')}
            {right}
          </span>
        </span>
      </button>
      {open && (
        <ul className={depth < INDENTED_LEVELS ? 'ml-[5px] border-l border-line pl-1.5' : ''}>
          {firstEntries(value, shown).map(([key, item]) => (
            <JsonNode
              key={key}
              value={item}
              parent={value}
              name={key}
              depth={depth + 1}
              openFirst={openFirst}
            />
          ))}
          {rest > 0 && (
            <li className="pl-[12px]">
              <button type="button" className={MORE} onClick={() => setShown(shown + PAGE)}>
                Show {formatNumber(Math.min(PAGE, rest))} more ({formatNumber(rest)} left)
              </button>
            </li>
          )}
        </ul>
      )}
    </li>
  )
}
