/**
 * A small value kept in this browser's localStorage: column widths, saved views. Storage may be denied, full or hold what
 * another version wrote: then the value lasts as long as the page. Never the API key.
 */
export interface Stored<T> {
  /** The same object until it changes. */
  read: () => T
  write: (value: T) => void
  /** Calls the listener after every change, of another tab too. */
  subscribe: (listener: () => void) => () => void
}

const PREFIX = 'server-runs.'

/** `parse` makes a usable value of anything that JSON can hold, and of undefined where nothing is kept. */
export function stored<T>(name: string, parse: (json: unknown) => T): Stored<T> {
  const listeners = new Set<() => void>()
  let known: { value: T } | null = null
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const fromOutside = (event: StorageEvent) => {
    if (event.key !== PREFIX + name && event.key !== null) return
    known = null
    tell()
  }
  return {
    read: () => {
      known ??= { value: parse(readJson(PREFIX + name)) }
      return known.value
    },
    write: (value) => {
      known = { value }
      try {
        localStorage.setItem(PREFIX + name, JSON.stringify(value))
      } catch {
        // Denied or full: nothing is lost but the memory of it.
      }
      tell()
    },
    subscribe: (listener) => {
      if (listeners.size === 0) addEventListener('storage', fromOutside)
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) removeEventListener('storage', fromOutside)
      }
    },
  }
}

function readJson(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}
