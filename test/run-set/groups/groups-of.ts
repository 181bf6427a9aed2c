import type { ServerRun } from '../../../src/contract/server-run'
import { groupRows } from '../../../src/run-set/groups/group-rows'
import type { GroupId } from '../../../src/run-set/view/view'
import { idsOf, indexOf } from '../index/index-of'

const BEGIN_MS = Date.UTC(2026, 10, 22)
export const second = (number: number) => new Date(BEGIN_MS + number * 1000).toISOString()

export function groupsOf(runs: readonly ServerRun[], by: GroupId) {
  const { table, rows } = indexOf(runs)
  return groupRows({ table, rows, by }).map((group) => ({ ...group, ids: idsOf(table, group.rows) }))
}
