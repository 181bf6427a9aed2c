import { secretName } from './secret-names'

/** What stands in the place of a secret. */
export const MASK = '[masked]'

/** What a secret in a text seems to be. */
export type SecretKind = 'named' | 'authorization' | 'key' | 'jwt' | 'pem' | 'url'

// Every part of every pattern is bounded or reads on from where it began, so that a line of megabytes takes its length.

/** Keys and tokens that begin with who made them. */
const KEYS =
  /\b(?:metorial_[a-z]{0,6}k_[\w-]{4,}|(?:sk|rk|pk)_(?:live|test)_\w{8,}|whsec_[\w+/=]{8,}|gh[oprsu]_\w{10,}|github_pat_\w{10,}|glpat-[\w-]{10,}|xox[a-z]-[\w-]{8,}|xapp-[\w-]{8,}|(?:AKIA|ASIA)[A-Z\d]{12,}|AIza[\w-]{20,}|ya29\.[\w-]{10,}|npm_\w{20,}|pypi-\w{16,}|hf_\w{16,}|lin_api_\w{10,}|ntn_\w{20,}|dop_v1_\w{20,}|SG\.[\w-]{16,400}\.[\w-]{16,}|sk-[\w-]{8,})/g

/** Behind a scheme stands a secret, but for the words that follow it in prose. */
const SCHEMES =
  /\b(bearer\s{1,4}(?!(?:tokens?|auth\w{0,20}|realm|scheme|format|header|error)\b)|basic\s{1,4}(?=[a-z\d+/]{0,400}[\d=+/]))([\w.~+/=-]{6,})/gi

const PEM = /-----BEGIN [A-Z\d ]{0,60}-----[\s\S]*?(?:-----END [A-Z\d ]{0,60}-----|$)/g
const IN_URL = /(:\/\/)([^\s/?#"'<>\\@:]{0,400}:)?([^\s/?#"'<>\\]{1,2000})@/g
const WORDS = /[\w-]+(?:\.[\w-]*)*/g

const NAMES =
  'tokens?|secrets?|passw(?:or)?ds?|passphrases?|passcodes?|pwd|credentials?|authorization|cookies?|(?:api|access|private|secret|auth|signing|encryption|master|account|client)[-_ ]?keys?'
const SEPARATOR = '\\\\{0,3}["\']?\\s{0,4}[:=]\\s{0,4}|\\s{1,4}'
const VALUE =
  '\\\\{1,3}"[^"]*"|"(?:[^"\\\\]|\\\\.)*"|\'[^\']*\'|(?:(?:bearer|basic|digest|token|apikey)\\s{1,4})?[^\\s,;&"\'<>(){}[\\]\\\\]+'
/** `name=value`, `"name": "value"` with its quotes escaped or not, `--name value`. */
const NAMED = new RegExp(`((?:${NAMES})[\\w.-]{0,40})(${SEPARATOR})(${VALUE})`, 'gi')
const COOKIES = /\b((?:set-)?cookie\s{0,4}:\s{0,4})([^\r\n"'\\]{2,})/gi
const HINT = new RegExp(NAMES, 'i')
const NAME_BEFORE = /[\w.-]{0,60}$/

/**
 * The text with each part masked that looks like a secret; the same text where none does. `found` is told of each what it
 * seems to be.
 */
export function maskText(text: string, found?: (kind: SecretKind) => void): { text: string; masked: number } {
  let masked = 0
  const hide = (kind: SecretKind) => {
    masked += 1
    found?.(kind)
    return MASK
  }
  let safe = text
  if (safe.includes('-----BEGIN ')) safe = safe.replace(PEM, () => hide('pem'))
  if (safe.includes('eyJ')) safe = safe.replace(WORDS, (word) => withoutJwt(word, hide))
  safe = safe.replace(KEYS, () => hide('key'))
  safe = safe.replace(SCHEMES, (_, scheme: string) => scheme + hide('authorization'))
  if (safe.includes('://')) safe = safe.replace(IN_URL, (...parts: string[]) => withoutUser(parts, hide))
  if (HINT.test(safe)) {
    safe = safe.replace(COOKIES, (whole, name: string, value: string) =>
      value.startsWith(MASK) ? whole : name + hide('named'),
    )
    safe = safe.replace(NAMED, (...parts: (string | number)[]) => withoutNamed(parts, safe, hide))
  }
  return { text: safe, masked }
}

type Hide = (kind: SecretKind) => string

/** A JSON Web Token, or what begins like one. */
function withoutJwt(word: string, hide: Hide): string {
  const at = word.indexOf('eyJ')
  return at >= 0 && /^eyJ[\w-]{5,}\.[\w-]{4,}/.test(word.slice(at)) ? word.slice(0, at) + hide('jwt') : word
}

/** `user:password@`, or a user so long that it is a token itself. */
function withoutUser([whole = '', before = '', user = '', secret = '']: string[], hide: Hide): string {
  if (secret === MASK || (user === '' && secret.length < 16)) return whole
  return `${before}${user}${hide('url')}@`
}

/** What is said in a log rather than given: "token: undefined". */
const SAID =
  /^(?:true|false|null|none|nil|undefined|ok|yes|no|set|unset|missing|invalid|expired|required|empty|bearer|basic|digest|\*+|•+|x{3,})$/i

function withoutNamed(parts: (string | number)[], text: string, hide: Hide): string {
  const [whole, name, separator, value, at] = parts as [string, string, string, string, number]
  const before = NAME_BEFORE.exec(text.slice(Math.max(0, at - 60), at))?.[0] ?? ''
  const spaced = separator.trim() === ''
  // A space alone parts a flag of a command line from its value, and words in prose.
  if (spaced && !before.startsWith('-')) return whole
  const quote = /^(\\*["']).*\1$/s.exec(value)?.[1] ?? ''
  const inner = quote === '' ? value : value.slice(quote.length, -quote.length)
  const named = secretName(before.replace(/^-+/, '') + name)
  if (named === 'no' || inner.trim() === '' || inner.includes(MASK) || SAID.test(inner)) return whole
  if (named === 'text' && /^\d+$/.test(inner)) return whole
  // In a sentence a word follows a colon; a secret has digits or capitals in it.
  if (named === 'text' && quote === '' && / $/.test(separator) && /^[a-z]{1,15}[.!?]?$/i.test(inner))
    return whole
  return name + separator + quote + hide('named') + quote
}
