/** Away for less than this, nobody needs to be told what has come, ms. */
export const LONG_AWAY_MS = 60_000

/**
 * Tells when the page is no longer looked at (hidden, or another window has the focus) and when it is again, until the
 * signal is aborted. `long` is whether it was hidden for a minute or more.
 */
export function watchPresence(
  tell: { left: () => void; back: (long: boolean) => void },
  signal: AbortSignal,
): void {
  let away = document.hidden
  // One who has not been here yet has not left.
  let hiddenSinceMs: number | null = null
  if (away) tell.left()
  const leave = () => {
    if (!away) tell.left()
    away = true
  }
  const comeBack = () => {
    if (document.hidden) return
    const long = hiddenSinceMs !== null && Date.now() - hiddenSinceMs >= LONG_AWAY_MS
    hiddenSinceMs = null
    away = false
    tell.back(long)
  }
  document.addEventListener(
    'visibilitychange',
    () => {
      if (!document.hidden) return comeBack()
      hiddenSinceMs ??= Date.now()
      leave()
    },
    { signal },
  )
  addEventListener('blur', leave, { signal })
  addEventListener('focus', comeBack, { signal })
}
