import { Link } from 'react-router-dom'
import { nonEmpty } from '../../lib/text'
import './charts.css'
import { type ChartColor, COLOR_CLASS } from './kinds'

export interface BarRow {
  key: string
  /** May be third-party text. */
  label: string
  /** The runs behind it; null where nothing leads there. */
  href: string | null
  /** How long the bar is, of `full`; null where it isn't known, which is drawn as no bar. */
  share: number | null
  /** In words: "12.4 %". */
  value: string
  /** What stands behind the value: "31 of 250". */
  second?: string
  /** What is special about this row: "first bad version". */
  mark?: string
}

/** Shares below each other, as bars with their values. */
export function BarList({
  label,
  rows,
  color,
  full = 1,
}: {
  /** Names the list for screen readers. */
  label: string
  rows: readonly BarRow[]
  color: ChartColor
  /** The share that fills the whole width: 1, or the largest where all are small. */
  full?: number
}) {
  return (
    <ul
      aria-label={label}
      className="grid grid-cols-[minmax(0,1fr)_auto_auto] gap-x-3 gap-y-1 sm:grid-cols-[minmax(0,3fr)_minmax(3rem,2fr)_auto_auto]"
    >
      {rows.map((row) => (
        <li key={row.key} className="col-span-full grid grid-cols-subgrid items-center max-sm:gap-y-0.5">
          <span className="flex min-w-0 flex-wrap items-center gap-x-1.5">
            <Label row={row} />
            {row.mark !== undefined && (
              <span className="shrink-0 rounded-full bg-odd-soft px-1.5 text-[11px] text-odd">
                {row.mark}
              </span>
            )}
          </span>
          {/* On a phone the bar has a line of its own, so that the label has the room. */}
          <svg
            aria-hidden="true"
            className={`chart-bar h-2 w-full rounded-[2px] bg-sunken max-sm:col-span-full max-sm:row-start-2 max-sm:h-1 ${COLOR_CLASS[color]}`}
          >
            <rect className="chart-solid" width={`${partOf(row.share, full) * 100}%`} height="100%" />
          </svg>
          <span className="text-right whitespace-nowrap">{row.value}</span>
          <span className="text-right whitespace-nowrap text-faint">{row.second}</span>
        </li>
      ))}
    </ul>
  )
}

function Label({ row: { label, href } }: { row: BarRow }) {
  const text = nonEmpty(label) ?? 'no name'
  return href === null ? (
    <span className="max-w-full truncate" title={text}>
      {text}
    </span>
  ) : (
    <Link className="max-w-full truncate hover:text-accent hover:underline" to={href} title={text}>
      {text}
    </Link>
  )
}

/** 0 to 1. Something is never drawn as nothing: a share of one in thousands has a sliver. */
function partOf(share: number | null, full: number): number {
  if (share === null || !(share > 0) || !(full > 0)) return 0
  return Math.min(1, Math.max(0.005, share / full))
}
