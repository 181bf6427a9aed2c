import { describe, expect, test } from 'vitest'
import { SessionMessage } from '../../../src/contract/session-message'
import { createDemoStore } from '../../../src/mock/generate'
import type { Stored, WireRun } from '../../../src/mock/store'
import { NOW } from '../ask'

const make = () => createDemoStore({ now: () => NOW, size: 500 })
const store = make()
const runs = store.runs.items

const messagesOf = (run: WireRun) =>
  store
    .session(run.server_session?.session_id ?? '')
    ?.messages.filter((message) => message.server_session_id === run.server_session?.id) ?? []
const read = (messages: readonly Stored[]) => messages.map((message) => SessionMessage.parse(message))
const usageOf = (run: WireRun) => run.server_session?.usage?.total_productive_message_count ?? 0

const siblings = new Map<string, WireRun[]>()
for (const run of runs) {
  const id = run.server_session?.id
  if (id) siblings.set(id, [...(siblings.get(id) ?? []), run])
}
const groups = [...siblings.values()].map((group) => ({
  group,
  messages: read(messagesOf(group[0] as WireRun)),
}))
const all = groups.flatMap(({ messages }) => messages)

// biome-ignore lint/suspicious/noExplicitAny: tests look into payloads of every shape
const payload = (message: SessionMessage): any => message.mcp_message?.payload

describe('the messages of the demo', () => {
  test('every server session has as many as its usage says, up to 400', () => {
    for (const { group, messages } of groups) {
      expect(messages).toHaveLength(Math.min(400, usageOf(group[0] as WireRun)))
    }
  })

  test('their ids all differ, and they come in order of time', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    for (const { messages } of groups) {
      const times = messages.map(({ created_at }) => Date.parse(created_at ?? ''))
      expect(times).toEqual(times.toSorted((a, b) => a - b))
    }
  })

  test('each lies within the time of one of the runs, where that time is known', () => {
    for (const { group, messages } of groups) {
      const spans = group.map((run) => {
        const begin = Date.parse(run.started_at ?? run.created_at ?? '')
        const end = Date.parse(run.stopped_at ?? '')
        // Without an end, or with one before the begin, anything until now is as good.
        return [begin, end > begin ? end : NOW] as const
      })
      for (const { created_at } of messages) {
        const at = Date.parse(created_at ?? '')
        expect(spans.some(([begin, end]) => at >= begin && at <= end)).toBe(true)
      }
    }
  })

  test('a response has the id of a request before it, goes the other way and names the run that answered', () => {
    for (const { group, messages } of groups) {
      const ids = new Set(group.map(({ id }) => id))
      const asked = new Map<string, SessionMessage>()
      for (const message of messages) {
        const { type, mcp_message, sender } = message
        if (type === 'request') asked.set(mcp_message?.id ?? '', message)
        if (type === 'response' || type === 'error' || type === 'server_error') {
          const request = asked.get(mcp_message?.id ?? '')
          expect(request?.sender?.type).toBe(sender?.type === 'server' ? 'client' : 'server')
          expect(mcp_message?.method).toBeNull()
          expect(payload(message).id).toBe(mcp_message?.id)
        }
        if (sender?.type === 'server') expect(ids.has(sender.id ?? '')).toBe(true)
      }
    }
  })

  test('a talk begins with what the run itself says of client, server, capabilities and protocol', () => {
    const { group, messages } = groups.find(({ messages: some }) => some.length > 10) ?? groups[0] ?? fail()
    const mcp = group[0]?.server_session?.mcp
    const [hello, welcome, ready, list, tools] = messages
    expect(hello && payload(hello).params).toEqual({
      protocolVersion: mcp?.version,
      capabilities: mcp?.client?.capabilities,
      clientInfo: { name: mcp?.client?.name, version: mcp?.client?.version },
    })
    expect(welcome && payload(welcome).result).toEqual({
      protocolVersion: mcp?.version,
      capabilities: mcp?.server?.capabilities,
      serverInfo: { name: mcp?.server?.name, version: mcp?.server?.version },
    })
    expect(ready?.mcp_message).toMatchObject({ id: null, method: 'notifications/initialized' })
    expect(list?.mcp_message?.method).toBe('tools/list')
    expect(tools && payload(tools).result.tools[0].inputSchema.type).toBe('object')
  })

  test.each([
    'resources/read',
    'prompts/get',
    'ping',
    'roots/list',
    'sampling/createMessage',
    'notifications/progress',
    'notifications/message',
    'notifications/cancelled',
  ])('%s occurs', (method) => {
    expect(all.some((message) => message.mcp_message?.method === method)).toBe(true)
  })

  test('only a client that can is asked for roots or for its model', () => {
    const needs = { 'roots/list': 'roots', 'sampling/createMessage': 'sampling' } as const
    for (const { group, messages } of groups) {
      const can = group[0]?.server_session?.mcp?.client?.capabilities ?? {}
      for (const [method, what] of Object.entries(needs)) {
        if (what in can) continue
        expect(messages.some((message) => message.mcp_message?.method === method)).toBe(false)
      }
    }
  })

  test('calls end in every way: text, a picture, a file, the tool’s own failure and errors of four codes', () => {
    const text = new Set(
      all.flatMap((message) =>
        [payload(message)?.result?.content ?? []].flat().map(({ type }: Stored) => type),
      ),
    )
    expect([...text].sort()).toEqual(['image', 'resource', 'text'])
    expect(all.some((message) => payload(message)?.result?.isError === true)).toBe(true)
    const codes = new Set(
      all.filter(({ type }) => type === 'error').map((message) => payload(message).error.code),
    )
    expect([...codes].sort()).toEqual([-32000, -32601, -32602, -32603])
    for (const type of ['unknown', 'debug', 'server_error'])
      expect(all.some((message) => message.type === type)).toBe(true)
  })

  test('a run that timed out leaves a call without an answer, open for at least a third of its last minute', () => {
    const timedOut = new Set(
      store.errors.items.filter(({ code }) => code === 'timeout').map((e) => e.server_run_id),
    )
    const some = groups.filter(
      ({ group, messages }) => group.length === 1 && messages.length > 5 && timedOut.has(group[0]?.id ?? ''),
    )
    expect(some.length).toBeGreaterThan(1)
    for (const { group, messages } of some) {
      const answered = new Set(
        messages.filter(({ type }) => type !== 'request').map((m) => m.mcp_message?.id),
      )
      const open = messages.findLast((m) => m.type === 'request' && !answered.has(m.mcp_message?.id))
      const [run] = group
      const [begin, end] = [run?.started_at ?? run?.created_at, run?.stopped_at].map((time) =>
        Date.parse(time ?? ''),
      )
      const hangs = (end ?? 0) - Date.parse(open?.created_at ?? '')
      expect(hangs).toBeGreaterThanOrEqual(Math.min(20_000, ((end ?? 0) - (begin ?? 0)) / 3))
    }
  })

  test('the same run says the same in another start of the demo', () => {
    const again = make()
    for (const run of runs.slice(-40)) {
      const id = run.server_session?.session_id ?? ''
      expect(again.session(id)).toEqual(store.session(id))
    }
  })
})

function fail(): never {
  throw new Error('The demo has no messages.')
}
