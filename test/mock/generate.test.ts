import { expect, test } from 'vitest'
import { ServerDeployment } from '../../src/contract/server-deployment'
import { ServerRun } from '../../src/contract/server-run'
import { ServerRunError } from '../../src/contract/server-run-error'
import { createDemoStore } from '../../src/mock/generate'
import { mockSize } from '../../src/mock/size'
import type { WireRun } from '../../src/mock/store'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/mock/story'
import { asker, idsOf, NOW } from './ask'

const now = () => NOW
const store = createDemoStore({ now })
const runs = store.runs.items
const ask = asker(store)

const created = (run: WireRun) => Date.parse(run.created_at ?? '')
const ofDeployment = (name: string) => runs.filter((run) => run.server_deployment?.name === name)
const share = (some: readonly unknown[], all: readonly unknown[]) => some.length / all.length

test('every run, deployment and error of the demo is what the contract says', async () => {
  for (const run of runs) expect(ServerRun.parse(run)).toMatchObject({ id: run.id })
  for (const id of store.deployments.keys()) {
    expect(ServerDeployment.parse((await ask(`/server-deployments/${id}`)).body).id).toBe(id)
  }
  for (const { id } of store.errors.items) {
    expect(ServerRunError.parse((await ask(`/server-run-errors/${id}`)).body).id).toBe(id)
  }
})

test('there are 2,000 runs of 30 days, of about 30 servers and 60 deployments, all ids different', () => {
  expect(runs).toHaveLength(2000)
  expect(new Set(runs.map((run) => run.id)).size).toBe(2000)
  expect(new Set(runs.map((run) => run.server?.id)).size).toBeGreaterThan(35)
  expect(new Set(runs.map((run) => run.server_deployment?.id)).size).toBeGreaterThan(60)
  expect(NOW - Math.min(...runs.map(created))).toBeGreaterThan(29 * DAY_MS)
})

test('ids look like those of the API', () => {
  expect(runs.every((run) => /^srr_0[0-9a-z]{8}[0-9A-Za-z]{13}$/.test(run.id))).toBe(true)
})

test('the same seed, size and clock give the same data, another seed gives other data', () => {
  const again = createDemoStore({ now, size: 300 })
  expect(createDemoStore({ now, size: 300 }).runs.items).toEqual(again.runs.items)
  expect(createDemoStore({ now, size: 300, seed: 2 }).runs.items).not.toEqual(again.runs.items)
})

test('an hour later the runs still have the same ids, so that a bookmark survives a reload', () => {
  const later = createDemoStore({ now: () => NOW + HOUR_MS })
  const ids = new Set(later.runs.items.map((run) => run.id))
  expect(runs.every((run) => ids.has(run.id))).toBe(true)
})

test('the newest run is seconds old and nothing lies in the future', () => {
  const newest = Math.max(...runs.map(created))
  expect(NOW - newest).toBeLessThan(10_000)
  expect(newest).toBeLessThanOrEqual(NOW)
  expect(runs.every((run) => Date.parse(run.stopped_at ?? '') > NOW)).toBe(false)
})

test('about 70 % of the runs have started_at, the others are of today’s engine', () => {
  const started = share(
    runs.filter((run) => run.started_at),
    runs,
  )
  expect(started).toBeGreaterThan(0.65)
  expect(started).toBeLessThan(0.78)
})

test('about 1 % of the runs are out of time order', () => {
  const back = runs.filter((run, index) => created(run) < created(runs[index - 1] ?? run))
  expect(back.length).toBeGreaterThan(5)
  expect(back.length).toBeLessThan(60)
})

test('more runs come by day than by night', () => {
  const atHour = (from: number, to: number) =>
    runs.filter((run) => {
      const hour = new Date(created(run)).getUTCHours()
      return hour >= from && hour < to
    }).length
  expect(atHour(13, 18)).toBeGreaterThan(5 * atHour(0, 5))
})

test('one deployment crashes every 20 seconds for some minutes of the last hour', () => {
  const loop = ofDeployment('Analytics warehouse').filter((run) => NOW - created(run) < HOUR_MS)
  const failed = loop.filter((run) => run.status === 'failed')
  expect(failed.length).toBeGreaterThanOrEqual(30)
  const times = failed.map(created).sort((a, b) => a - b)
  expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeLessThan(15 * MINUTE_MS)
})

test('the restarts of the crash loop are siblings in one server session', async () => {
  const [first] = ofDeployment('Analytics warehouse').filter((run) => NOW - created(run) < HOUR_MS)
  const session = first?.server_session?.session_id
  const siblings = await ask(`/server-runs?limit=100&server_session_id=${first?.server_session?.id}`)
  expect(idsOf(siblings)).toHaveLength(36)
  expect(idsOf(await ask(`/sessions/${session}/server-sessions`))).toEqual([first?.server_session?.id])
  expect(idsOf(await ask(`/sessions/${session}/connections`))).toHaveLength(1)
})

test('the new version of one deployment fails far more often than the old one', () => {
  const all = ofDeployment('GitHub production')
  const fresh = all.filter((run) => NOW - created(run) < 30 * HOUR_MS && run.server_version_id)
  const last = fresh.at(-1)?.server_version_id
  const on = all.filter((run) => run.server_version_id === last)
  const off = all.filter((run) => run.server_version_id !== last)
  const failures = (some: WireRun[]) =>
    share(
      some.filter((run) => run.status === 'failed'),
      some,
    )
  expect(failures(on)).toBeGreaterThan(0.4)
  expect(failures(off)).toBeLessThan(0.25)
})

test('one deployment needs long to start, and some sessions are idle for hours', () => {
  const slow = ofDeployment('Checkout monitor').filter(
    (run) => run.started_at && Date.parse(run.started_at) - created(run) > 15_000,
  )
  expect(slow.length).toBeGreaterThan(0)
  const idle = runs.filter(
    (run) =>
      run.status === 'active' &&
      NOW - created(run) > 5 * HOUR_MS &&
      run.server_session?.usage?.total_productive_message_count === 0,
  )
  expect(idle.length).toBeGreaterThanOrEqual(5)
})

test('the odd runs of the recordings and of a newer API are among the last two days', () => {
  const recent = runs.filter((run) => NOW - created(run) < 2 * DAY_MS)
  const some = (is: (run: WireRun) => unknown) => expect(recent.some((run) => is(run))).toBe(true)
  some((run) => run.status === 'active' && run.stopped_at)
  some((run) => run.status === 'failed' && run.stopped_at === null)
  some((run) => Date.parse(run.stopped_at ?? '') < created(run))
  some((run) => run.server?.name?.length === 370)
  some((run) => run.server?.name?.includes('<script>'))
  some((run) => run.server?.name?.includes('\u202e'))
  some((run) => run.server_deployment && run.server_deployment.name === null)
  some((run) => run.server_session?.mcp?.version === null)
  some((run) => {
    const client = run.server_session?.mcp?.client
    return client && !('version' in client)
  })
  some((run) => (run.server_session?.usage?.total_productive_message_count ?? 0) > 2 ** 31)
  some((run) => run.status === 'paused')
  some((run) => run.server_session?.mcp?.connection_type === 'quic')
  some((run) => run.server_session === null)
})

test('the runs of a deployment can be filtered by its implementation', async () => {
  const id = runs.at(-1)?.server_deployment?.id
  const implementation = (await ask(`/server-deployments/${id}`)).body.server_implementation.id
  const ids = idsOf(await ask(`/server-runs?limit=100&server_implementation_id=${implementation}`))
  expect(ids.length).toBeGreaterThan(0)
  expect(ids).toEqual(idsOf(await ask(`/server-runs?limit=100&server_deployment_id=${id}`)))
})

test('one run has 30 errors, and the groups name their first error', async () => {
  const ids = store.errors.items.map((error) => error.server_run_id)
  const many = ids.find((id) => ids.filter((other) => other === id).length === 30)
  expect(idsOf(await ask(`/server-run-errors?limit=100&server_run_id=${many}`))).toHaveLength(30)
  const { body } = await ask('/server-run-error-groups?limit=100')
  expect(body.items[0].default_error.server_run.id).toMatch(/^srr_/)
})

test('a session answers its messages, events and connections, and a secret that is none', async () => {
  const run = runs.find(({ status, server_session }) => {
    return status === 'failed' && (server_session?.usage?.total_productive_message_count ?? 0) > 4
  })
  const session = `/sessions/${run?.server_session?.session_id}`
  expect((await ask(session)).body.client_secret.secret).toBe('not-a-real-client-secret')
  const messages = (await ask(`${session}/messages?limit=100&server_run_id=${run?.id}`)).body.items
  expect(messages[0].mcp_message.method).toBe('initialize')
  expect(messages[1].mcp_message).toMatchObject({ id: messages[0].mcp_message.id, method: null })
  expect((await ask(`${session}/events`)).body.items[0].server_run.id).toBe(run?.id)
  expect((await ask(`${session}/connections`)).body.items[0].status).toBe('ended')
  expect((await ask(`${session}/server-sessions`)).body.items[0].id).toBe(run?.server_session?.id)
})

test('the size can be anything from none to 100,000', () => {
  for (const size of [0, 7, 120]) expect(createDemoStore({ now, size }).runs.items).toHaveLength(size)
  expect(mockSize(null, undefined)).toBe(2000)
  expect(mockSize('50', '10')).toBe(50)
  expect(mockSize('many', '10')).toBe(10)
  expect(mockSize('1000000', undefined)).toBe(100_000)
})
