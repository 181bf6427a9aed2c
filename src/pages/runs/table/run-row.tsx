import { memo } from 'react'
import type { ServerRun } from '../../../contract/server-run'
import type { RunFieldId } from '../../../run-set/view/fields'
import { RUN_CELLS } from './cells'
import { isAlignedEnd } from './column-layout'

/** One run. Everything it shows comes in as props, so a row that did not change is not rendered again. */
export const RunRow = memo(function RunRow({
  run,
  index,
  shown,
}: {
  run: ServerRun
  /** Place among the rows, from 0. */
  index: number
  shown: readonly RunFieldId[]
}) {
  return (
    <tr aria-rowindex={index + 2} className="run-row group/row">
      {shown.map((id) => (
        <td key={id} data-field={id} className={isAlignedEnd(id) ? 'text-right' : undefined}>
          {RUN_CELLS[id](run)}
        </td>
      ))}
    </tr>
  )
})
