import type { RangeField, SearchField } from './fields'

const ABOUT: Record<SearchField, string> = {
  status: 'active, failed or completed',
  server: 'name or id of the server',
  deployment: 'name or id of the deployment',
  client: 'name of the MCP client',
  transport: 'how client and server are connected',
  protocol: 'MCP protocol version',
  type: 'hosted or external',
  version: 'id of the server version',
  id: 'id of the run',
  session: 'id of the session or server session',
  startup: 'from created to started, as in >2s',
  duration: 'how long it ran, as in >30s',
  messages: 'how many messages, as in >100',
  created: 'when, as in 2026-11-20 or >-2h',
  started: 'when, as in 2026-11-20 or >-2h',
  stopped: 'when, as in 2026-11-20 or >-2h',
  updated: 'when, as in 2026-11-20 or >-2h',
}

/** A few words on what a field holds. */
export const fieldAbout = (field: SearchField): string => ABOUT[field]

const TIMES = [
  ['>-1h', 'in the last hour'],
  ['>-24h', 'in the last 24 hours'],
  ['>-7d', 'in the last 7 days'],
  ['<-7d', 'longer than 7 days ago'],
] as const
const NONE_KNOWN = ['none', 'not reported'] as const

/** Usual comparisons, and what they mean. */
export const SAMPLES: Record<RangeField, readonly (readonly [string, string])[]> = {
  duration: [
    ['<1s', 'less than a second'],
    ['>30s', 'more than 30 seconds'],
    ['>5m', 'more than 5 minutes'],
    ['1m..1h', 'from a minute to an hour'],
    NONE_KNOWN,
  ],
  startup: [
    ['<1s', 'less than a second'],
    ['>2s', 'more than 2 seconds'],
    ['>10s', 'more than 10 seconds'],
    NONE_KNOWN,
  ],
  messages: [
    ['0', 'no message'],
    ['>0', 'at least one'],
    ['>100', 'more than 100'],
    ['5..10', 'from 5 to 10'],
    NONE_KNOWN,
  ],
  created: TIMES,
  started: [...TIMES, NONE_KNOWN],
  stopped: [...TIMES, NONE_KNOWN],
  updated: TIMES,
}
