import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SessionMessage } from '../../../src/contract/session-message'
import { methodStats } from '../../../src/domain/messages/call-stats'
import { filterExchanges, NO_FILTER } from '../../../src/domain/messages/filter-exchanges'
import { payloadBytes } from '../../../src/domain/messages/message-text'
import { pairMessages } from '../../../src/domain/messages/pair-messages'

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null })
const error = fc.record(
  { code: fc.oneof(fc.integer(), fc.string()), message: fc.anything() },
  { requiredKeys: [] },
)
const payload = fc.oneof(
  fc.jsonValue(),
  fc.record({ method: fc.string(), params: fc.jsonValue(), id: fc.integer() }, { requiredKeys: [] }),
  fc.record({ result: fc.jsonValue(), error: fc.oneof(error, fc.jsonValue()) }, { requiredKeys: [] }),
  fc.array(fc.record({ result: fc.jsonValue() }, { requiredKeys: [] })),
)
const types = [
  'request',
  'response',
  'notification',
  'error',
  'server_error',
  'unknown',
  'debug',
  'brand_new',
]

const messages = fc
  .array(
    fc.record({
      type: maybe(fc.constantFrom(...types)),
      sender: maybe(
        fc.record({ type: maybe(fc.constantFrom('client', 'server', 'proxy')), id: maybe(fc.string()) }),
      ),
      mcp_message: maybe(
        fc.record(
          {
            // Few ids, so that many are shared.
            id: maybe(fc.constantFrom('', '1', '2', '__proto__', 'toString')),
            method: maybe(fc.constantFrom('', 'tools/call', 'ping', 'constructor')),
            payload,
          },
          { requiredKeys: ['id', 'method'] },
        ),
      ),
      created_at: maybe(
        fc.oneof(
          fc.integer({ min: 0, max: 5000 }).map((ms) => new Date(ms).toISOString()),
          fc.constant('no time'),
        ),
      ),
    }),
    { maxLength: 40 },
  )
  .map((items) => items.map((item, index) => SessionMessage.parse({ id: `msg_${index}`, ...item })))

test('each message, whatever it is, is in exactly one exchange', () => {
  fc.assert(
    fc.property(messages, (list) => {
      const held = pairMessages(list).flatMap(({ request, response }) => [request, response])
      const ids = held.filter((message) => message !== null).map(({ id }) => id)
      expect(ids.toSorted()).toEqual(list.map(({ id }) => id).toSorted())
    }),
  )
})

test('an exchange has an id of its own, a message, and a latency that is never below 0', () => {
  fc.assert(
    fc.property(messages, (list) => {
      const exchanges = pairMessages(list)
      expect(new Set(exchanges.map(({ id }) => id)).size).toBe(exchanges.length)
      for (const { id, kind, request, response, latencyMs, outcome } of exchanges) {
        expect(id).toBe((request ?? response)?.id)
        if (request && response) expect(request.mcp_message?.id).toBe(response.mcp_message?.id)
        if (latencyMs !== null) expect(latencyMs).toBeGreaterThanOrEqual(0)
        expect(outcome === 'unanswered').toBe(kind === 'call' && response === null)
        expect(outcome === 'unasked').toBe(kind === 'call' && request === null)
      }
    }),
  )
})

test('no response is left without a request while a request of its id waits', () => {
  fc.assert(
    fc.property(messages, (list) => {
      const exchanges = pairMessages(list)
      const idsOf = (outcome: string) =>
        exchanges
          .filter((item) => item.outcome === outcome)
          .map(({ request, response }) => (request ?? response)?.mcp_message?.id)
      const waiting = new Set(idsOf('unanswered'))
      expect(idsOf('unasked').filter((id) => waiting.has(id))).toEqual([])
    }),
  )
})

test('times never fall in the list where all are known', () => {
  fc.assert(
    fc.property(messages, (list) => {
      const dated = list.filter(({ created_at }) => created_at !== null && created_at !== 'no time')
      const times = pairMessages(dated).map(({ startMs }) => startMs ?? Number.NaN)
      expect(times).toEqual(times.toSorted((a, b) => a - b))
    }),
  )
})

test('sizes, statistics and filters take any message', () => {
  fc.assert(
    fc.property(messages, fc.string(), (list, search) => {
      const exchanges = pairMessages(list)
      for (const message of list) {
        const text = JSON.stringify(message.mcp_message?.payload)
        expect(payloadBytes(message)).toBe(text === undefined ? null : Buffer.byteLength(text))
      }
      const asked = exchanges.filter(({ kind, request }) => kind === 'call' && request !== null)
      expect(methodStats(exchanges).reduce((sum, { calls }) => sum + calls, 0)).toBe(asked.length)
      expect(filterExchanges(exchanges, { ...NO_FILTER, search: '' })).toBe(exchanges)
      const found = filterExchanges(exchanges, { ...NO_FILTER, search })
      expect(exchanges.filter((item) => found.includes(item))).toEqual(found)
    }),
  )
})
