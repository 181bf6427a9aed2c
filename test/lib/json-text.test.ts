import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatBytes } from '../../src/lib/bytes'
import { jsonText } from '../../src/lib/json-text'

const deep = (core: unknown, levels: number) => {
  let value = core
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [1, value] : { k: value }
  return value
}

test('any JSON value is written as JSON has it, 50,000 levels deep too', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value)
      expect(jsonText(value)).toBe(text)
      const written = jsonText(deep(value, 50_000))
      expect(written.startsWith('{"k":[1,'.repeat(25_000) + text)).toBe(true)
    }),
    { numRuns: 20 },
  )
})

test('no value is no text', () => {
  expect(jsonText(undefined)).toBe('')
})

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [9949, '9.9 kB'],
  [9950, '10 kB'],
  [34_400, '34 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [5_100_000, '5.1 MB'],
  [2e12, '2000 GB'],
])('%d bytes read %s', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words)
})
