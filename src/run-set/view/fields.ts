export interface RunField {
  /** The name above the column and in the scope line. */
  label: string
  /** Shown when the address says nothing of columns. */
  shown: boolean
}

const field = (label: string, shown = true): RunField => ({ label, shown })

/** The fields of a run that can be shown and sorted by, in the usual order of their columns. */
export const RUN_FIELDS = {
  status: field('Status'),
  look: field('Needs a look', false),
  id: field('Run'),
  server: field('Server'),
  deployment: field('Deployment'),
  type: field('Type'),
  client: field('MCP client'),
  transport: field('Transport'),
  protocol: field('Protocol'),
  messages: field('Messages'),
  created: field('Created'),
  started: field('Started'),
  startup: field('Startup', false),
  duration: field('Duration'),
  usual: field('Against usual', false),
  updated: field('Updated', false),
  stopped: field('Stopped', false),
  version: field('Version id', false),
  session: field('Session id', false),
  server_session: field('Server session id', false),
} as const satisfies Record<string, RunField>

export type RunFieldId = keyof typeof RUN_FIELDS

export const RUN_FIELD_IDS = Object.keys(RUN_FIELDS) as RunFieldId[]
export const DEFAULT_FIELD_IDS = RUN_FIELD_IDS.filter((id) => RUN_FIELDS[id].shown)

export const isRunFieldId = (text: string): text is RunFieldId => Object.hasOwn(RUN_FIELDS, text)
