import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MASK, maskText } from '../../src/lib/secret-text'
import { looksSecret, maskSecrets } from '../../src/lib/secrets'

describe('names', () => {
  test.each([
    ...[
      'token',
      'apiKey',
      'X-API-Key',
      'DB_PASSWORD',
      'accesstoken',
      'client_secret',
      'privateKey',
      'cookie',
    ],
    ...['Authorization', 'refreshTokens', 'AWS_SECRET_ACCESS_KEY', 'passphrase', 'pwd', 'APIToken'],
  ])('the text under “%s” is taken for a secret', (name) => {
    expect(looksSecret(name, 'hunter2')).toBe(true)
  })

  test.each([
    ...['secret_id', 'tokenType', 'token_url', 'password_policy', 'key', 'sortKey', 'name', 'monkey', ''],
    ...['nextPageToken', 'progressToken', 'max_tokens', 'author', 'keyboard', 'passenger', 'tokenizer'],
  ])('the text under “%s” is not', (name) => {
    expect(looksSecret(name, 'hunter2')).toBe(false)
  })

  test('a number is secret where it may be a code, and none where it counts; yes, no, nothing never are', () => {
    expect(looksSecret('passcode', 1234)).toBe(true)
    expect(looksSecret('tokens', 4096)).toBe(false)
    for (const value of [true, null, undefined, '', ' ']) expect(looksSecret('password', value)).toBe(false)
  })
})

describe('texts', () => {
  test.each([
    ['Authorization: Bearer abc123def456', `Authorization: Bearer ${MASK}`],
    ['postgres://app:hunter2@db:5432/x', `postgres://app:${MASK}@db:5432/x`],
    ['GET /x?token=abcd1234&page=2', `GET /x?token=${MASK}&page=2`],
    ['{"api_key":"hunter"}', `{"api_key":"${MASK}"}`],
    ['{\\"api_key\\": \\"hunter\\"}', `{\\"api_key\\": \\"${MASK}\\"}`],
    ['key ghp_0123456789abcdefABCD.', `key ${MASK}.`],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc-_1 ok', `${MASK} ok`],
    [
      'a -----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY----- b -----BEGIN PRIVATE KEY-----\ncut',
      `a ${MASK} b ${MASK}`,
    ],
  ])('“%s” keeps all but its secret', (text, cleaned) => {
    expect(maskText(text).text).toBe(cleaned)
  })

  test.each([
    'Unexpected token: undefined',
    'Basic authentication is off',
    'token: ok',
    'https://example.test:8080/a@b',
    'SyntaxError: Unexpected token } in JSON at position 12',
  ])('“%s” stays as it is', (text) => {
    expect(maskText(text)).toEqual({ text, masked: 0 })
  })

  test.each([
    '-eyJ-eyJ',
    '-----BEGIN PRIVATE KEY-----',
    '://a:b',
    'token ',
    'bearer ',
    'sk-',
    'a'.repeat(50),
    ':// : @',
    'password=',
  ])('a text of megabytes of “%s” is read to its end', (piece) => {
    expect(maskText(piece.repeat(3_000_000 / piece.length)).text.length).toBeGreaterThan(0)
  })
})

describe('JSON', () => {
  test('only what is secret is masked, and each place is counted', () => {
    const json = {
      env: { API_TOKEN: 'abc', LOG_LEVEL: 'debug' },
      headers: [{ name: 'X-Api-Key', value: 'abc' }],
      credentials: { user: 'ada', list: ['a', 7, true, null] },
      secret_id: 'sec_1',
    }
    expect(maskSecrets(json)).toEqual({
      value: {
        env: { API_TOKEN: MASK, LOG_LEVEL: 'debug' },
        headers: [{ name: 'X-Api-Key', value: MASK }],
        credentials: { user: MASK, list: [MASK, 7, true, null] },
        secret_id: 'sec_1',
      },
      masked: 4,
    })
  })

  test('a schema that describes a token is readable, its sample values are not', () => {
    const token = { type: 'string', description: 'API token', default: 'abc' }
    expect(maskSecrets({ type: 'object', properties: { token, password: 'hunter2' } })).toEqual({
      value: { type: 'object', properties: { token: { ...token, default: MASK }, password: MASK } },
      masked: 2,
    })
  })

  test('what holds no secret is given back as the very same', () => {
    const json = { a: [1, { b: 'c' }] }
    expect(maskSecrets(json).value).toBe(json)
  })

  test('a value 100,000 levels deep is masked at its end', () => {
    let json: unknown = { password: 'hunter2' }
    for (let level = 0; level < 100_000; level += 1) json = level % 2 ? [json] : { a: json }
    expect(maskSecrets(json).masked).toBe(1)
  })

  test('names that mean something to the language are names like any other', () => {
    const json = JSON.parse('{"__proto__":{"password":"x"},"constructor":1}')
    expect(JSON.stringify(maskSecrets(json).value)).toBe(
      `{"__proto__":{"password":"${MASK}"},"constructor":1}`,
    )
  })

  const anyJson = fc.jsonValue({ noUnicodeString: false })

  test('any JSON keeps its shape, is not changed itself, and masked once has nothing more to mask', () => {
    fc.assert(
      fc.property(anyJson, fc.constantFrom('token', 'password', 'note'), (value, name) => {
        const json = { list: [{ [name]: value }] }
        const before = JSON.stringify(json)
        const { value: clean, masked } = maskSecrets(json)
        expect(JSON.stringify(json)).toBe(before)
        expect(maskSecrets(clean).masked).toBe(0)
        expect(shapeOf(clean)).toEqual(shapeOf(json))
        if (masked === 0) expect(clean).toBe(json)
      }),
    )
  })

  test('a secret under a secret name never comes through, whatever is around it', () => {
    fc.assert(
      fc.property(anyJson, fc.string({ minLength: 12, maxLength: 20 }), (around, text) => {
        const secret = `§${text}§`
        const { value } = maskSecrets({ around, deep: [[{ apiKey: secret, passwords: [secret] }]] })
        expect(JSON.stringify({ value })).not.toContain(JSON.stringify(secret).slice(1, -1))
      }),
    )
  })
})

/** The same value with every leaf taken away. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf)
  if (typeof value !== 'object' || value === null) return 'leaf'
  return Object.entries(value).map(([name, item]) => [name, shapeOf(item)])
}
