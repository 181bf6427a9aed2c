import type { FacetId } from './view'

/** How each facet is called where it can be chosen. */
export const FACET_WORDS = {
  status: 'Status',
  server: 'Server',
  deployment: 'Deployment',
  client: 'Client',
  transport: 'Transport',
  protocol: 'Protocol',
  type: 'Type',
  version: 'Version',
} as const satisfies Record<FacetId, string>
