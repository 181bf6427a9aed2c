import fc from 'fast-check'

const letters = (alphabet: string, least: number, most: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: least, maxLength: most }).map((chars) => chars.join(''))
const WORD = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
const word = (least = 20, most = 40) => letters(WORD, least, most)

/** A secret of each kind: what may not be in the file (`secret`) within the text that it comes in. */
export const SAMPLES: Record<string, fc.Arbitrary<{ secret: string; text: string }>> = {
  'a Metorial key': word().map((key) => ({ secret: key, text: `metorial_sk_${key}` })),
  'a key that begins with sk-': word().map((key) => ({ secret: key, text: `sk-${key}` })),
  'a GitHub token': word(36, 36).map((key) => ({ secret: key, text: `ghp_${key}` })),
  'a Slack token': word().map((key) => ({ secret: key, text: `xoxb-${key}` })),
  'a JSON Web Token': fc
    .tuple(word(), word(), word())
    .map(([a, b, c]) => ({ secret: `${b}.${c}`, text: `eyJ${a}.eyJ${b}.${c}` })),
  'a private key': word(64, 64).map((key) => ({
    secret: key,
    text: `-----BEGIN RSA PRIVATE KEY-----\n${key}\n-----END RSA PRIVATE KEY-----`,
  })),
  'a bearer token': word().map((key) => ({ secret: key, text: `Bearer ${key}` })),
  'a basic authorization': word().map((key) => ({ secret: key, text: `Authorization: Basic ${key}0=` })),
  'a password in an address': word(8).map((key) => ({
    secret: key,
    text: `postgres://app:${key}@db:5432/x`,
  })),
  'a named value': word(8).map((key) => ({ secret: key, text: `API_KEY=${key}` })),
  'a cookie': word().map((key) => ({ secret: key, text: `Cookie: theme=dark; sid=${key}` })),
  'a token in a query': word().map((key) => ({ secret: key, text: `GET /x?page=2&access_token=${key}&y=1` })),
}

/** A random word of letters and digits, which nothing but the name above it makes a secret. */
export const anyWord = word()
