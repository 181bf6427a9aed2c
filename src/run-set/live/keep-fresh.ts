import { ApiError } from '../../api/errors'
import { type Freshness, freshnessOf } from '../../api/freshness'
import { fetchRun, fetchRunPage } from '../../api/server-runs'
import type { Reconciler } from './reconcile'
import type { LiveEffects } from './round'

/** That a round ended early because a proxy answers with what it had kept; no failure of its own. */
const KEPT = new Error('The newest page was a kept one.')

/** One round of refreshing. `error` is null where it did all that it set out to do, or had no reason to. */
export async function keepFresh(
  reconciler: Reconciler,
  signal: AbortSignal,
): Promise<{ freshness: Freshness | null; removed: number; error: unknown }> {
  let freshness: Freshness | null = null
  const fetchPage: LiveEffects['fetchPage'] = async (query, until) => {
    // An API that gives no new answer is not asked for more: only what a proxy has kept could come.
    if (freshness?.kept) throw KEPT
    const list = await fetchRunPage(query, until)
    freshness ??= freshnessOf(list)
    return list
  }
  const report = await reconciler.round({ fetchPage, fetchRun: runOrNull }, signal)
  const error = report.error === KEPT || signal.aborted ? null : report.error
  return { freshness, removed: report.removed.length, error }
}

const runOrNull: LiveEffects['fetchRun'] = async (id, signal) => {
  try {
    return await fetchRun(id, signal)
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null
    throw error
  }
}
