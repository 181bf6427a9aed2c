/** Names of fields that may hold a secret: what is under them decides. */
const MAYBE =
  /(?:^|[-_. ]|[a-z\d](?=[A-Z]))(?:keys?|auth|sig|signature|sid|otp|salt|seed|nonce|code|jwt|pat|csrf|xsrf)$/i
const LEAST_CHARS = 20
const MOST_CHARS = 10_000
const LEAST_BITS = 3.5

/** Whether a text under that name is most likely a secret: one long word of letters and digits, as if drawn by lot. */
export const isRandomUnder = (name: string, text: string): boolean =>
  name.length <= 100 &&
  MAYBE.test(name) &&
  text.length >= LEAST_CHARS &&
  text.length <= MOST_CHARS &&
  /^[\w+/=.~-]+$/.test(text) &&
  /\d/.test(text) &&
  /[a-z]/i.test(text) &&
  bitsPerChar(text) >= LEAST_BITS

/** Shannon's entropy of its characters. */
function bitsPerChar(text: string): number {
  const counts = new Map<string, number>()
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length)
  return bits
}
