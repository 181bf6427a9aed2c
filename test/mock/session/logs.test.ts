import { expect, test } from 'vitest'
import { SessionEvent } from '../../../src/contract/session-event'
import { createDemoStore } from '../../../src/mock/generate'
import type { WireRun } from '../../../src/mock/store'
import { asker, NOW } from '../ask'

const store = createDemoStore({ now: () => NOW, size: 700 })
const ask = asker(store)
const runs = store.runs.items.filter((run) => run.server_session)
const eventsOf = (run: WireRun) =>
  store
    .session(run.server_session?.session_id ?? '')
    ?.events.filter((event) => event.server_run_id === run.id)
    .map((event) => SessionEvent.parse({ ...event, server_run: { id: run.id }, server_run_error: null })) ??
  []
const linesOf = (run: WireRun) => eventsOf(run).flatMap((event) => event.log_lines ?? [])

const hosted = runs.filter((run) => run.type === 'hosted')
const lines = hosted.flatMap(linesOf)
const texts = lines.map(({ line }) => line ?? '')

test('a run logs several times over its own time', () => {
  const long = runs.filter(
    (run) => Date.parse(run.stopped_at ?? '') - Date.parse(run.created_at ?? '') > 60_000,
  )
  for (const run of long) {
    const events = eventsOf(run)
    expect(events.length).toBeGreaterThan(4)
    const end = Date.parse(run.stopped_at ?? '')
    for (const { created_at } of events) expect(Date.parse(created_at ?? '')).toBeLessThanOrEqual(end)
  }
})

test.each([
  ['standard error', (text: string, type: string) => type === 'stderr' && text === 'Listening on stdio'],
  ['standard output', (_: string, type: string) => type === 'stdout'],
  ['colours of 8, of 256 and of 16 million', (text: string) => text.includes('\u001b[48;2;20;60;90m')],
  ['bold and dim text', (text: string) => text.includes('\u001b[1m') && text.includes('\u001b[2m')],
  ['lines of JSON', (text: string) => text.startsWith('{"level":"warn"')],
  ['a traceback of Python', (text: string) => text.startsWith('Traceback (most recent call last)')],
  ['a stack of Node', (text: string) => text.startsWith('    at ')],
  ['progress that overwrites itself', (text: string) => text.includes('\r')],
  ['blank lines', (text: string) => text === ''],
  ['a line of several kB', (text: string) => text.length > 4000],
])('hosted servers print %s', (_, is) => {
  expect(lines.some(({ line, type }) => is(line ?? '', type ?? ''))).toBe(true)
})

test('some events hold 500 lines and some hold none', () => {
  const counts = new Set(hosted.flatMap(eventsOf).map((event) => event.log_lines?.length))
  expect(counts.has(500)).toBe(true)
  expect(counts.has(0)).toBe(true)
})

test('all that remote servers log is stderr, and plain', () => {
  const remote = runs.filter((run) => run.type === 'external').flatMap(linesOf)
  expect(remote.length).toBeGreaterThan(50)
  expect(remote.every(({ type, line }) => type === 'stderr' && !line?.includes('\u001b'))).toBe(true)
})

test('the last lines of a failed run fit its error', () => {
  const last = (code: string) => {
    const ids = new Set(store.errors.items.filter((error) => error.code === code).map((e) => e.server_run_id))
    const run = hosted.find(({ id }) => ids.has(id))
    return run
      ? linesOf(run)
          .map(({ line }) => line)
          .join('\n')
      : ''
  }
  expect(last('server_exited_error')).toMatch(/ECONNREFUSED|out of memory/)
  expect(last('timeout')).toContain('timed out after 30000ms')
  expect(last('invalid_mcp_message')).toContain("invalid character '<'")
  expect(last('get_launch_params_error')).toContain('TypeError')
  expect(texts.some((text) => text.includes('unexpected EOF'))).toBe(true)
})

test('an error of a run is an event too, and names its run and its error', async () => {
  const error = store.errors.items.at(-1)
  const run = store.runs.get(error?.server_run_id ?? '')
  const { body } = await ask(
    `/sessions/${run?.server_session?.session_id}/events?limit=100&order=desc&server_run_id=${run?.id}`,
  )
  const event = body.items.find(({ type }: { type: string }) => type === 'server_run_error')
  expect(event).toMatchObject({
    server_run: { id: run?.id },
    server_run_error: { id: error?.id, code: error?.code },
  })
})
