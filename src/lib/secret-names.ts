/**
 * What a name says of its value. `text`: a text under it is a secret, a number counts something (`tokens: 4096`). `any`: a
 * number may be one too (`passcode: 1234`).
 */
export type SecretName = 'no' | 'text' | 'any'

/** Words that make a name secret, also as the end of a longer one: "accesstoken". */
const WORD =
  /(?:tokens?|secrets?|passw(?:or)?ds?|passphrases?|passcodes?|pwd|credentials?|authorization|cookies?|apikeys?)$/
const COUNTED = /(?:tokens?|cookies?|credentials?|secrets)$/
/** A key of that sort: "api_key", not "sort_key". */
const KEY_OF =
  /^(?:api|access|private|secret|auth|signing|encryption|master|service|account|client|ssh|deploy)$/

/** Last words that tell something else of a secret: its id, its type, where it is handed out. */
const ABOUT =
  /^(?:ids?|types?|ur[il]s?|endpoints?|names?|counts?|limits?|budgets?|usage|length|expiry|expires|expiration|ttl|at|in|status|polic(?:y|ies)|supported|required|enabled|schema|description|methods?|scopes?|format|version|visible|hint)$/
/** First words of tokens that give no access: counted ones, and places in a list. */
const COUNTING =
  /^(?:max|min|total|num|n|input|output|prompt|completion|cached|reasoning|used|remaining|page|next|prev|previous|progress|continuation|cursor|sync|resume|cancel(?:l?ation)?)$/

const MOST_CHARS = 100

/** The words of a name, whatever joins them: "X-API-Key" and "xApiKey" are x, api, key. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z\d])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '')

/** A guess by the words of a name. One of more than 100 characters is a text, and no name. */
export function secretName(name: string): SecretName {
  if (name.length > MOST_CHARS) return 'no'
  const words = wordsOf(name)
  const last = words.at(-1) ?? ''
  if (ABOUT.test(last)) return 'no'
  const at = words.findIndex((word, place) => WORD.test(word) || isKey(words, place))
  const word = words[at]
  if (word === undefined) return 'no'
  if (!COUNTED.test(word)) return 'any'
  return words.slice(0, at).some((before) => COUNTING.test(before)) ? 'no' : 'text'
}

const isKey = (words: readonly string[], at: number) =>
  /^keys?$/.test(words[at] ?? '') && KEY_OF.test(words[at - 1] ?? '')
