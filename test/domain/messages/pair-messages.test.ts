import { describe, expect, test } from 'vitest'
import { pairMessages } from '../../../src/domain/messages/pair-messages'
import { failure, makeMessage, notification, request, response } from './make-message'

const only = (...messages: Parameters<typeof pairMessages>[0]) => {
  const [exchange, ...others] = pairMessages(messages)
  expect(others).toEqual([])
  return exchange
}

describe('a request and its response', () => {
  test('are one exchange, with the time between them', () => {
    const asked = request('1', 'tools/call', { name: 'query' }, { at: 100 })
    const answered = response('1', {}, { at: 312 })
    expect(only(asked, answered)).toMatchObject({
      id: asked.id,
      kind: 'call',
      from: 'client',
      method: 'tools/call',
      subject: 'query',
      request: asked,
      response: answered,
      latencyMs: 212,
      outcome: 'ok',
      errorCode: null,
    })
  })

  test('are paired when the response is listed before the request', () => {
    const answered = response('1', {}, { at: 50 })
    const asked = request('1', 'ping', {}, { at: 50 })
    expect(only(answered, asked)).toMatchObject({ request: asked, response: answered, latencyMs: 0 })
  })

  test('are paired when the clock went backwards, and then the latency isn’t known', () => {
    const asked = request('1', 'ping', {}, { at: 900 })
    const answered = response('1', {}, { at: 100 })
    expect(only(asked, answered)).toMatchObject({ id: asked.id, latencyMs: null, outcome: 'ok' })
  })

  test('with one id used by two requests each get a response, in turn', () => {
    const [a, b] = [request('1', 'ping', {}, { at: 1 }), request('1', 'tools/list', {}, { at: 2 })]
    const [first, second] = [response('1', { n: 1 }, { at: 3 }), response('1', { n: 2 }, { at: 4 })]
    expect(pairMessages([a, b, first, second]).map((item) => [item.request, item.response])).toEqual([
      [a, first],
      [b, second],
    ])
  })

  test('are told from the other side’s request of the same id', () => {
    const ours = request('1', 'ping', {}, { at: 1 })
    const theirs = request(
      '1',
      'sampling/createMessage',
      {},
      { at: 2, sender: { type: 'server', id: 'srr_1' } },
    )
    const answer = response('1', {}, { at: 3, sender: { type: 'client', id: 'mccl_1' } })
    const [first, second] = pairMessages([ours, theirs, answer])
    expect([first?.outcome, second?.response]).toEqual(['unanswered', answer])
  })

  test('stay paired when the method of the response is filled in', () => {
    const asked = request('1', 'ping')
    const answered = makeMessage(
      { id: '1', method: 'ping', payload: { id: '1', result: {} } },
      { type: 'response' },
    )
    expect(only(asked, answered)).toMatchObject({ outcome: 'ok' })
  })

  test('of a batch are paired, and its first error is the outcome', () => {
    const asked = makeMessage(
      { id: '1', method: null, payload: [{ method: 'ping', id: 1 }] },
      { type: 'request' },
    )
    const answered = makeMessage({ id: '1', payload: [{ result: {} }, { error: { code: -32601 } }] })
    expect(only(asked, answered)).toMatchObject({ method: null, outcome: 'error', errorCode: -32601 })
  })
})

describe('how it ended', () => {
  test.each([
    ['a JSON-RPC error', failure('1', { code: -32602, message: 'bad sql' }), 'error', -32602, 'bad sql'],
    ['an error that is a mere text', failure('1', 'boom'), 'error', null, 'boom'],
    ['an error with a code of the wrong kind', failure('1', { code: 'x' }), 'error', null, null],
    [
      'an error without any payload',
      makeMessage({ id: '1', payload: null }, { type: 'server_error' }),
      'error',
      null,
      null,
    ],
    [
      'a tool that says isError',
      response('1', { isError: true, content: [{ type: 'image' }, { type: 'text', text: 'no such table' }] }),
      'toolError',
      null,
      'no such table',
    ],
    ['a result', response('1', { isError: false }), 'ok', null, null],
    ['a payload that is a number', makeMessage({ id: '1', payload: 7 }), 'ok', null, null],
  ] as const)('%s', (_, answer, outcome, errorCode, errorMessage) => {
    expect(only(request('1', 'tools/call'), answer)).toMatchObject({ outcome, errorCode, errorMessage })
  })

  test('a request alone is unanswered, a response alone is unasked, its error is kept', () => {
    expect(only(request('1', 'ping'))).toMatchObject({ outcome: 'unanswered', response: null })
    expect(only(failure('9', { code: -32000 }))).toMatchObject({
      kind: 'call',
      outcome: 'unasked',
      request: null,
      errorCode: -32000,
    })
  })

  test('of a notification nothing is awaited; an error without an id is an error', () => {
    expect(only(notification('notifications/progress'))).toMatchObject({
      kind: 'notification',
      outcome: 'none',
    })
    const lost = makeMessage({ id: null, payload: { error: { code: -32700 } } }, { type: 'error' })
    expect(only(lost)).toMatchObject({ kind: 'other', outcome: 'error', errorCode: -32700 })
  })

  test('a note for debugging that names an id answers nothing', () => {
    const [asked, note] = [
      request('1', 'ping'),
      makeMessage({ id: '1', payload: { level: 'info' } }, { type: 'debug' }),
    ]
    expect(pairMessages([asked, note]).map(({ outcome }) => outcome)).toEqual(['unanswered', 'none'])
  })
})

test('what a request is about: a name, a URI, or nothing', () => {
  const subject = (method: string, params: unknown) =>
    pairMessages([request('1', method, params)])[0]?.subject
  expect(subject('prompts/get', { name: 'review' })).toBe('review')
  expect(subject('resources/read', { uri: 'file:///a' })).toBe('file:///a')
  expect(subject('resources/list', {})).toBe(null)
  expect(subject('tools/call', { name: 7 })).toBe(null)
  expect(subject('tools/call', null)).toBe(null)
  expect(subject('notifications/progress', { name: 'x' })).toBe(null)
})

test('exchanges stand in order of time; one without a time stays behind what came before it', () => {
  const [a, b, c] = [
    notification('a', {}, { at: 300 }),
    notification('b', {}, { at: null }),
    notification('c', {}, { at: 100 }),
  ]
  expect(pairMessages([a, b, c]).map(({ method }) => method)).toEqual(['c', 'a', 'b'])
})

test('the same array is paired once', () => {
  const messages = [request('1', 'ping')]
  expect(pairMessages(messages)).toBe(pairMessages(messages))
})

test('when more messages come, exchanges that stay as they are stay the same objects', () => {
  const messages = [request('1', 'ping'), response('1'), request('2', 'ping')]
  const [first, second] = pairMessages(messages)
  const [again, answered] = pairMessages([...messages, response('2')])
  expect(again).toBe(first)
  expect([second?.outcome, answered?.outcome]).toEqual(['unanswered', 'ok'])
})
