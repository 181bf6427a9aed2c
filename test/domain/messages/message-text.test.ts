import { describe, expect, test } from 'vitest'
import {
  aboutKeys,
  filterExchanges,
  methodKey,
  NO_FILTER,
  tally,
  toolKey,
} from '../../../src/domain/messages/filter-exchanges'
import { payloadBytes, searchText } from '../../../src/domain/messages/message-text'
import { pairMessages } from '../../../src/domain/messages/pair-messages'
import { failure, makeMessage, notification, request, response } from './make-message'

const nested = (levels: number) => JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as unknown

describe('the size of a payload', () => {
  test.each([
    ['null', null, 4],
    ['a number', 12, 2],
    ['a text beyond ASCII', 'ä€😀', 2 + 2 + 3 + 4],
    ['half a surrogate pair, written as an escape', '\ud800', 8],
    ['5 MB', 'x'.repeat(5_000_000), 5_000_002],
    ['2,000 levels', nested(2000), 4000],
    ['100,000 levels', nested(100_000), 200_000],
  ])('%s', (_, payload, bytes) => {
    expect(payloadBytes(makeMessage({ payload }))).toBe(bytes)
  })

  test('isn’t known where there is none', () => {
    expect(payloadBytes(makeMessage(null))).toBe(null)
  })
})

test('a payload of 100,000 levels can be searched', () => {
  expect(searchText(makeMessage({ method: 'A', payload: nested(100_000) }))).toHaveLength(200_002)
})

describe('narrowing the list', () => {
  const exchanges = pairMessages([
    request('1', 'tools/call', { name: 'Query', arguments: { sql: 'SELECT "a\\b" FROM t' } }),
    response('1', { content: [{ type: 'text', text: 'forty-two\nrows' }] }),
    request('2', 'tools/list'),
    failure('2', { code: -32603, message: 'kaputt' }),
    notification('notifications/progress', {}, { sender: { type: 'server', id: 'srr_1' } }),
  ])
  const found = (patch: Partial<typeof NO_FILTER>) =>
    filterExchanges(exchanges, { ...NO_FILTER, ...patch }).map(({ method }) => method)

  test.each([
    ['a word of the request', 'select', ['tools/call']],
    ['a word of the response', 'FORTY-TWO', ['tools/call']],
    ['the subject', 'query', ['tools/call']],
    ['the method', 'tools/', ['tools/call', 'tools/list']],
    ['what reads so, though JSON writes it otherwise', '"a\\b" from', ['tools/call']],
    ['what JSON writes', '"name":"query"', ['tools/call']],
    ['nothing', 'nowhere', []],
  ])('by words: %s', (_, search, methods) => {
    expect(found({ search })).toEqual(methods)
  })

  test('by method, tool, direction and outcome, all at once', () => {
    expect(found({ about: methodKey('tools/list') })).toEqual(['tools/list'])
    expect(found({ about: toolKey('Query') })).toEqual(['tools/call'])
    expect(found({ from: 'server' })).toEqual(['notifications/progress'])
    expect(found({ outcome: 'error', from: 'client' })).toEqual(['tools/list'])
    expect(found({ outcome: 'error', search: 'select' })).toEqual([])
  })

  test('counts are of what occurs, the most first', () => {
    expect(tally(exchanges, ({ from }) => [from])).toEqual([
      ['client', 2],
      ['server', 1],
    ])
    expect(tally(exchanges, aboutKeys)).toContainEqual(['tool:Query', 1])
  })
})
