import fc from 'fast-check'
import { expect, test } from 'vitest'
import { payloadDifferences } from '../../../src/domain/compare/payload-differences'

const deep = (levels: number, bottom: unknown) => {
  let json = bottom
  for (let level = 0; level < levels; level += 1) json = { a: json }
  return json
}

test('a difference is named by its path, with what each side has there', () => {
  const a = { params: { list: [1, { b: 'x' }], only: null } }
  const b = { params: { list: [1, { b: 'y' }], more: { c: 1 } } }
  expect(payloadDifferences(a, b).first).toEqual([
    { path: 'params.list[1].b', a: '"x"', b: '"y"' },
    { path: 'params.only', a: 'null', b: 'absent' },
    { path: 'params.more', a: 'absent', b: 'an object of 1 field' },
  ])
})

test('a list against an object, and a payload against none, differ as a whole', () => {
  expect(payloadDifferences([1, 2], { 0: 1 }).first).toEqual([
    { path: '', a: 'a list of 2', b: 'an object of 1 field' },
  ])
  expect(payloadDifferences(undefined, 7).first).toEqual([{ path: '', a: 'absent', b: '7' }])
})

test('the id that Metorial gives a message is no difference, one deeper in is', () => {
  expect(payloadDifferences({ id: 1, a: { id: 1 } }, { id: 2, a: { id: 1 } }).first).toEqual([])
  expect(payloadDifferences({ a: { id: 1 } }, { a: { id: 2 } }).first).toHaveLength(1)
})

test('texts are cut, and can hide or reorder nothing', () => {
  const [one] = payloadDifferences({ 'k\u202e': 'a\u202eb' }, { 'k\u202e': 'x'.repeat(1000) }).first
  expect(one?.path).toBe('k·')
  expect(one?.a).toBe('"a·b"')
  expect(one?.b.length).toBeLessThan(140)
})

test('payloads 2,000 levels deep are compared to their bottom', () => {
  const [one] = payloadDifferences(deep(2000, 1), deep(2000, 2)).first
  expect(one).toMatchObject({ a: '1', b: '2' })
  expect(one?.path.length).toBeLessThan(220)
})

test('many differences are cut, and said to be more', () => {
  const [a, b] = [0, 1].map((value) =>
    Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`k${at}`, value])),
  )
  const { first, more } = payloadDifferences(a, b)
  expect([first.length, more]).toEqual([6, true])
})

test('any JSON is the same as its copy, and differs from another', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      expect(payloadDifferences(one, structuredClone(one)).first).toEqual([])
      const same = JSON.stringify({ a: one }) === JSON.stringify({ a: other })
      if (!same && !isSet(one, other))
        expect(payloadDifferences({ a: one }, { a: other }).first).not.toEqual([])
    }),
    { examples: [[{ x: null, '': { toString: null } }, []]] },
  )
})

/** The order of fields tells two texts apart, and no two objects. */
const isSet = (one: unknown, other: unknown) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
          // By name alone: a field may be called "toString".
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, below]) => [key, sorted(below)])
      : value
