import type { RunStatus, ServerRun } from '../contract/server-run'

export type StatusTone = 'active' | 'failed' | 'completed' | 'unknown'

const STATUS = {
  active: { label: 'Active', tone: 'active' },
  failed: { label: 'Failed', tone: 'failed' },
  completed: { label: 'Completed', tone: 'completed' },
} as const satisfies Record<RunStatus, { label: string; tone: StatusTone }>

/** The words and the tone of a status; one that a newer API has added is shown as itself. */
export function describeStatus(status: ServerRun['status']): { label: string; tone: StatusTone } {
  if (status !== null && Object.hasOwn(STATUS, status)) return STATUS[status as RunStatus]
  return { label: status ?? 'Not reported', tone: 'unknown' }
}
