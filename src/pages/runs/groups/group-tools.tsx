import type { GroupOrder, RunGroup } from '../../../run-set/groups/run-group'
import { GroupOrderSelect } from './group-select'
import type { useOpenGroups } from './use-open-groups'

/** How groups are shown: which come first, and all of them open or closed. */
export function GroupTools({
  groups,
  order,
  onOrder,
  open: { openKeys, openAll, closeAll },
}: {
  groups: readonly RunGroup[]
  order: GroupOrder
  onOrder: (order: GroupOrder) => void
  open: ReturnType<typeof useOpenGroups>
}) {
  const anyOpen = groups.some(({ key }) => openKeys.has(key))
  return (
    <>
      <GroupOrderSelect order={order} onChange={onOrder} />
      <button type="button" className="btn-ghost" onClick={() => (anyOpen ? closeAll() : openAll(groups))}>
        {anyOpen ? 'Close all' : 'Open all'}
      </button>
    </>
  )
}
