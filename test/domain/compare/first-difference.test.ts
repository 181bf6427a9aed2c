import fc from 'fast-check'
import { expect, test } from 'vitest'
import { callPairs, firstDifference, firstOtherRequest } from '../../../src/domain/compare/first-difference'
import { exchangesOf, type MadeCall } from './make-exchange'

const init: MadeCall = { method: 'initialize', result: {} }
const call = (name: string, more: Partial<MadeCall> = {}): MadeCall => ({
  method: 'tools/call',
  params: { name, arguments: {} },
  result: { content: [] },
  ...more,
})
const compare = (a: MadeCall[], b: MadeCall[]) => callPairs(exchangesOf(a, 'srs_a'), exchangesOf(b, 'srs_b'))

test('two runs that made the same calls have no difference, whatever ids Metorial gave them', () => {
  const pairs = compare([init, call('query')], [init, call('query')])
  expect(firstDifference(pairs)).toBeNull()
  expect(firstOtherRequest(pairs, 2)).toBeNull()
})

test('the first call that ends in another way is named, with its response', () => {
  const failed = call('query', { result: { isError: true, content: [] } })
  const first = firstDifference(compare([init, failed, call('x')], [init, call('query'), call('y')]))
  expect(first?.pair).toMatchObject({ at: 1, differs: 'outcome' })
  expect(first?.response.first).toEqual([{ path: 'result.isError', a: 'true', b: 'absent' }])
})

test.each([
  ['method', [init, { method: 'tools/list', result: {} }]],
  ['subject', [init, call('other')]],
  ['missing', [init]],
])('a call of which the %s differs is found', (differs, other) => {
  expect(firstDifference(compare([init, call('query')], other))?.pair).toMatchObject({ at: 1, differs })
})

test('a call that was asked something else is named, though it ended alike', () => {
  const [a, b] = [10, 20].map((limit) => [init, call('q', { params: { name: 'q', arguments: { limit } } })])
  const other = firstOtherRequest(compare(a ?? [], b ?? []), 2)
  expect(other?.pair.at).toBe(1)
  expect(other?.request.first).toEqual([{ path: 'params.arguments.limit', a: '10', b: '20' }])
})

test('calls after the first difference are not said to be asked something else', () => {
  const pairs = compare(
    [call('a'), call('q', { params: { name: 'q', x: 1 } })],
    [call('b'), call('q', { params: { name: 'q', x: 2 } })],
  )
  expect(firstOtherRequest(pairs, firstDifference(pairs)?.pair.at ?? 0)).toBeNull()
})

test('calls before the first difference are alike, and it is one', () => {
  const calls = fc.array(fc.constantFrom(init, call('a'), call('b'), call('a', { error: { code: 1 } })))
  fc.assert(
    fc.property(calls, calls, (a, b) => {
      const pairs = compare(a, b)
      const first = firstDifference(pairs)
      const at = first?.pair.at ?? pairs.length
      expect(a.slice(0, at)).toEqual(b.slice(0, at))
      if (first) expect(a[at]).not.toEqual(b[at])
      expect(pairs).toHaveLength(Math.max(a.length, b.length))
    }),
  )
})
