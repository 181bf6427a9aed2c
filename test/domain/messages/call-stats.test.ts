import { expect, test } from 'vitest'
import { methodStats, toolStats } from '../../../src/domain/messages/call-stats'
import { pairMessages } from '../../../src/domain/messages/pair-messages'
import { codeMeaning } from '../../../src/domain/messages/rpc-codes'
import { failure, notification, request, response } from './make-message'

const call = (id: string, tool: string, tookMs: number, result: unknown = {}) => [
  request(id, 'tools/call', { name: tool }, { at: 0 }),
  response(id, result, { at: tookMs }),
]

test('calls are counted by method, the most used first, with nearest-rank times', () => {
  const exchanges = pairMessages([
    ...Array.from({ length: 20 }, (_, index) => call(`q${index}`, 'query', (index + 1) * 10)).flat(),
    ...call('t', 'write', 5, { isError: true }),
    request('x', 'tools/call', { name: 'query' }),
    request('e', 'ping', {}, { at: 0 }),
    failure('e', { code: -32603 }, { at: 7 }),
    notification('notifications/progress'),
    response('nobody', {}),
  ])
  expect(methodStats(exchanges)).toEqual([
    {
      name: 'tools/call',
      calls: 22,
      errors: 0,
      toolErrors: 1,
      unanswered: 1,
      p50Ms: 100,
      p95Ms: 190,
      slowestMs: 200,
    },
    { name: 'ping', calls: 1, errors: 1, toolErrors: 0, unanswered: 0, p50Ms: 7, p95Ms: 7, slowestMs: 7 },
  ])
  expect(toolStats(exchanges)).toMatchObject([
    { name: 'query', calls: 21, unanswered: 1, p50Ms: 100, p95Ms: 190, slowestMs: 200 },
    { name: 'write', calls: 1, toolErrors: 1, p50Ms: 5 },
  ])
})

test('calls that were never answered have no times, and a tool without a name is one of its own', () => {
  const exchanges = pairMessages([request('1', 'tools/call', {}), request('2', 'tools/call', { name: 'a' })])
  expect(toolStats(exchanges)).toMatchObject([
    { name: null, calls: 1, p50Ms: null, p95Ms: null, slowestMs: null },
    { name: 'a', calls: 1 },
  ])
})

test.each([
  [-32700, 'not valid JSON'],
  [-32600, 'not a valid request'],
  [-32601, 'the method does not exist'],
  [-32602, 'the parameters'],
  [-32603, 'an internal error'],
  [-32002, 'the resource was not found'],
  [-32800, 'cancelled'],
  [-32000, 'a server error'],
  [-32099, 'a server error'],
  [-32500, 'reserves'],
  [1, 'a code of the server’s own'],
])('code %d means: %s', (code, meaning) => {
  expect(codeMeaning(code)).toContain(meaning)
})

test('no code has no meaning', () => {
  expect(codeMeaning(null)).toBe(null)
})
