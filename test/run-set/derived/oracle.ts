/** What runs tell of each other, found the plain way among all of them: what the working set's own is held against. */
import type { ServerRun } from '../../../src/contract/server-run'
import { contradictions } from '../../../src/domain/contradictions'
import { durationMs, isRunning, runBeginMs } from '../../../src/domain/timing'
import { epochMs } from '../../../src/lib/time'

interface Told {
  usual: { n: number; medianMs: number | null }
  /** By run id. */
  loops: Map<string, { failures: number; spanMs: number }>
}

const told = new WeakMap<readonly ServerRun[], Map<string, Told>>()

/** What the runs of the run's deployment tell; undefined where it has none. */
function toldOf(run: ServerRun, all: readonly ServerRun[]): Told | undefined {
  if (!run.server_deployment) return undefined
  const known = told.get(all) ?? new Map<string, Told>()
  told.set(all, known)
  const { id } = run.server_deployment
  const siblings = () => all.filter(({ server_deployment: of }) => of?.id === id)
  const found = known.get(id) ?? { usual: usualAmong(siblings()), loops: loopsAmong(siblings()) }
  known.set(id, found)
  return found
}

function usualAmong(siblings: readonly ServerRun[]): Told['usual'] {
  const durations = siblings
    .filter((run) => !isRunning(run))
    .flatMap((run) => durationMs(run, 0) ?? [])
    .sort((a, b) => a - b)
  const [n, half] = [durations.length, durations.length / 2]
  const [low = 0, high = 0] = [durations[Math.ceil(half) - 1], durations[Math.floor(half)]]
  return { n, medianMs: n < 8 ? null : (low + high) / 2 }
}

/** Failed runs linked to each other, directly or not: two are linked if some third lies within 90 s of both. */
function loopsAmong(siblings: readonly ServerRun[]): Told['loops'] {
  const failed = siblings.flatMap((run) => {
    const ms = runBeginMs(run)
    return run.status === 'failed' && ms !== null ? { id: run.id, ms } : []
  })
  const spanOf = (...times: number[]) => Math.max(...times) - Math.min(...times)
  const loops: Told['loops'] = new Map()
  for (const run of failed) {
    if (loops.has(run.id)) continue
    const loop = new Set([run])
    for (const a of loop) {
      for (const b of failed) {
        if (loop.has(b)) continue
        if (failed.some((c) => c !== a && c !== b && spanOf(a.ms, b.ms, c.ms) <= 90_000)) loop.add(b)
      }
    }
    const found = { failures: loop.size, spanMs: spanOf(...Array.from(loop, ({ ms }) => ms)) }
    if (loop.size > 1) for (const { id } of loop) loops.set(id, found)
  }
  return loops
}

/** Null where the run has no deployment. */
export const usualOf = (run: ServerRun, all: readonly ServerRun[]) => toldOf(run, all)?.usual ?? null

export function usualRatio(run: ServerRun, all: readonly ServerRun[], nowMs: number): number | null {
  const [ms, usual] = [durationMs(run, nowMs), usualOf(run, all)]
  return ms === null || !usual?.medianMs ? null : ms / usual.medianMs
}

export const loopOf = (run: ServerRun, all: readonly ServerRun[]) => toldOf(run, all)?.loops.get(run.id)

/** 1 contradictory, 2 silent for more than an hour, 4 part of a crash loop. */
export function lookBits(run: ServerRun, all: readonly ServerRun[], nowMs: number): number {
  const updated = epochMs(run.updated_at)
  const silent = isRunning(run) && updated !== null && nowMs - updated > 3_600_000
  return (contradictions(run).length > 0 ? 1 : 0) + (silent ? 2 : 0) + (loopOf(run, all) ? 4 : 0)
}
