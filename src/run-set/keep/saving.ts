import { untilChanged } from '../../lib/waiting'

const EVERY_MS = 30_000
/** After the start, when most of what a range holds has come. */
const FIRST_MS = 5000

/** Lets the main thread finish what it is at; while hidden there is no later. */
const idle = () =>
  document.hidden || !('requestIdleCallback' in window)
    ? Promise.resolve()
    : new Promise((resolve) => requestIdleCallback(resolve, { timeout: EVERY_MS }))

/** Saves every half minute, and when the page is hidden, which may be its end; until the signal is aborted. */
export async function keepSaved(save: () => Promise<void>, signal: AbortSignal): Promise<void> {
  let dueMs = performance.now() + FIRST_MS
  let wasHidden = document.hidden
  while (!signal.aborted) {
    await untilChanged(Math.max(0, dueMs - performance.now()), signal)
    const justHidden = document.hidden && !wasHidden
    wasHidden = document.hidden
    if (signal.aborted || (!justHidden && performance.now() < dueMs)) continue
    dueMs = performance.now() + EVERY_MS
    await idle()
    await save()
  }
}
