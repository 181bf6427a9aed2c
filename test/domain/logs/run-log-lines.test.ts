import { expect, test } from 'vitest'
import { SessionEvent } from '../../../src/contract/session-event'
import { runLogLines } from '../../../src/domain/logs/run-log-lines'

const event = (id: string, patch: Record<string, unknown> = {}) =>
  SessionEvent.parse({
    id,
    type: 'server_logs',
    server_run: { id: 'srr_1' },
    created_at: '2026-11-22T18:00:00.000Z',
    log_lines: [{ type: 'stdout', line: `of ${id}` }],
    ...patch,
  })

test('the lines of a run come in the API’s order, each with its event and its place in it', () => {
  const lines = [
    { type: 'stdout', line: 'one' },
    { type: 'stderr', line: 'two\nthree' },
  ]
  const events = [event('sev_2', { log_lines: lines, created_at: null }), event('sev_1')]
  expect(runLogLines(events, 'srr_1')).toEqual([
    { id: 'sev_2:0', atMs: null, stream: 'stdout', text: 'one', level: null },
    { id: 'sev_2:1', atMs: null, stream: 'stderr', text: 'two\nthree', level: null },
    { id: 'sev_1:0', atMs: Date.UTC(2026, 10, 22, 18), stream: 'stdout', text: 'of sev_1', level: null },
  ])
})

test('an event that names no run is kept, one of another run is not', () => {
  const events = [event('sev_1', { server_run: null }), event('sev_2', { server_run: { id: 'srr_2' } })]
  expect(runLogLines(events, 'srr_1').map(({ id }) => id)).toEqual(['sev_1:0'])
})

test('no lines, null lines and streams of a newer API are ordinary', () => {
  const odd = [{ type: 'syslog', line: null }, {}]
  const events = [
    event('sev_1', { log_lines: null }),
    event('sev_2', { log_lines: [] }),
    event('sev_3', { log_lines: odd }),
  ]
  expect(runLogLines(events, 'srr_1').map(({ stream, text }) => [stream, text])).toEqual([
    ['syslog', ''],
    [null, ''],
  ])
})

test('what was read before is not read again when more comes', () => {
  const first = [event('sev_1'), event('sev_2')]
  const before = runLogLines(first, 'srr_1')
  expect(runLogLines(first, 'srr_1')).toBe(before)
  const after = runLogLines([...first, event('sev_3')], 'srr_1')
  expect(after).toHaveLength(3)
  expect(after[1]).toBe(before[1])
})
