import { memo } from 'react'
import type { ServerRun } from '../../contract/server-run'
import type { RunExtra } from '../../run-set/derived/run-extra'
import type { RowColumn } from './plain-columns'

type Content = { run: ServerRun; extra: RunExtra | null; columns: readonly RowColumn[] }

/** Apart from the row's place, which a new run above changes in every row. */
const Cells = memo(({ run, extra, columns }: Content) =>
  columns.map(({ id, className, style, cell }) => (
    <td key={id} data-field={id} className={className} style={style}>
      {cell(run, extra)}
    </td>
  )),
)

/**
 * One run. Everything it shows comes in as props, so a row that did not change is not rendered again. What a click or a
 * key does in it beside the link is heard further up, by row-tools.ts.
 */
export const RunRow = memo(function RunRow({
  index,
  line,
  selected,
  ...content
}: Content & {
  /** Place among the runs, and among the lines of the table, from 0. */
  index: number
  line: number
  /** Undefined where rows can't be selected. */
  selected: boolean | undefined
}) {
  return (
    <tr
      aria-rowindex={line + 2}
      data-index={index}
      data-run={content.run.id}
      className="run-row"
      data-selected={selected || undefined}
    >
      {selected !== undefined && (
        <td className="select">
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={`Select ${content.run.id}`}
            aria-keyshortcuts="Space X"
            checked={selected}
            readOnly
          />
        </td>
      )}
      <Cells {...content} />
    </tr>
  )
})
