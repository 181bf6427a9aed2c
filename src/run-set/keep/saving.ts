import { untilChanged } from '../../lib/waiting'

/** After the start, when most of what a range holds has come. */
const FIRST_MS = 5000
const NEXT_MS = 30_000
const LONGEST_MS = 300_000

/** Lets the main thread finish what it is at; while hidden there is no later. */
const idle = () =>
  document.hidden || !('requestIdleCallback' in window)
    ? Promise.resolve()
    : new Promise((resolve) => requestIdleCallback(resolve, { timeout: NEXT_MS }))

/**
 * Saves soon after the start, then twice as seldom each time, up to every 5 minutes: it writes all runs, and a page that is
 * open all day must not write without end. Also when the page is hidden, which may be its end. Until the signal is aborted.
 */
export async function keepSaved(save: () => Promise<void>, signal: AbortSignal): Promise<void> {
  let dueMs = performance.now() + FIRST_MS
  let everyMs = NEXT_MS
  let wasHidden = document.hidden
  while (!signal.aborted) {
    await untilChanged(Math.max(0, dueMs - performance.now()), signal)
    const justHidden = document.hidden && !wasHidden
    wasHidden = document.hidden
    if (signal.aborted || (!justHidden && performance.now() < dueMs)) continue
    dueMs = performance.now() + everyMs
    everyMs = Math.min(LONGEST_MS, 2 * everyMs)
    await idle()
    await save()
  }
}
