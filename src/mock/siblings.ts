import { type Catalog, deploymentNamed } from './catalog'
import { CLIENTS } from './catalog-clients'
import type { Random } from './random'
import { HOUR_MS, MINUTE_MS, type StoryRun } from './story'

const SECOND_MS = 1000

interface Restart {
  /** After the first run of its group began. */
  atMs: number
  lastsMs: number
  /** Which of the known failures it ended with; none where it went well. */
  failure?: number
}

const clientNamed = (name: string) => CLIENTS.find((client) => client.name === name) ?? CLIENTS[0]

/** Runs of one server session, one after the other. Their messages are shared, and `messages` counts them all. */
function restarts(
  catalog: Catalog,
  name: string,
  beginMs: number,
  messages: number,
  runs: readonly Restart[],
  more: Partial<StoryRun> = {},
): StoryRun[] {
  const deployment = deploymentNamed(catalog, name)
  return runs.map(({ atMs, lastsMs, failure }) => {
    const createdMs = beginMs + atMs
    const startedMs = createdMs + 420
    const plan = { deployment, createdMs, startedMs, stoppedMs: startedMs + lastsMs, messages, group: name }
    return failure === undefined
      ? { ...plan, ...more, status: 'completed' as const }
      : { ...plan, ...more, status: 'failed' as const, failure }
  })
}

/** An agent that used several servers at once: one session, and a server session for each. */
const together = (session: string, plans: readonly StoryRun[]): StoryRun[] =>
  plans.map((plan) => ({ ...plan, session, client: clientNamed('claude-code') }))

/** Of yesterday: what belongs together as siblings do. Oldest first in each part. */
export function siblingRuns(catalog: Catalog, now: number, random: Random): StoryRun[] {
  const yesterday = now - 27 * HOUR_MS
  const soon = () => random.int(4, 9) * SECOND_MS
  return [
    // Four failures within 90 seconds, then it holds.
    ...restarts(catalog, 'Ticket summaries', yesterday, 58, [
      { atMs: 0, lastsMs: soon(), failure: 0 },
      { atMs: 19 * SECOND_MS, lastsMs: soon(), failure: 0 },
      { atMs: 41 * SECOND_MS, lastsMs: soon(), failure: 0 },
      { atMs: 68 * SECOND_MS, lastsMs: soon(), failure: 0 },
      { atMs: 110 * SECOND_MS, lastsMs: 14 * MINUTE_MS },
    ]),
    ...restarts(catalog, 'Triage bot', yesterday - 4 * HOUR_MS, 124, [
      { atMs: 0, lastsMs: 6 * MINUTE_MS, failure: 1 },
      { atMs: 7 * MINUTE_MS, lastsMs: 11 * MINUTE_MS, failure: 5 },
      { atMs: 19 * MINUTE_MS, lastsMs: 40 * MINUTE_MS },
    ]),
    ...restarts(catalog, 'Research agent', yesterday - 2 * HOUR_MS, 182, [
      { atMs: 0, lastsMs: 9 * MINUTE_MS, failure: 4 },
      { atMs: 10 * MINUTE_MS, lastsMs: 2 * MINUTE_MS, failure: 4 },
      { atMs: 14 * MINUTE_MS, lastsMs: 31 * MINUTE_MS },
      { atMs: 52 * MINUTE_MS, lastsMs: 4 * MINUTE_MS, failure: 3 },
      { atMs: 57 * MINUTE_MS, lastsMs: MINUTE_MS, failure: 1 },
      { atMs: 60 * MINUTE_MS, lastsMs: 22 * MINUTE_MS },
    ]),
    ...together('support', [
      ...restarts(catalog, 'PostgreSQL production', yesterday + 9000, 46, [
        { atMs: 0, lastsMs: 24 * MINUTE_MS },
      ]),
      ...restarts(catalog, 'Incident channel', yesterday + 9400, 22, [{ atMs: 0, lastsMs: 23 * MINUTE_MS }]),
      ...restarts(catalog, 'Sandbox files', yesterday + 10_100, 31, [
        { atMs: 0, lastsMs: 8 * MINUTE_MS, failure: 5 },
      ]),
    ]),
    ...together('on-call', [
      ...restarts(catalog, 'Alert explainer', yesterday - HOUR_MS, 90, [
        { atMs: 0, lastsMs: 3 * MINUTE_MS, failure: 1 },
        { atMs: 4 * MINUTE_MS, lastsMs: 2 * MINUTE_MS, failure: 1 },
        { atMs: 7 * MINUTE_MS, lastsMs: 26 * MINUTE_MS },
      ]),
      ...restarts(catalog, 'Kubernetes production', yesterday - HOUR_MS + 700, 54, [
        { atMs: 0, lastsMs: 30 * MINUTE_MS },
      ]),
      ...restarts(catalog, 'On-call helper', yesterday - HOUR_MS + 1500, 28, [
        { atMs: 0, lastsMs: 29 * MINUTE_MS },
      ]),
    ]),
  ]
}
