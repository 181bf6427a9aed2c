import { type Catalog, deploymentNamed } from './catalog'
import type { RunPlan } from './make-run'
import type { Random } from './random'

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

const CRASH_LOOP = 'Analytics warehouse'
export const BAD_VERSION = 'GitHub production'
export const SLOW_START = 'Checkout monitor'
/** Since when the bad version is out, before now. */
export const BAD_VERSION_AGE_MS = 30 * HOUR_MS

export interface StoryRun extends RunPlan {
  /** Which of the known failures; see make-run. */
  failure?: number
  /** Runs of one group are restarts within one server session. */
  group?: string
  /** Runs of one session have different server sessions, but where they are of one group. */
  session?: string
  /** Whether time goes on for it: it works, and it ends one day. */
  alive?: boolean
}

/** What an operator is to find: the runs of the last hours that belong together. Oldest first in each part. */
export function storyRuns(catalog: Catalog, now: number, random: Random): StoryRun[] {
  return [
    ...crashLoop(catalog, now, random),
    ...badVersion(catalog, now, random),
    ...idleSessions(catalog, now),
    ...atWork(catalog, now, random),
  ]
}

/** One deployment can't reach its database: it dies after a second or two and is started again. */
function crashLoop(catalog: Catalog, now: number, random: Random): StoryRun[] {
  const deployment = deploymentNamed(catalog, CRASH_LOOP)
  return Array.from({ length: 36 }, (_, index) => {
    const createdMs = now - 38 * MINUTE_MS + index * 20_000 + random.int(-1500, 1500)
    const startedMs = createdMs + random.int(250, 600)
    const stoppedMs = startedMs + random.int(700, 2600)
    return {
      deployment,
      status: 'failed',
      createdMs,
      startedMs,
      stoppedMs,
      messages: 0,
      failure: 0,
      group: CRASH_LOOP,
    }
  })
}

/** A new version of the server is out since yesterday, and more than half of its runs fail soon. */
function badVersion(catalog: Catalog, now: number, random: Random): StoryRun[] {
  const deployment = deploymentNamed(catalog, BAD_VERSION)
  return Array.from({ length: 26 }, (_, index) => {
    const createdMs =
      now - BAD_VERSION_AGE_MS + ((index + random.next()) * (BAD_VERSION_AGE_MS - HOUR_MS)) / 26
    const fails = random.chance(0.62)
    const startedMs = createdMs + random.int(300, 900)
    const stoppedMs = startedMs + (fails ? random.int(4000, 28_000) : random.int(60_000, 600_000))
    const messages = fails ? random.int(2, 6) : random.int(8, 60)
    const plan = {
      deployment,
      createdMs,
      startedMs,
      stoppedMs,
      messages,
      versionId: deployment.nextVersionId,
    }
    return { ...plan, status: fails ? 'failed' : 'completed', failure: 3 }
  })
}

/** Connected for hours, and not one message yet. */
function idleSessions(catalog: Catalog, now: number): StoryRun[] {
  const names = [
    'Session cache',
    'Team handbook',
    'Cluster eu-1',
    'Legal archive',
    'Hall 3',
    'Gmail production',
  ]
  return names.map((name, index) => {
    const createdMs = now - (41 - index * 6.5) * HOUR_MS
    const startedMs = index % 3 === 2 ? null : createdMs + 640
    const deployment = deploymentNamed(catalog, name)
    return { deployment, status: 'active', createdMs, startedMs, stoppedMs: null, messages: 0 }
  })
}

/** Those who are at work at this moment; the newest came a few seconds ago. */
function atWork(catalog: Catalog, now: number, random: Random): StoryRun[] {
  const agesMs = [52, 37, 24, 17, 11, 7, 4, 2.2, 0.7, 0.07].map((minutes) => minutes * MINUTE_MS)
  return agesMs.map((ageMs, index) => {
    const deployment = catalog.deployments[(index * 17 + 3) % catalog.deployments.length]
    const createdMs = now - ageMs
    const startedMs = index % 3 === 1 || ageMs < 5000 ? null : createdMs + random.int(300, 1500)
    const messages = Math.floor(ageMs / 20_000) * random.int(1, 3)
    return {
      deployment: deployment ?? deploymentNamed(catalog, BAD_VERSION),
      status: 'active',
      createdMs,
      startedMs,
      stoppedMs: null,
      messages,
      alive: true,
    }
  })
}
