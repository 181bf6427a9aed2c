import { describe, expect, test } from 'vitest'
import { ServerRun } from '../../src/contract/server-run'
import { SessionEventList } from '../../src/contract/session-event'
import { SessionMessageList } from '../../src/contract/session-message'
import { createDemoStore } from '../../src/mock/generate'
import { SENTINEL } from '../../src/mock/sentinels'
import { asker, idsOf, NOW } from './ask'

const store = createDemoStore({ now: () => NOW, size: 300 })
const ask = asker(store)
const SPECIAL = ['long', 'odd', 'quiet', 'noSession', 'refused', 'half', 'active', 'ending'] as const
const sessionOf = (id: string) => `/sessions/${id.replace('srr_', 'ses_')}`

/** All pages of a list. */
async function whole(path: string) {
  const items: { id: string; log_lines?: unknown[] }[] = []
  for (let more = true; more; ) {
    const { body } = await ask(`${path}?limit=100${items.length > 0 ? `&after=${items.at(-1)?.id}` : ''}`)
    items.push(...body.items)
    more = body.pagination.has_more_after
  }
  return items
}

test.each(SPECIAL)('the sentinel “%s” is a run that its id leads to, and no list shows', async (name) => {
  const id = SENTINEL[name]
  expect(ServerRun.parse((await ask(`/server-runs/${id}`)).body).id).toBe(id)
  expect(store.runs.get(id)).toBeUndefined()
  const { body } = await ask('/server-runs?order=desc&limit=100')
  expect(body.items.some((run: { id: string }) => run.id === id)).toBe(false)
  expect((await ask(`/server-runs/${id}x`)).status).toBe(404)
})

test('the long one has 10,000 messages and 100,000 log lines in 200 events', async () => {
  const messages = await whole(`${sessionOf(SENTINEL.long)}/messages`)
  expect(new Set(messages.map(({ id }) => id)).size).toBe(10_000)
  const events = await ask(`${sessionOf(SENTINEL.long)}/events?limit=100`)
  expect(events.body.items).toHaveLength(100)
  expect(events.body.pagination.has_more_after).toBe(true)
  for (const { log_lines } of events.body.items) expect(log_lines).toHaveLength(500)
})

describe('the odd one', () => {
  test('keeps to the contract, and to what JSON can carry', async () => {
    const { body } = await ask(`${sessionOf(SENTINEL.odd)}/messages?limit=100`)
    const messages = SessionMessageList.parse(body)
    const ids = messages.items.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length - 1)
    const payloads = messages.items.map(({ mcp_message }) => mcp_message?.payload)
    expect(payloads.slice(0, 4)).toEqual([null, 42, 'not an object', [1, [2, [3, null]], 'four']])
    expect('payload' in body.items[4].mcp_message).toBe(false)
    expect(JSON.stringify(payloads[7]).length).toBeGreaterThan(5 * 2 ** 20)
    expect(messages.items.some(({ created_at }) => created_at === null)).toBe(true)
    expect(messages.items.filter(({ mcp_message }) => mcp_message?.id === 'mt/shared')).toHaveLength(3)
  })

  test('has log lines of 1 MB, none, null, and of thousands of sequences', async () => {
    const { items } = SessionEventList.parse((await ask(`${sessionOf(SENTINEL.odd)}/events?limit=100`)).body)
    const lines = items.flatMap(({ log_lines }) => log_lines ?? [])
    expect(items.some(({ log_lines }) => log_lines === null)).toBe(true)
    expect(lines.some(({ line }) => line === null)).toBe(true)
    expect(lines.some(({ line }) => line?.length === 2 ** 20)).toBe(true)
    expect(lines.some(({ line }) => (line?.split('\u001b').length ?? 0) > 50_000)).toBe(true)
  })
})

test('the quiet one failed and left nothing behind', async () => {
  const session = sessionOf(SENTINEL.quiet)
  expect((await ask(`/server-runs/${SENTINEL.quiet}`)).body.status).toBe('failed')
  for (const path of ['messages', 'events', 'connections', 'server-sessions']) {
    expect(idsOf(await ask(`${session}/${path}`))).toEqual([])
  }
  expect(idsOf(await ask(`/server-run-errors?server_run_id=${SENTINEL.quiet}`))).toEqual([])
})

test('one has no session and no deployment', async () => {
  const { body } = await ask(`/server-runs/${SENTINEL.noSession}`)
  expect(body).toMatchObject({ server_session: null, server_deployment: null })
})

test('of the refused one only the run and its errors can be read', async () => {
  const { body: run } = await ask(`/server-runs/${SENTINEL.refused}`)
  expect(idsOf(await ask(`/server-run-errors?server_run_id=${run.id}`))).toHaveLength(1)
  const session = sessionOf(run.id)
  const statusOf = async (path: string) => {
    const { status, body } = await ask(path)
    return [status, body.entity]
  }
  for (const path of [
    `${session}/events`,
    `${session}/connections`,
    `/servers/${run.server.id}`,
    `/servers/${run.server.id}/versions/${run.server_version_id}`,
    `/server-deployments/${run.server_deployment.id}`,
  ]) {
    expect(await statusOf(path)).toEqual([403, undefined])
  }
  for (const path of [
    `${session}/messages?server_run_id=${run.id}`,
    `${session}/server-sessions`,
    `/server-run-error-groups?server_id=${run.server.id}`,
  ]) {
    expect(await statusOf(path)).toEqual([404, 'endpoint'])
  }
})

test('the second page of the half one fails twice and then works', async () => {
  const fresh = asker(store)
  const path = `${sessionOf(SENTINEL.half)}/messages?limit=100`
  const last = idsOf(await fresh(path)).at(-1)
  const statuses = []
  for (let at = 0; at < 4; at += 1) statuses.push((await fresh(`${path}&after=${last}`)).status)
  expect(statuses).toEqual([500, 500, 200, 200])
  expect((await fresh(path)).status).toBe(200)
})

test('the active one has a message and a log line more every 2 seconds, and keeps the earlier ones', async () => {
  let now = NOW
  const clocked = asker(store, { now: () => now })
  const read = async () => {
    const [messages, events] = [
      await clocked(`${sessionOf(SENTINEL.active)}/messages?limit=100`),
      await clocked(`${sessionOf(SENTINEL.active)}/events?limit=100`),
    ]
    const lines = events.body.items.flatMap(({ log_lines }: { log_lines: unknown[] }) => log_lines)
    return { messages: messages.body.items, lines }
  }
  const before = await read()
  now += 6000
  const after = await read()
  expect([before.messages.length, before.lines.length]).toEqual([10, 10])
  expect([after.messages.length, after.lines.length]).toEqual([13, 13])
  expect(after.messages.slice(0, 10)).toEqual(before.messages)
  expect(after.lines.slice(0, 10)).toEqual(before.lines)
  expect((await clocked(`/server-runs/${SENTINEL.active}`)).body).toMatchObject({
    status: 'active',
    stopped_at: null,
  })
})

test('the ending one is completed 20 seconds after it was first asked for, and stays as it is', async () => {
  let now = NOW
  const clocked = asker(store, { now: () => now })
  expect((await clocked(`/server-runs/${SENTINEL.ending}`)).body.status).toBe('active')
  now += 20_000
  const run = (await clocked(`/server-runs/${SENTINEL.ending}`)).body
  expect(run).toMatchObject({ status: 'completed', stopped_at: new Date(now).toISOString() })
  const messages = idsOf(await clocked(`${sessionOf(SENTINEL.ending)}/messages?limit=100`))
  now += 60_000
  expect(idsOf(await clocked(`${sessionOf(SENTINEL.ending)}/messages?limit=100`))).toEqual(messages)
})
