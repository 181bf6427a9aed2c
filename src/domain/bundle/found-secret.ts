import type { SecretKind } from '../../lib/secret-text'

/** `random`: a long text as if drawn by lot, under a name such as "key" or "signature". */
export type FoundKind = SecretKind | 'random'

/** A value that looks like a secret, and is masked. */
export interface FoundSecret {
  /** "messages[3].mcp_message.payload.params.token"; the names in it are masked too where they look like secrets. */
  path: string
  kind: FoundKind
}

export type OnFound = (secret: FoundSecret) => void

/** A kind in words, of one and of several. */
export const FOUND_WORDS = {
  named: ['value under a secret name', 'values under secret names'],
  authorization: ['authorization header', 'authorization headers'],
  key: ['API key or token', 'API keys or tokens'],
  jwt: ['JSON Web Token', 'JSON Web Tokens'],
  pem: ['PEM block, or line of one', 'PEM blocks, or lines of them'],
  url: ['password in an address', 'passwords in addresses'],
  random: ['random text under a name such as “key”', 'random texts under names such as “key”'],
} as const satisfies Record<FoundKind, readonly [one: string, many: string]>

export const FOUND_KINDS = Object.keys(FOUND_WORDS) as FoundKind[]
