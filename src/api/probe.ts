import { baseUrl } from '../lib/base-path'
import { apiBase } from './config'

const PATIENCE_MS = 10_000

const patient = (signal: AbortSignal) => AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)])

/** What stands at the API's place on this page's own origin, as `/ping` tells it; null when nothing answers. */
export async function ping(signal: AbortSignal): Promise<{ status: number; body: string } | null> {
  try {
    const response = await fetch(`${apiBase()}/ping`, { cache: 'no-store', signal: patient(signal) })
    return { status: response.status, body: await response.text() }
  } catch {
    return null
  }
}

/** Asks for config.json once more. */
export const askForConfig = (signal: AbortSignal): Promise<Response> =>
  fetch(`${baseUrl()}config.json`, { cache: 'no-store', signal: patient(signal) })
