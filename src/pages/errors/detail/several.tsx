import { type ReactNode, useState } from 'react'
import { formatNumber } from '../../../lib/text'

const FIRST = 3

/** A few of many, one a line; the others when they are asked for. */
export function Several({ items }: { items: readonly { key: string; item: ReactNode }[] }) {
  const [all, setAll] = useState(false)
  return (
    <>
      <ul>
        {(all ? items : items.slice(0, FIRST)).map(({ key, item }) => (
          <li key={key}>{item}</li>
        ))}
      </ul>
      {!all && items.length > FIRST && (
        <span className="hidden text-muted print:block">and {formatNumber(items.length - FIRST)} more</span>
      )}
      {items.length > FIRST && (
        <button
          type="button"
          aria-expanded={all}
          className="font-medium text-accent hover:underline"
          onClick={() => setAll(!all)}
        >
          {all ? 'Show less' : `Show all ${formatNumber(items.length)}`}
        </button>
      )}
    </>
  )
}
