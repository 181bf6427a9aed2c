import type { RunFieldId } from '../../run-set/view/fields'

/** Width in px; the server's name takes what is left. Wide enough for the exact time and the sort arrow. */
export const WIDTH_PX: Record<RunFieldId, number> = {
  status: 126,
  look: 160,
  id: 118,
  server: 112,
  deployment: 122,
  type: 74,
  client: 134,
  transport: 138,
  protocol: 98,
  messages: 88,
  created: 118,
  started: 118,
  startup: 96,
  duration: 98,
  usual: 146,
  updated: 118,
  stopped: 118,
  version: 126,
  session: 126,
  server_session: 140,
}

const ALIGNED_END: readonly RunFieldId[] = [
  'messages',
  'created',
  'started',
  'startup',
  'duration',
  'usual',
  'updated',
  'stopped',
]
export const isAlignedEnd = (id: RunFieldId) => ALIGNED_END.includes(id)
