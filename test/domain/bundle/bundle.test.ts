import { expect, test } from 'vitest'
import { type BundleSource, bundleParts, bundleSize, reviewBundle } from '../../../src/domain/bundle/bundle'
import type { FoundSecret } from '../../../src/domain/bundle/found-secret'
import { MASK } from '../../../src/lib/secret-text'

const MADE = Date.parse('2026-11-24T12:00:00Z')
const list = (
  items: object[],
  state: 'complete' | 'partial' | 'refused' = 'complete',
  why: string | null = null,
) => ({
  items,
  state,
  why,
})
const source = (
  patch: Partial<BundleSource['lists']> = {},
  run: unknown = { id: 'srr_1' },
): BundleSource => ({
  runId: 'srr_1',
  run,
  lists: { errors: list([]), messages: list([]), events: list([]), ...patch },
})
const fileOf = (from: BundleSource) =>
  JSON.parse([...bundleParts(from, { count: 0, kinds: {} }, MADE)].join(''))

test('the file says its format, when it was made, of which run, and how much of each list is in it', () => {
  const file = fileOf(
    source({
      errors: list([{ id: 'sre_1' }]),
      messages: list([{ id: 'msg_1' }, { id: 'msg_2' }], 'partial', 'Not read to its end.'),
      events: list([], 'refused', 'This Metorial doesn’t offer the events of sessions.'),
    }),
  )
  expect(file).toEqual({
    format: 'server-run-hand-over',
    version: 1,
    made_at: '2026-11-24T12:00:00.000Z',
    run_id: 'srr_1',
    scope: {
      run: { count: 1, state: 'complete' },
      errors: { count: 1, state: 'complete' },
      messages: { count: 2, state: 'partial', why: 'Not read to its end.' },
      events: { count: 0, state: 'refused', why: 'This Metorial doesn’t offer the events of sessions.' },
    },
    masked: { count: 0, kinds: {} },
    run: { id: 'srr_1' },
    errors: [{ id: 'sre_1' }],
    messages: [{ id: 'msg_1' }, { id: 'msg_2' }],
    events: [],
    end: true,
  })
})

test('a run without any list item makes a whole file too', () => {
  expect(fileOf(source())).toMatchObject({ errors: [], messages: [], events: [], end: true })
})

test('the review finds what the file masks', () => {
  const from = source({ messages: list([{ payload: { token: 'abc' } }]) }, { id: 'srr_1', api_key: 'abc' })
  const found: FoundSecret[] = []
  const steps = [...reviewBundle(from, (secret) => found.push(secret))].length
  expect(steps).toBe(bundleSize(from))
  expect(found.map(({ path }) => path)).toEqual(['run.api_key', 'messages[0].payload.token'])
  const file = fileOf(from)
  expect(file.run.api_key).toBe(MASK)
  expect(file.messages[0].payload.token).toBe(MASK)
})

test('a private key that a log holds line by line is masked to its end, and not further', () => {
  const line = (text: string, type = 'stdout') => ({ type, line: text })
  const file = fileOf(
    source({
      events: list([
        { log_lines: [line('before'), line('-----BEGIN PRIVATE KEY-----'), line('MIIEvQIBADANBg')] },
        { log_lines: [line('other stream', 'stderr'), line('kqhkiG9w0BAQEF')] },
        { log_lines: null },
        { log_lines: [line('-----END PRIVATE KEY-----'), line('after')] },
      ]),
    }),
  )
  const lines = file.events.flatMap((event: { log_lines: { line: string }[] | null }) =>
    (event.log_lines ?? []).map(({ line: text }) => text),
  )
  expect(lines).toEqual(['before', MASK, MASK, 'other stream', MASK, MASK, 'after'])
})

test('a block that never ends does not swallow the log', () => {
  const log_lines = Array.from({ length: 400 }, (_, at) => ({
    type: 'stdout',
    line: at === 0 ? '-----BEGIN CERTIFICATE-----' : `line ${at}`,
  }))
  const [event] = fileOf(source({ events: list([{ log_lines }]) })).events
  expect(event.log_lines[399].line).toBe('line 399')
})

test('a payload 2,000 levels deep is written whole', () => {
  let payload: unknown = 'bottom'
  for (let level = 0; level < 2000; level += 1) payload = { a: payload }
  expect(JSON.stringify(fileOf(source({ messages: list([{ payload }]) })).messages)).toContain('bottom')
})
