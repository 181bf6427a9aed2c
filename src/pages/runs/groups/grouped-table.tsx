import { useMemo, useState } from 'react'
import { RunsTable, type RunsTableProps, type TableLines } from '../../../run-parts/table/runs-table'
import { useErrorsOfRuns } from '../../../run-set/errors/use-errors-of-runs'
import { groupRows } from '../../../run-set/groups/group-rows'
import { groupedItems } from '../../../run-set/groups/grouped-items'
import { type GroupOrder, orderGroups } from '../../../run-set/groups/run-group'
import type { RunRows, WholeRows } from '../../../run-set/run-rows'
import type { GroupId } from '../../../run-set/view/view'
import { ErrorsNote } from './errors-note'
import { GroupRow } from './group-row'
import { GroupTools } from './group-tools'
import { useOpenGroups } from './use-open-groups'

interface Props extends Omit<RunsTableProps, 'runs' | 'lines'> {
  by: GroupId
  rows: RunRows
  whole: WholeRows
  /** When the runs were last read, epoch ms. */
  asOfMs: number
}

/** The runs of a view put together: a line for each group, and below it its runs while it is open. */
export function GroupedTable({ by, rows, whole, asOfMs, ...table }: Props) {
  const [order, setOrder] = useState<GroupOrder>('count')
  const open = useOpenGroups(by)
  const { openKeys, toggle } = open
  const { errors, again } = useErrorsOfRuns({
    wanted: by === 'error',
    fromMs: whole.oldestMs,
    asOfMs,
    failed: rows.failed,
  })
  const groups = useMemo(
    () => orderGroups(groupRows({ ...whole, by, errors }), order),
    [whole, by, errors, order],
  )
  const runs = useMemo(() => whole.listOf(together(groups.map((group) => group.rows))), [whole, groups])
  const lines = useMemo((): TableLines => {
    const items = groupedItems(groups, openKeys, whole.runAt)
    return {
      length: items.length,
      at: (line) => {
        const item = items.at(line)
        if ('run' in item) return item.index
        return (place, columnCount) => (
          <GroupRow
            key={`group:${item.group.key}`}
            group={item.group}
            open={item.open}
            onToggle={toggle}
            columnCount={columnCount}
            rowIndex={place + 2}
          />
        )
      },
    }
  }, [groups, openKeys, toggle, whole])
  return (
    <>
      <div className="flex min-h-10 flex-wrap items-center gap-2 border-b border-line px-3 py-1">
        <GroupTools groups={groups} order={order} onOrder={setOrder} open={open} />
        {by === 'error' && <ErrorsNote errors={errors} onRetry={again} />}
      </div>
      <RunsTable {...table} runs={runs} lines={lines} />
    </>
  )
}

function together(parts: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
