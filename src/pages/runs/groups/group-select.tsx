import { GROUP_ORDERS, type GroupOrder } from '../../../run-set/groups/run-group'
import { GROUP_IDS, type GroupId, type RunView } from '../../../run-set/view/view'

const GROUP_WORDS = {
  server: 'Server',
  deployment: 'Deployment',
  client: 'MCP client',
  version: 'Version',
  session: 'Session',
  error: 'Error',
} as const satisfies Record<GroupId, string>

const ORDER_WORDS = {
  count: 'Most runs',
  failed: 'Most failed, in %',
  p95: 'Longest p95',
  last: 'Last run',
} as const satisfies Record<GroupOrder, string>

const BOX = 'h-[30px] max-w-full rounded-md border border-line-strong bg-raised px-1.5 text-text'

/** What the runs are put together by. */
export function GroupSelect({
  group,
  onChange,
}: {
  group: GroupId | null
  onChange: (patch: Pick<RunView, 'group'>) => void
}) {
  return (
    <span className="flex items-center gap-1.5 text-muted">
      <span aria-hidden="true">Group by</span>
      <select
        aria-label="Group by"
        className={BOX}
        value={group ?? ''}
        onChange={(event) => onChange({ group: GROUP_IDS.find((id) => id === event.target.value) ?? null })}
      >
        <option value="">None</option>
        {GROUP_IDS.map((id) => (
          <option key={id} value={id}>
            {GROUP_WORDS[id]}
          </option>
        ))}
      </select>
    </span>
  )
}

/** Which groups come first; their runs keep the order of the table. */
export function GroupOrderSelect({
  order,
  onChange,
}: {
  order: GroupOrder
  onChange: (order: GroupOrder) => void
}) {
  return (
    <span className="flex items-center gap-1.5 text-muted">
      <span aria-hidden="true">Groups</span>
      <select
        aria-label="Order of groups"
        className={BOX}
        value={order}
        onChange={(event) => {
          const chosen = GROUP_ORDERS.find((id) => id === event.target.value)
          if (chosen) onChange(chosen)
        }}
      >
        {GROUP_ORDERS.map((id) => (
          <option key={id} value={id}>
            {ORDER_WORDS[id]}
          </option>
        ))}
      </select>
    </span>
  )
}
