import { expect, test } from 'vitest'
import { runIdOf } from '../../../src/domain/compare/run-id-of'
import { countBoth, methodsOf, pairTools } from '../../../src/domain/compare/use'
import { toolStats } from '../../../src/domain/messages/call-stats'
import { exchangesOf } from './make-exchange'

test('names are counted on both sides', () => {
  expect(countBoth(['a', null, 'a'], ['b', 'a', 'constructor'])).toEqual([
    { name: 'a', a: 2, b: 1 },
    { name: null, a: 1, b: 0 },
    { name: 'b', a: 0, b: 1 },
    { name: 'constructor', a: 0, b: 1 },
  ])
})

test('tools of both runs stand side by side, the most called first', () => {
  const call = (name: string) => ({ method: 'tools/call', params: { name }, result: {} })
  const [a, b] = [exchangesOf([call('x')]), exchangesOf([call('y'), call('y'), call('x')])]
  const tools = pairTools(toolStats(a), toolStats(b))
  expect(tools.map(({ name, a: one, b: other }) => [name, one?.calls, other?.calls])).toEqual([
    ['x', 1, 1],
    ['y', undefined, 2],
  ])
  expect(methodsOf(a)).toEqual(['tools/call'])
})

test.each([
  ['srr_1', 'srr_1'],
  [' srr_1\n', 'srr_1'],
  ['https://dash.test/app/runs/srr_1?status=failed', 'srr_1'],
  ['/runs/srr%5F1', 'srr_1'],
  ['https://api.metorial.com/server-runs/srr_1', 'srr_1'],
  ['See “srr_1”, please', 'srr_1'],
])('in “%s” the run is found', (text, id) => {
  expect(runIdOf(text)).toBe(id)
})

test.each(['', 'what happened?', 'https://dash.test/', 'x'.repeat(300), '/runs/%E0%A4%A'])(
  'in “%s” there is no run',
  (text) => {
    expect(runIdOf(text)).toBeNull()
  },
)
