import { expect, test } from 'vitest'
import { Server } from '../../src/contract/server'
import { ServerRunErrorGroup } from '../../src/contract/server-run-error-group'
import { ServerVersion } from '../../src/contract/server-version'
import { createDemoStore } from '../../src/mock/generate'
import type { WireRun } from '../../src/mock/store'
import { asker, NOW } from './ask'

const store = createDemoStore({ now: () => NOW })
const ask = asker(store)
const runs = store.runs.items

test('every server and every version that a run names is what the contract says', async () => {
  const servers = new Set(runs.map((run) => run.server?.id ?? null))
  for (const id of servers) {
    if (id)
      expect(Server.parse((await ask(`/servers/${id}`)).body).variants?.[0]?.current_version?.id).toMatch(
        /^sve_/,
      )
  }
  const versions = new Map(runs.map((run) => [run.server_version_id, run.server?.id]))
  for (const [id, server] of versions) {
    if (!id) continue
    const version = ServerVersion.parse((await ask(`/servers/${server}/versions/${id}`)).body)
    expect(version.id).toBe(id)
    expect(version.source?.docker?.tag ?? version.source?.remote?.domain).toBeTruthy()
    expect(version.schema).toMatchObject({ type: 'object' })
  }
})

test('deployments have had two or three versions, one after the other', () => {
  const of = (name: string) => runs.filter((run) => run.server_deployment?.name === name)
  const versions = (some: readonly WireRun[]) =>
    new Set(some.flatMap((run) => run.server_version_id ?? [])).size
  expect(versions(of('GitHub production'))).toBe(3)
  const names = new Set(runs.map((run) => run.server_deployment?.name ?? ''))
  const counts = [...names].map((name) => versions(of(name)))
  expect(counts.filter((count) => count === 2).length).toBeGreaterThan(30)
  expect(Math.max(...counts)).toBe(3)
})

test('some servers have a second variant, of the other kind of source', async () => {
  const some = [...store.servers.values()].map((server) => Server.parse(server).variants ?? [])
  const twice = some.filter((variants) => variants.length === 2)
  expect(twice.length).toBeGreaterThan(4)
  for (const variants of twice) {
    expect(new Set(variants.map(({ source }) => source?.type))).toEqual(new Set(['docker', 'remote']))
  }
})

test('a few deployments let only some addresses in; the others have no rule', () => {
  const rules = [...store.deployments.values()].map(({ access }) => access)
  const restricted = rules.filter((access) => access !== null)
  expect(restricted.length).toBeGreaterThan(3)
  expect(rules.length - restricted.length).toBeGreaterThan(30)
  expect(restricted[0]).toMatchObject({ ip_allowlist: { ip_whitelist: expect.any(Array) } })
})

test('the error groups of a server are its own, and lead to all errors of one code and message', async () => {
  const server = runs.find((run) => run.server?.name === 'GitHub')?.server?.id
  const { body } = await ask(`/server-run-error-groups?limit=100&server_id=${server}`)
  const groups = body.items.map((group: unknown) => ServerRunErrorGroup.parse(group))
  expect(groups.length).toBeGreaterThan(1)
  for (const group of body.items) expect(group.default_error.server_run.server.id).toBe(server)
  const group = body.items.find(({ code }: { code: string }) => code === 'invalid_mcp_message')
  const errors = await ask(`/server-run-errors?limit=100&server_run_error_group_id=${group.id}`)
  expect(errors.body.items.length).toBeGreaterThan(5)
  for (const { code, message } of errors.body.items) {
    expect([code, message]).toEqual([group.code, group.message])
  }
})
