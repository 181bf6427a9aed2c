import { useSyncExternalStore } from 'react'
import { apiOrigin, config } from './config'
import { forgetKey, type HeldKey, heldKey, holdKey, onKeyChange, STORED_KEY } from './credentials'

/** What a pasted key is without what came along with it. */
export const tidyKey = (pasted: string): string =>
  pasted.trim().replace(/^(authorization:\s*)?bearer\s+/i, '')

/**
 * Why a key can't work, before it is sent; null when it may. A publishable key is answered 403, an organization's
 * without an instance id 400 (CONTRACT section 5).
 */
export function keyProblem(key: string): string | null {
  if (!/^[\w.-]+$/.test(key))
    return 'A key holds letters, digits, “_”, “-” and “.” only. Copy it again, whole.'
  switch (/^metorial_([a-z]+)_/.exec(key)?.[1]) {
    case 'pk':
      return 'This is a publishable key. The API lets it read no runs: use a secret key (metorial_sk_…).'
    case 'ek':
      return 'This is the secret of one session’s client, not an API key. Use a secret key (metorial_sk_…).'
    case 'lk':
    case 'uk':
      return config().instanceId === undefined
        ? 'This key is of a whole organization: the API then wants to know which instance. Set instanceId in config.json.'
        : null
    default:
      return null
  }
}

/** Puts a key in use. With `remember` it stays until the tab is closed; where storage is denied, until a reload. */
export function enterKey(key: string, { remember }: { remember: boolean }): void {
  forgetKey()
  const origin = apiOrigin()
  let remembered = false
  try {
    if (remember) sessionStorage.setItem(STORED_KEY, JSON.stringify({ key, origin }))
    remembered = remember
  } catch {
    // Denied: the page says that it is kept until a reload.
  }
  holdKey({ key, origin, remembered })
}

/** A key as it may be shown: its kind, and its last four signs, enough to tell two keys apart. */
export function maskedKey({ key }: HeldKey): string {
  const kind = /^metorial_[a-z]+_/.exec(key)?.[0] ?? ''
  const rest = key.slice(kind.length)
  return `${kind}…${rest.length >= 12 ? rest.slice(-4) : ''}`
}

export const useHeldKey = (): HeldKey | null => useSyncExternalStore(onKeyChange, heldKey)
