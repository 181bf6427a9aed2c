import { apiOrigin, isForeignApi } from './config'

/**
 * The key that an operator has typed, for an API on another origin only: a proxy beside the page adds its own. It is
 * held in memory and, by choice, in this tab's sessionStorage (typed-key.ts); only the request reads it.
 */
export interface HeldKey {
  key: string
  /** The API that it was typed for; it is sent nowhere else. */
  origin: string
  /** Whether it outlives a reload, in this tab. */
  remembered: boolean
}

export const STORED_KEY = 'server-runs.key'

let held: HeldKey | null | undefined
const listeners = new Set<() => void>()

/** The key in use for this API; null when there is none. */
export function heldKey(): HeldKey | null {
  if (!isForeignApi()) return null
  held ??= restored()
  return held?.origin === apiOrigin() ? held : null
}

/** The value of the Authorization header; null when there is no key, or a proxy adds one. */
export function authorization(): string | null {
  const key = heldKey()
  return key && `Bearer ${key.key}`
}

export function holdKey(next: HeldKey | null): void {
  held = next
  for (const listener of listeners) listener()
}

/** Drops the key everywhere: on one click, and when the API has refused it. */
export function forgetKey(): void {
  try {
    sessionStorage.removeItem(STORED_KEY)
  } catch {
    // Denied: then nothing was stored.
  }
  holdKey(null)
}

/** Calls back whenever another key, or none, comes into use. */
export function onKeyChange(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function restored(): HeldKey | null {
  try {
    const stored = JSON.parse(sessionStorage.getItem(STORED_KEY) ?? 'null')
    const { key, origin } = stored ?? {}
    // Nothing else than this app's own may become a header.
    if (typeof origin !== 'string' || typeof key !== 'string' || !/^[\w.-]+$/.test(key)) return null
    return { key, origin, remembered: true }
  } catch {
    return null // Denied or unreadable: there is no key then, and one can be typed.
  }
}
