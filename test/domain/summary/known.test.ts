import { expect, test } from 'vitest'
import { errorsOf, sentence, talkWith } from './make-facts'

const FAILED = { status: 'failed' }
const usage = (total: number | null) => ({
  server_session: { id: 'srs_1', usage: { total_productive_message_count: total } },
})

test('while messages are still being read, counts are the least there are and no call is blamed', () => {
  const run = { ...FAILED, ...usage(null) }
  const talk = talkWith(
    run,
    [
      ['a', 'error'],
      ['b', null],
    ],
    false,
  )
  expect(sentence(run, { talk })).toMatch(
    /, at least 3 messages, at least 1 of 2 calls read so far failed, failed\.$/,
  )
})

test('a run without messages says that there were none', () => {
  expect(sentence(usage(0), { talk: talkWith({}, []) })).toMatch(/, no messages, completed\.$/)
  expect(sentence(usage(0))).toMatch(/, no messages in its server session, completed\.$/)
  expect(sentence(usage(null))).not.toContain('message')
})

test('messages of sibling runs in the same server session are not counted as this run’s', () => {
  const run = { ...usage(40), stopped_at: '2026-11-22T18:00:01.000Z' }
  const talk = talkWith({ id: 'srr_other' }, [
    ['a', 'ok'],
    ['b', 'ok'],
  ])
  expect(talk.messages).toBe(4)
  const own = talkWith(run, [
    ['a', 'ok'],
    ['b', null],
    ['c', null],
    ['d', null],
    ['e', null],
  ])
  expect(own).toMatchObject({ shared: true, messages: 4, calls: 3 })
  expect(sentence(run, { talk: own })).toMatch(/, 4 messages, /)
})

test('of several unanswered calls the last is named and the others are counted', () => {
  const talk = talkWith(FAILED, [
    ['a', null],
    ['b', 'ok'],
    ['c', null],
  ])
  expect(sentence(FAILED, { talk, errors: errorsOf('timeout') })).toMatch(
    /failed with `timeout` on `tools\/call c`, with 1 other call unanswered\.$/,
  )
  expect(sentence({}, { talk })).toMatch(/completed, 2 calls unanswered\.$/)
})

test.each([
  [{ count: 27, atLeast: false }, / The same error 27 times in 7 days\.$/],
  [
    { count: 3, atLeast: false, inDeployment: true },
    / The same error 3 times in 7 days in this deployment\.$/,
  ],
  [{ count: 500, atLeast: true }, / The same error at least 500 times in 7 days\.$/],
  [{ count: 1, atLeast: false }, / No other error like it in 7 days\.$/],
  [{ count: 1, atLeast: true }, /with `timeout`\.$/],
])('how often an error occurred is said for what was counted: %j', (counted, words) => {
  const similar = { days: 7, inDeployment: false, ...counted }
  expect(sentence(FAILED, { errors: errorsOf('timeout'), similar })).toMatch(words)
})

test.each([
  [
    { runId: 'srr_0', atMs: Date.parse('2026-11-20T12:40:00Z') },
    / The last good run of this deployment was on Nov 20, 12:40 UTC\.$/,
  ],
  [
    { runId: null, read: 50, all: false } as const,
    / No good run of this deployment among the 50 runs read before it\.$/,
  ],
  [{ runId: null, read: 3, all: true } as const, / This deployment had no good run before\.$/],
  [{ runId: null, read: 0, all: false } as const, /failed\.$/],
])('the last good run is claimed only as far as runs were read: %j', (lastGood, words) => {
  expect(sentence(FAILED, { lastGood })).toMatch(words)
  expect(sentence({}, { lastGood })).not.toContain('good run')
})

test('where it is read elsewhere and later, a time of today names its day too', () => {
  const lastGood = { runId: 'srr_0', atMs: Date.parse('2026-11-22T12:40:00Z') }
  expect(sentence(FAILED, { lastGood, dated: true })).toMatch(/ was on Nov 22, 12:40 UTC\.$/)
})
