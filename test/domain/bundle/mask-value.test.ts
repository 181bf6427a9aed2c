import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FoundSecret } from '../../../src/domain/bundle/found-secret'
import { maskValue } from '../../../src/domain/bundle/mask-value'
import { jsonText } from '../../../src/lib/json-text'
import { MASK } from '../../../src/lib/secret-text'
import { anyWord, SAMPLES } from './secret-samples'

function mask(value: unknown) {
  const found: FoundSecret[] = []
  return { value: maskValue(value, 'run', (secret) => found.push(secret)), found }
}

/** The same text where a run may hold one: as a value, in a log line, in JSON in a string, in a list, as a name. */
const PLACES: Record<string, (text: string) => unknown> = {
  'a value': (text) => ({ note: text }),
  'a list': (text) => ({ args: ['serve', text] }),
  'a log line': (text) => ({ log_lines: [{ type: 'stderr', line: `12:00 INFO sent ${text} to upstream` }] }),
  'JSON in a string': (text) => ({ content: [{ type: 'text', text: JSON.stringify({ a: [{ b: text }] }) }] }),
  'JSON in JSON in a string': (text) => ({ text: JSON.stringify({ text: JSON.stringify({ b: text }) }) }),
  'the name of a field': (text) => ({ headers: { [text]: 1 } }),
}

const CASES = Object.keys(SAMPLES).flatMap((kind) =>
  Object.keys(PLACES).map((place) => [kind, place] as const),
)

test.each(CASES)('%s does not come through as %s, with any JSON around it', (kind, place) => {
  const sample = SAMPLES[kind] as (typeof SAMPLES)[string]
  fc.assert(
    fc.property(sample, fc.jsonValue(), ({ secret, text }, around) => {
      const planted = PLACES[place]?.(text)
      const { value, found } = mask({ around, planted, list: [around, planted] })
      expect(jsonText(value)).not.toContain(secret)
      if (place !== 'the name of a field') expect(found.length).toBeGreaterThan(0)
    }),
    { numRuns: 30 },
  )
})

test.each([
  ...['token', 'client_secret', 'password', 'Authorization', 'api_key', 'cookie', 'accessKey', 'DB_PASSWORD'],
])('whatever stands under “%s” does not come through', (name) => {
  fc.assert(
    fc.property(anyWord, (secret) => {
      const deep = { [name]: { id: secret, list: [{ any: secret }] } }
      const { value } = mask([{ [name]: secret }, deep, { text: JSON.stringify(deep) }])
      expect(jsonText(value)).not.toContain(secret)
    }),
    { numRuns: 30 },
  )
})

test('a random text under a name such as key is masked, an id or a word under it is not', () => {
  const key = 'q8Zr2LkP0vXw7NtYb4Hd'
  const json = { key, signature: key, session_id: key, name: key, sort: { key: 'created_at' } }
  expect(mask(json).value).toEqual({ ...json, key: MASK, signature: MASK })
})

test('the value after a flag of a command line is masked', () => {
  expect(mask({ args: ['--api-key', 'abc', '--port', '80', '--token=abc12345'] }).value).toEqual({
    args: ['--api-key', MASK, '--port', '80', `--token=${MASK}`],
  })
})

test('each secret is told with its kind and its path', () => {
  const { found } = mask({ a: [{ token: 'abc' }], text: '{"b":{"password":"x"}}', url: 'https://u:p@host/' })
  expect(found.sort((one, other) => (one.path < other.path ? -1 : 1))).toEqual([
    { path: 'run.a[0].token', kind: 'named' },
    { path: 'run.text⟨JSON⟩.b.password', kind: 'named' },
    { path: 'run.url', kind: 'url' },
  ])
})

test('a secret 2,000 levels deep is masked, and so is one behind JSON as deep in a string', () => {
  let json: unknown = { password: 'hunter2-hunter2' }
  for (let level = 0; level < 2000; level += 1) json = level % 2 ? [json] : { a: json }
  expect(jsonText(mask(json).value)).not.toContain('hunter2')
  expect(jsonText(mask({ text: jsonText(json) }).value)).not.toContain('hunter2')
})

test('two names that are masked stay two', () => {
  const { value } = mask({ ghp_aaaaaaaaaaaaaaaaaaaa: 1, ghp_bbbbbbbbbbbbbbbbbbbb: 2 })
  expect(value).toEqual({ [MASK]: 1, [`${MASK} 2`]: 2 })
})

test('where nothing looks like a secret nothing changes', () => {
  const harmless = fc.jsonValue({ noUnicodeString: true }).filter((json) => mask(json).found.length === 0)
  fc.assert(
    fc.property(harmless, (json) => {
      expect(mask(json).value).toStrictEqual(json)
    }),
  )
  const ordinary = {
    id: 'srr_0mh5050bkZvdbT0rBJlUkh',
    usage: { max_tokens: 4096, total_tokens: 12 },
    _meta: { progressToken: 'abc', nextPageToken: 'abc' },
    text: '{"a": 1,\n "b": [true, null]}',
    url: 'https://example.test:8080/a?page=2#b',
    code: -32601,
    note: 'The token was missing; basic authentication is off',
  }
  expect(mask(ordinary).value).toStrictEqual(ordinary)
})

test('beside a secret nothing changes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (around) => {
      const alone = mask({ around }).value
      expect(mask({ around, password: 'abc' }).value).toEqual({ ...(alone as object), password: MASK })
    }),
  )
})
