import type { ReactNode } from 'react'
import { LineIcon } from '../../components/line-icon'

export interface SideRow {
  key: string
  name: ReactNode
  a: ReactNode
  b: ReactNode
  same: boolean
}

const UNEQUAL = 'M2 4.2h8M2 7.8h8M8 1.5l-4 9'

/** Both runs side by side, a row for each thing; of what is the same no more than the number, unless `all` is set. */
export function SideTable({
  caption,
  first,
  rows,
  all,
  none,
}: {
  caption: string
  /** What the rows are: the head of the first column. */
  first: string
  rows: readonly SideRow[]
  all: boolean
  /** What to say where there is no row at all. */
  none: string
}) {
  if (rows.length === 0) return <p className="text-muted">{none}</p>
  const shown = all ? rows : rows.filter(({ same }) => !same)
  const left = rows.length - shown.length
  return (
    <>
      {shown.length > 0 && (
        <table className="w-full table-fixed border-collapse text-left">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr className="border-b border-line text-muted">
              <th scope="col" className="w-[30%] py-1.5 pr-2 font-medium sm:w-[26%]">
                {first}
              </th>
              <th scope="col" className="py-1.5 pr-3 font-medium">
                Run A
              </th>
              <th scope="col" className="py-1.5 font-medium">
                Run B
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.key} className="border-b border-line align-top last:border-0">
                <th scope="row" className="py-1.5 pr-2 font-normal text-muted [overflow-wrap:anywhere]">
                  <span className="flex gap-1.5">
                    <span className="w-3 shrink-0 pt-0.5 text-odd">
                      {!row.same && (
                        <>
                          <LineIcon path={UNEQUAL} />
                          <span className="sr-only">differs: </span>
                        </>
                      )}
                    </span>
                    <span className="min-w-0">{row.name}</span>
                  </span>
                </th>
                <td className="py-1.5 pr-3 [overflow-wrap:anywhere]">{row.a}</td>
                <td className="py-1.5 [overflow-wrap:anywhere]">{row.b}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {left > 0 && (
        <p className={`text-faint ${shown.length > 0 ? 'mt-1.5' : ''}`}>
          {shown.length === 0 ? `No difference: all ${left} are the same.` : `${left} more are the same.`}
        </p>
      )}
    </>
  )
}
