import { ApiError } from '../../api/errors'
import { type Freshness, freshnessOf } from '../../api/freshness'
import { fetchRun, fetchRunPage } from '../../api/server-runs'
import type { AnswerOrder } from './answer-order'
import type { Reconciler } from './reconcile'
import type { LiveEffects, RoundReport } from './round'

/** That a round ended early because a proxy answers with what it had kept; no failure of its own. */
const KEPT = new Error('The newest page was a kept one.')

/** One round of refreshing. Its error is null where it did all that it set out to do, or had no reason to. */
export async function keepFresh(
  reconciler: Reconciler,
  answers: AnswerOrder,
  signal: AbortSignal,
): Promise<RoundReport & { freshness: Freshness | null }> {
  let freshness: Freshness | null = null
  const fetchPage: LiveEffects['fetchPage'] = async (query, until) => {
    // An API that gives no new answer is not asked for more: only what a proxy has kept could come.
    if (freshness?.kept) throw KEPT
    return answers.page(async () => {
      const list = await fetchRunPage(query, until)
      freshness ??= freshnessOf(list)
      return list
    })
  }
  const fetchRun: LiveEffects['fetchRun'] = (id, until) => answers.run(id, () => runOrNull(id, until))
  const report = await reconciler.round({ fetchPage, fetchRun }, signal)
  return { ...report, freshness, error: report.error === KEPT || signal.aborted ? null : report.error }
}

/** One run; null where the API has none of that id. */
export const runOrNull: LiveEffects['fetchRun'] = async (id, signal) => {
  try {
    return await fetchRun(id, signal)
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null
    throw error
  }
}
