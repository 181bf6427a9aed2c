import type { Revision } from './revisions'

export type Side = 'client' | 'server'

interface KnownCapability {
  label: string
  /** Who may declare it, with the revision of MCP that brought it for that side. */
  since: Partial<Record<Side, Revision>>
  /** What its details say, by their key. */
  details: Record<string, string>
}

const FIRST = '2024-11-05'
const LISTS = { listChanged: 'announces list changes' }

/** The capabilities of MCP up to its revision of 2025-11-25, in the order in which they are shown. */
export const KNOWN: Readonly<Record<string, KnownCapability>> = {
  tools: { label: 'Tools', since: { server: FIRST }, details: LISTS },
  resources: {
    label: 'Resources',
    since: { server: FIRST },
    details: { ...LISTS, subscribe: 'can be subscribed to' },
  },
  prompts: { label: 'Prompts', since: { server: FIRST }, details: LISTS },
  logging: { label: 'Logging', since: { server: FIRST }, details: {} },
  // In the first revision a server could complete arguments without declaring it.
  completions: { label: 'Completions', since: { server: '2025-03-26' }, details: {} },
  roots: { label: 'Roots', since: { client: FIRST }, details: LISTS },
  sampling: {
    label: 'Sampling',
    since: { client: FIRST },
    details: { tools: 'with tools', context: 'with context' },
  },
  elicitation: {
    label: 'Elicitation',
    since: { client: '2025-06-18' },
    details: { form: 'by form', url: 'by web page' },
  },
  tasks: {
    label: 'Tasks',
    since: { client: '2025-11-25', server: '2025-11-25' },
    details: {
      list: 'can be listed',
      cancel: 'can be cancelled',
      'requests.tools.call': 'for tools/call',
      'requests.sampling.createMessage': 'for sampling/createMessage',
      'requests.elicitation.create': 'for elicitation/create',
    },
  },
  experimental: { label: 'Experimental', since: { client: FIRST, server: FIRST }, details: {} },
}

/** Undefined for a name that is not known, also for what every object inherits. */
export const knownCapability = (name: string): KnownCapability | undefined =>
  Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined
