import { useSyncExternalStore } from 'react'

const TICK_MS = 1000
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined
let presentMs = Date.now()

/** The present, to the tick: the same for every reader and in every render until the next one. */
function present(): number {
  if (timer === undefined && Math.abs(Date.now() - presentMs) >= TICK_MS) presentMs = Date.now()
  return presentMs
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  timer ??= setInterval(() => {
    if (document.hidden) return
    presentMs = Date.now()
    for (const listen of listeners) listen()
  }, TICK_MS)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** What `read` says of the present moment, asked each second; renders again only when that changes. */
export const useNow = <T extends string | number | null>(read: (nowMs: number) => T): T =>
  useSyncExternalStore(subscribe, () => read(present()))
