import { Link } from 'react-router-dom'
import { formatNumber, nonEmpty } from '../../lib/text'
import { NotReported } from '../not-reported'

const MOST_ROWS = 100

interface DataColumn {
  name: string
  /** Figures stand at the end, so that their digits stand below each other. */
  align: 'start' | 'end'
}

/** Text, which may be third-party text, or text that leads somewhere. Empty text is shown as not reported. */
type DataCell = string | { text: string; href: string }

/** What a chart shows, in rows: the first hundred, and how many there are. */
export function DataTable({
  caption,
  columns,
  count,
  rowAt,
}: {
  /** Names the table for screen readers. */
  caption: string
  columns: readonly DataColumn[]
  /** How many rows there are. */
  count: number
  /** The cells of one row, one for each column, the first of which names the row: called for the rows shown only. */
  rowAt: (row: number) => readonly DataCell[]
}) {
  const shown = Math.min(MOST_ROWS, count)
  const look = (column: number) =>
    columns[column]?.align === 'end' ? 'pr-3 text-right whitespace-nowrap' : 'pr-3 text-left'
  return (
    <>
      <section
        className="max-h-80 overflow-auto print:max-h-none print:overflow-visible"
        aria-label={caption}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
      >
        <table className="w-full">
          <caption className="sr-only">{caption}</caption>
          <thead className="text-faint">
            <tr>
              {columns.map(({ name }, at) => (
                <th key={name} scope="col" className={`sticky top-0 bg-surface py-1 font-medium ${look(at)}`}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: shown }, (_, row) => {
              const [first = '', ...rest] = rowAt(row)
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place, and holds no state
                <tr key={row} className="border-t border-line align-top">
                  <th scope="row" className={`py-1 font-normal [overflow-wrap:anywhere] ${look(0)}`}>
                    <Cell cell={first} />
                  </th>
                  {rest.map((cell, at) => (
                    <td key={columns[at + 1]?.name} className={`py-1 ${look(at + 1)}`}>
                      <Cell cell={cell} />
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      {count > shown && (
        <p className="mt-1 text-muted">
          The first {formatNumber(shown)} of {formatNumber(count)} are listed.
        </p>
      )}
    </>
  )
}

function Cell({ cell }: { cell: DataCell }) {
  const text = nonEmpty(typeof cell === 'string' ? cell : cell.text)
  if (text === null) return <NotReported />
  return typeof cell === 'string' ? (
    text
  ) : (
    <Link className="underline decoration-line-strong underline-offset-2 hover:text-accent" to={cell.href}>
      {text}
    </Link>
  )
}
