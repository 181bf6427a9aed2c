import { expect, test } from 'vitest'
import { createDemoStore } from '../../src/mock/generate'
import type { WireRun } from '../../src/mock/store'
import { asker, idsOf, NOW } from './ask'

const store = createDemoStore({ now: () => NOW, size: 700 })
const ask = asker(store)

function groupBy(key: (run: WireRun) => string | null | undefined): WireRun[][] {
  const groups = new Map<string, WireRun[]>()
  for (const run of store.runs.items) {
    const id = key(run)
    if (id) groups.set(id, [...(groups.get(id) ?? []), run])
  }
  return [...groups.values()]
}

const created = (run: WireRun | undefined) => Date.parse(run?.created_at ?? '')
const byServerSession = groupBy((run) => run.server_session?.id)
const bySession = groupBy((run) => run.server_session?.session_id)

test('several server sessions have three to six runs, of which some failed and the last one held', () => {
  const some = byServerSession.filter((runs) => runs.length >= 3 && runs.length <= 6)
  expect(some.length).toBeGreaterThanOrEqual(4)
  for (const runs of some) {
    expect(runs.some((run) => run.status === 'failed')).toBe(true)
    expect(runs.at(-1)?.status).toBe('completed')
  }
})

test('one of them failed four times within 90 seconds', () => {
  const loops = byServerSession.filter((runs) => {
    const failed = runs.filter((run) => run.status === 'failed')
    return (
      runs.length === 5 &&
      failed.length === 4 &&
      Date.parse(failed[3]?.stopped_at ?? '') - created(runs[0]) < 90_000
    )
  })
  expect(loops).toHaveLength(1)
})

test('siblings answer the same messages, each sent by the run that was alive', async () => {
  const runs = byServerSession.find((group) => group.length === 5) ?? []
  const path = `/sessions/${runs[0]?.server_session?.session_id}/messages?limit=100&server_run_id=`
  const [first, last] = [await ask(path + runs[0]?.id), await ask(path + runs[4]?.id)]
  expect(idsOf(first)).toEqual(idsOf(last))
  const senders = new Set(first.body.items.map(({ sender }: { sender: { id: string } }) => sender.id))
  for (const run of runs) expect(senders.has(run.id)).toBe(true)
  for (const { sender, created_at } of first.body.items) {
    const run = runs.find(({ id }) => id === sender.id)
    if (run) expect(Date.parse(created_at)).toBeLessThanOrEqual(Date.parse(run.stopped_at ?? ''))
  }
})

test('some sessions have several server sessions, and each lists its own messages only', async () => {
  const several = bySession.filter((runs) => new Set(runs.map((run) => run.server_session?.id)).size >= 3)
  expect(several).toHaveLength(2)
  const [runs = []] = several
  const session = `/sessions/${runs[0]?.server_session?.session_id}`
  const ids = idsOf(await ask(`${session}/server-sessions`))
  expect(new Set(ids)).toEqual(new Set(runs.map((run) => run.server_session?.id)))
  expect(idsOf(await ask(`${session}/connections`))).toHaveLength(ids.length)
  for (const run of runs) {
    const { body } = await ask(`${session}/messages?server_run_id=${run.id}`)
    expect(body.items.length).toBeGreaterThan(5)
    for (const message of body.items) expect(message.server_session_id).toBe(run.server_session?.id)
  }
})

test('server sessions are pending, running or stopped, and connections say who connected, where that is known', async () => {
  const all = bySession.flatMap(
    (runs) => store.session(runs[0]?.server_session?.session_id ?? '')?.server_sessions ?? [],
  )
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set(['pending', 'running', 'stopped']))
  const clients = JSON.stringify(all.map(({ connection }) => connection))
  expect(clients).toContain('"anonymized_ip_address":null')
  expect(clients).toMatch(/"anonymized_ip_address":"203\.0\.\d+\.0"/)
  expect(clients).toContain('"user_agent":null')
  expect(clients).toContain('"user_agent":"node"')
})
