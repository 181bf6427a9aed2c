import { useSyncExternalStore } from 'react'

export type Theme = 'system' | 'light' | 'dark'
export type TimeZone = 'local' | 'utc'
/** How high a row of the table is. */
export type Density = 'comfortable' | 'compact'
/** Seconds between two looks at the API; `usual` is what config.json says. */
export type Poll = 'usual' | '5' | '15' | '60' | 'off'
/** Whether the loaded runs are kept in this browser between two page loads. */
type KeepRuns = 'on' | 'off'

/** Whether the runs over time are drawn; `usual` leaves it to the width of the screen. */
type Chart = 'usual' | 'shown' | 'hidden'

interface Preferences {
  theme: Theme
  timeZone: TimeZone
  density: Density
  poll: Poll
  keepRuns: KeepRuns
  chart: Chart
}

const CHOICES: { readonly [K in keyof Preferences]: readonly [Preferences[K], ...Preferences[K][]] } = {
  theme: ['system', 'light', 'dark'],
  timeZone: ['local', 'utc'],
  density: ['comfortable', 'compact'],
  poll: ['usual', '5', '15', '60', 'off'],
  keepRuns: ['on', 'off'],
  chart: ['usual', 'shown', 'hidden'],
}

const PREFIX = 'server-runs.'
const listeners = new Set<() => void>()
const chosen = new Map<keyof Preferences, string>()

/** A preference as it is now; components ask `usePreference`, which follows its changes. */
export function preference<K extends keyof Preferences>(name: K): Preferences[K] {
  const [fallback] = CHOICES[name]
  if (!chosen.has(name)) chosen.set(name, stored(name) ?? fallback)
  return CHOICES[name].find((choice) => choice === chosen.get(name)) ?? fallback
}

// Storage may be denied (private mode, policy): the choice then lasts as long as the page.
function stored(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name)
  } catch {
    return null
  }
}

/** Sets a preference for this browser. public/boot.js reads `server-runs.theme` before the first paint. */
export function setPreference<K extends keyof Preferences>(name: K, value: Preferences[K]): void {
  chosen.set(name, value)
  try {
    localStorage.setItem(PREFIX + name, value)
  } catch {
    // See stored(): nothing is lost but the memory of the choice.
  }
  for (const listener of listeners) listener()
}

/** Calls `listener` whenever a preference has changed. */
export function watchPreferences(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Drops what was read, for a new page load. */
export function forgetPreferences(): void {
  chosen.clear()
}

/** A preference and its changes; never the API key, which no preference holds. */
export const usePreference = <K extends keyof Preferences>(name: K): Preferences[K] =>
  useSyncExternalStore(watchPreferences, () => preference(name))
