import { badRequest, unauthorized } from './errors'
import type { MockStore } from './store'

export interface Key {
  kind: 'secret' | 'publishable' | 'organization' | 'user' | 'revoked'
  /** The instance that the key belongs to, where it isn't the main one. */
  store?: MockStore
}

export type Keys = Readonly<Record<string, Key>>

const USE_A_VALID_KEY = 'Make sure to use a valid API key from the Metorial dashboard'

/**
 * The key of a request.
 * The description of a malformed header repeats the key, as the real API does (CONTRACT section 5).
 */
export function authenticate(headers: Headers, keys: Keys): Key {
  const header = headers.get('authorization')
  if (header === null) {
    throw unauthorized(
      'Missing Authorization header',
      'Copy your API key from the Metorial dashboard and use it in the "Authorization" header in the format "Bearer your_token_from_the_dashboard"',
      'Expected the authentication header to be "Bearer <token>".',
    )
  }
  const token = /^Bearer (\S+)$/.exec(header)?.[1]
  if (token === undefined) {
    throw unauthorized(
      'Malformed Authorization header',
      'Make sure you are logged in and have the correct permissions to access this resource.',
      `Expected "Bearer <token>", got "${header}"`,
    )
  }
  const key = Object.hasOwn(keys, token) ? keys[token] : undefined
  if (!key) throw unauthorized('Invalid API key', USE_A_VALID_KEY)
  if (key.kind === 'revoked') {
    throw unauthorized('API key is expired or has been revoked', USE_A_VALID_KEY)
  }
  return key
}

/** Keys of a whole organization, and users, must name the instance. */
export function requireInstance(key: Key, headers: Headers, inPath: string | undefined): void {
  const named = inPath ?? headers.get('metorial-instance-id')
  if ((key.kind === 'organization' || key.kind === 'user') && !named) {
    throw badRequest('Missing instance id in header metorial-instance-id')
  }
}
