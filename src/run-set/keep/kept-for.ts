import { apiBase, config } from '../../api/config'
import { heldKey } from '../../api/credentials'
import { TAB_MARK } from './tab-mark'

/**
 * Whose runs these are: the API and the instance. Where a key was typed, also a mark of this tab that is made anew for
 * each key and says nothing of it: what was loaded with one key is never shown with another, nor in another tab. Null
 * where nothing may be kept.
 */
export function keptFor(): string | null {
  // The demo makes its runs anew, with the same ids and other times, on every page load.
  if (import.meta.env.VITE_DATA === 'mock') return null
  const mark = heldKey() === null ? '' : tabMark()
  return mark === null ? null : JSON.stringify([apiBase(), config().instanceId ?? null, mark])
}

function tabMark(): string | null {
  try {
    const known = sessionStorage.getItem(TAB_MARK)
    if (known !== null) return known
    const made = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('')
    sessionStorage.setItem(TAB_MARK, made)
    return made
  } catch {
    return null
  }
}
