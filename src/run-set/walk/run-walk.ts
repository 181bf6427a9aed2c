import type { ServerRunList } from '../../contract/server-run'
import type { Walk } from './walk'
import type { WalkConditions, WalkQuery } from './walk-state'

/** What a walk needs of the world. Waits end early, without an error, when the signal is aborted. */
export interface WalkEffects {
  fetchPage: (query: WalkQuery, signal: AbortSignal) => Promise<ServerRunList>
  conditions: () => WalkConditions
  wait: (ms: number, signal: AbortSignal) => Promise<void>
  /** Until the page is seen again, or online. */
  waitForUser: (why: 'hidden' | 'offline', signal: AbortSignal) => Promise<void>
  /** In how many ms to ask again after so many failures in a row; null for not by itself. */
  retryInMs: (failures: number, error: unknown) => number | null
  /** Each page before the walk goes on from it, and null for any other change of its state. */
  changed: (page: { list: ServerRunList; query: WalkQuery } | null) => void
}

/** Lets a walk go on until it rests; aborting the signal stops it, and what was on its way is dropped. */
export async function runWalk(walk: Walk, effects: WalkEffects, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const step = walk.next(effects.conditions())
    effects.changed(null)
    if (step.kind === 'rest') return
    if (step.kind === 'wait') await effects.wait(step.ms, signal)
    else if (step.kind === 'wait-for-user') await effects.waitForUser(step.why, signal)
    else await load(walk, step.query, effects, signal)
  }
  walk.stop()
  effects.changed(null)
}

async function load(walk: Walk, query: WalkQuery, effects: WalkEffects, signal: AbortSignal): Promise<void> {
  let list: ServerRunList
  try {
    list = await effects.fetchPage(query, signal)
  } catch (error) {
    if (signal.aborted) return
    const retryInMs = effects.retryInMs(walk.state.failures, error)
    walk.failed(error, retryInMs, effects.conditions().nowMs)
    effects.changed(null)
    return
  }
  if (signal.aborted) return
  walk.arrived(list)
  effects.changed({ list, query })
}
