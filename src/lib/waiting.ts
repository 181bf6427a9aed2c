import { watchPreferences } from './preferences'

/** Resolves after `ms` (never, when infinite), or at once when the signal is aborted. */
export function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const timer = ms === Number.POSITIVE_INFINITY ? undefined : setTimeout(done, ms)
    signal.addEventListener('abort', done, { once: true })
    function done() {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
  })
}

/** Why nothing is asked for at this moment; null where nothing is in the way. */
export const pausedNow = (): 'hidden' | 'offline' | null =>
  document.hidden ? 'hidden' : navigator.onLine ? null : 'offline'

/** Resolves once the page is seen, or the browser online, again; at once when the signal is aborted. */
export function untilSeen(why: 'hidden' | 'offline', signal: AbortSignal): Promise<void> {
  const [target, event] = why === 'hidden' ? [document, 'visibilitychange'] : [window, 'online']
  const holds = () => (why === 'hidden' ? document.hidden : !navigator.onLine)
  return new Promise((resolve) => {
    const look = () => {
      if (!signal.aborted && holds()) return
      target.removeEventListener(event, look)
      signal.removeEventListener('abort', look)
      resolve()
    }
    target.addEventListener(event, look)
    signal.addEventListener('abort', look)
    look()
  })
}

/**
 * Resolves after `ms` (never, when infinite), as soon as the page is hidden or seen, the browser off- or online or a
 * preference another one, and at once when the signal is aborted.
 */
export async function untilChanged(ms: number, signal: AbortSignal): Promise<void> {
  const changed = new AbortController()
  const change = () => changed.abort()
  const options = { signal: changed.signal }
  document.addEventListener('visibilitychange', change, options)
  for (const event of ['online', 'offline']) addEventListener(event, change, options)
  const unwatch = watchPreferences(change)
  await wait(ms, AbortSignal.any([signal, changed.signal]))
  unwatch()
  change()
}
