import { useSyncExternalStore } from 'react'

const TICK_MS = 1000
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

function subscribe(listener: () => void) {
  listeners.add(listener)
  timer ??= setInterval(() => {
    if (document.hidden) return
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
  useSyncExternalStore(subscribe, () => read(Date.now()))
