import { memo } from 'react'
import type { ServerRun } from '../../../contract/server-run'
import type { RunExtra } from '../../../run-set/derived/run-extra'
import type { RowColumn } from './plain-columns'

/**
 * One run. Everything it shows comes in as props, so a row that did not change is not rendered again. What a click or a
 * key does in it beside the link is heard further up, by row-tools.ts.
 */
export const RunRow = memo(function RunRow({
  run,
  extra,
  index,
  line,
  columns,
  selected,
}: {
  run: ServerRun
  extra: RunExtra | null
  /** Place among the runs, and among the lines of the table, from 0. */
  index: number
  line: number
  columns: readonly RowColumn[]
  /** Undefined where rows can't be selected. */
  selected: boolean | undefined
}) {
  return (
    <tr
      aria-rowindex={line + 2}
      data-index={index}
      className="run-row group/row"
      data-selected={selected || undefined}
    >
      {selected !== undefined && (
        <td className="select">
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={`Select ${run.id}`}
            aria-keyshortcuts="Space X"
            checked={selected}
            readOnly
          />
        </td>
      )}
      {columns.map(({ id, className, style, cell }) => (
        <td key={id} data-field={id} className={className} style={style}>
          {cell(run, extra)}
        </td>
      ))}
    </tr>
  )
})
