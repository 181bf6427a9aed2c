import { expect, test } from 'vitest'
import { summaryOf } from '../../../src/domain/summary/summary'
import { errorsOf, makeFacts, plain, sentence, talkWith } from './make-facts'

const FAILED = { status: 'failed', stopped_at: '2026-11-22T18:00:30.400Z' }
const HEAD = 'Hosted run of GitHub for cursor 1.2.4 over Streamable HTTP:'

test('a failed run is told in one sentence, with what other runs say of it in a second', () => {
  const parts = summaryOf(
    makeFacts(FAILED, {
      talk: talkWith(FAILED, [
        ['list', 'ok'],
        ['query', null],
      ]),
      errors: errorsOf('timeout'),
      similar: { count: 27, atLeast: false, days: 7, inDeployment: false },
      lastGood: { runId: 'srr_0', atMs: Date.parse('2026-11-22T12:40:10.000Z') },
    }),
  )
  expect(plain(parts)).toBe(
    `${HEAD} waited 400 ms, ran 30.0 s, 3 messages, failed with \`timeout\` on \`tools/call query\`. ` +
      'The same error 27 times in 7 days; the last good run of this deployment was at 12:40 UTC.',
  )
  expect(parts).toContainEqual({ runId: 'srr_0', text: 'at 12:40 UTC' })
})

test('before anything else was read, only what the run itself holds is said', () => {
  expect(sentence(FAILED)).toBe(
    `${HEAD} waited 400 ms, ran 30.0 s, 3 messages in its server session, failed.`,
  )
})

test('a run that goes on is told as of now, and what it waits for is named', () => {
  const run = { status: 'active', stopped_at: null }
  const talk = talkWith(run, [
    ['list', 'error'],
    ['query', null],
  ])
  expect(sentence(run, { talk })).toBe(
    `${HEAD} waited 400 ms, has been running for 1 min 39 s, 3 messages so far, 1 of 2 calls failed so far, waiting for \`tools/call query\`.`,
  )
})

test('a completed run names the calls that failed, JSON-RPC errors and failed tools alike', () => {
  const talk = talkWith({}, [
    ['a', 'toolError'],
    ['b', 'error'],
    ['c', 'ok'],
  ])
  expect(sentence({}, { talk })).toMatch(/6 messages, completed, 2 of 3 calls failed\.$/)
})

test('a completed run whose calls all went well says no more than that it completed', () => {
  expect(sentence({}, { talk: talkWith({}, [['a', 'ok']]), errors: errorsOf() })).toMatch(
    /ran 59.6 s, 3 messages, completed\.$/,
  )
})

test.each([
  ['no start time', { started_at: null }, /^Hosted run of GitHub for .*: ran 1 min 00 s, /],
  [
    'no MCP session',
    { server_session: null },
    /^Hosted run of GitHub: waited 400 ms, ran 59.6 s, completed\.$/,
  ],
  ['no server', { server: null }, /^Hosted run of an unknown server for/],
  ['a server without a name', { server: { id: 'srv_9', name: '' } }, /^Hosted run of `srv_9` for/],
  ['no type', { type: null }, /^Run of GitHub/],
  ['a type of a newer API', { type: 'edge' }, /^Run \(type edge\) of GitHub/],
  ['a status of a newer API', { status: 'paused' }, /, reported as `paused`\.$/],
  ['no status', { status: null }, /, no status reported\.$/],
  [
    'an end and the status active',
    { status: 'active' },
    /ran 59.6 s, .*, still reported as active although it stopped\.$/,
  ],
  ['no end', { stopped_at: null }, /: waited 400 ms, no end reported, .*completed\.$/],
  [
    'an end before its beginning',
    { stopped_at: '2026-11-22T17:00:00Z' },
    /, length unknown as its clocks disagree, /,
  ],
  ['no beginning', { created_at: null, started_at: null }, /: no beginning reported, /],
  [
    'no times, and active',
    { status: 'active', created_at: null, started_at: null, stopped_at: null },
    /has been running for an unknown time/,
  ],
])('a run with %s says so, or leaves it out', (_, patch, words) => expect(sentence(patch)).toMatch(words))

test('a name of many lines and hundreds of characters is cut, on one line, with its control characters visible', () => {
  const name = `first\nsecond \u202e${'x'.repeat(400)}`
  expect(sentence({ server: { id: 'srv_1', name } })).toMatch(
    /^Hosted run of first second ·x{60,70}… for cursor/,
  )
})

test('a failed run without any error says that it has none, once that is known', () => {
  expect(sentence(FAILED, { errors: errorsOf() })).toMatch(/failed without an error\.$/)
  expect(sentence(FAILED, { errors: { items: [], complete: false } })).toMatch(/failed\.$/)
})

test.each([
  [errorsOf('timeout', 'other', 'other'), /failed with `timeout` and 2 more errors\.$/],
  [
    { ...errorsOf('timeout', 'other'), complete: false },
    /failed with `timeout` and at least 1 more error\.$/,
  ],
  [errorsOf(null), /failed with an error without a code\.$/],
])('several errors, or one without a code, are counted for what is known', (errors, words) =>
  expect(sentence(FAILED, { errors })).toMatch(words),
)

test('a run that has errors and did not fail names them too', () => {
  expect(sentence({}, { errors: errorsOf('server_failed_to_stop') })).toMatch(
    /completed but with `server_failed_to_stop`\.$/,
  )
  expect(sentence({ status: 'active' }, { errors: errorsOf('timeout') })).toMatch(
    /, with `timeout`, still reported as active although it stopped\.$/,
  )
})
