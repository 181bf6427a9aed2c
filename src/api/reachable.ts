import { apiBase } from './config'

const PATIENCE_MS = 10_000

/**
 * Whether the API's server can be reached at all: `/ping` asks for no key and answers without CORS headers, so that
 * its answer can't be read from another origin, but its coming can be seen (CONTRACT section 7).
 */
export async function isReachable(signal: AbortSignal): Promise<boolean> {
  try {
    await fetch(`${apiBase()}/ping`, {
      mode: 'no-cors',
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    })
    return true
  } catch {
    return false
  }
}
