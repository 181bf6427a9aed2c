import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ServerRun } from '../../../src/contract/server-run'
import { summaryMarkdown } from '../../../src/domain/summary/markdown'
import { summaryOf } from '../../../src/domain/summary/summary'
import { makeError, makeFacts, plain } from './make-facts'

const NOT_A_VALUE = /null|undefined|NaN|Infinity|Invalid Date/
const word = fc
  .oneof(
    fc.string({ maxLength: 120 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('', ' ', '\n', '<b>x</b>', '@everyone', '`', '\u202e', '\ud800', '**', 'x'.repeat(370)),
  )
  .filter((text) => !NOT_A_VALUE.test(text))
  // The stops of a sentence are looked at below: none may come from a name.
  .map((text) => text.replace(/[.,:]/g, ';'))
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const time = fc.oneof(
  fc.integer({ min: 0, max: 4e12 }).map((ms) => new Date(ms).toISOString()),
  fc.constantFrom('', 'soon', '2026-11-22T18:00:00.000Z'),
)
const side = maybe(fc.record({ name: maybe(word), version: maybe(word) }, { requiredKeys: [] }))
const number = maybe(fc.nat())

const wireRun = fc.record(
  {
    id: fc.constant('srr_1'),
    type: maybe(fc.oneof(word, fc.constantFrom('hosted', 'external'))),
    status: maybe(fc.oneof(word, fc.constantFrom('active', 'failed', 'completed'))),
    server: maybe(fc.record({ id: word, name: maybe(word) })),
    server_session: maybe(
      fc.record({
        id: word,
        usage: maybe(fc.record({ total_productive_message_count: number })),
        mcp: maybe(fc.record({ connection_type: maybe(word), client: side, server: side })),
      }),
    ),
    created_at: maybe(time),
    started_at: maybe(time),
    stopped_at: maybe(time),
  },
  { requiredKeys: ['id'] },
)

const call = fc.record({
  id: fc.constant('msg_1'),
  kind: fc.constant('call' as const),
  from: fc.constant('client' as const),
  method: maybe(word),
  subject: maybe(word),
  request: fc.constant(null),
  response: fc.constant(null),
  startMs: fc.constant(null),
  endMs: fc.constant(null),
  latencyMs: fc.constant(null),
  outcome: fc.constant('unanswered' as const),
  errorCode: fc.constant(null),
  errorMessage: fc.constant(null),
})
const facts = fc.record({
  run: wireRun.map((run) => ServerRun.parse(run)),
  talk: maybe(
    fc.record({
      complete: fc.boolean(),
      shared: fc.boolean(),
      messages: fc.nat(),
      calls: fc.nat(),
      failed: fc.nat(),
      unanswered: fc.integer({ min: 1, max: 99 }),
      pending: maybe(call),
    }),
  ),
  errors: maybe(
    fc.record({ items: fc.array(maybe(word).map((code) => makeError(code))), complete: fc.boolean() }),
  ),
  similar: maybe(
    fc.record({ count: fc.nat(), atLeast: fc.boolean(), days: fc.constant(7), inDeployment: fc.boolean() }),
  ),
  lastGood: maybe(
    fc.oneof(
      fc.record({ runId: fc.constantFrom('srr_0', 'a)b', '<x>'), atMs: fc.integer({ min: 0, max: 4e12 }) }),
      fc.record({ runId: fc.constant(null), read: fc.nat(), all: fc.boolean() }),
    ),
  ),
  nowMs: fc.integer({ min: 0, max: 4e12 }),
  zone: fc.constantFrom('utc' as const, 'local' as const),
  dated: fc.boolean(),
})

test('any run gives a sentence on one line, without a word that is no value', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const text = plain(summaryOf({ ...makeFacts({}), ...given }))
      expect(text).toMatch(/^\S.* of .+: .+\.$/u)
      expect(text).not.toMatch(NOT_A_VALUE)
      expect(text).not.toMatch(/[\p{Cc}\u202a-\u202e]|, ,|: ,|,\.|\.\./u)
    }),
    { numRuns: 150 },
  )
})

test('nothing is said of messages, errors and other runs while they are not known', () => {
  fc.assert(
    fc.property(fc.constantFrom('failed', 'completed', 'active', 'paused', null), (status) => {
      const nothing = makeFacts({})
      const text = plain(summaryOf({ ...nothing, run: ServerRun.parse({ id: 'srr_1', status }) }))
      expect(text).not.toMatch(/message|call|error|last good|waited|ran /)
    }),
  )
})

test('as Markdown it is one paragraph too, with no link but that to the last good run', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const parts = summaryOf({ ...makeFacts({}), ...given })
      const text = summaryMarkdown(parts, (id) => `https://runs.test/runs/${encodeURIComponent(id)}`)
      expect(text).not.toMatch(/[\n\r]/)
      const links = parts.filter((part) => typeof part === 'object' && 'runId' in part).length
      expect(text.split('](https://runs.test/runs/').length - 1).toBe(links)
    }),
    { numRuns: 150 },
  )
})
