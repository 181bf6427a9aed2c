import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { config, configure, loadConfig } from '../src/api/config'
import { serverRunQueries } from '../src/api/server-runs'
import { basePath } from '../src/lib/base-path'
import { makeRun } from './make-run'

const boot = readFileSync(join(process.cwd(), 'public/boot.js'), 'utf8')
const run = makeRun({ id: 'srr_1' })
const list = { items: [run], pagination: { has_more_after: false, has_more_before: false } }
const fetched = vi.fn<typeof fetch>()

beforeEach(() => {
  vi.stubGlobal('fetch', fetched)
  fetched.mockReset()
})
afterEach(() => {
  vi.unstubAllGlobals()
  document.querySelector('script')?.remove()
  document.querySelector('base')?.remove()
  configure({})
})

/** Loads the page's first script at an address, as index.html does; `base` is the folder that it is served from. */
function bootAt(address: string, body: unknown, { early = 'on', base = '/', configFile = {} } = {}) {
  fetched.mockImplementation(async (url) =>
    String(url).endsWith('config.json') ? Response.json(configFile) : Response.json(body),
  )
  document.querySelector('base')?.remove()
  const element = document.createElement('base')
  element.href = `${location.origin}${base}`
  document.head.append(element)
  history.replaceState(null, '', address)
  const script = document.createElement('script')
  script.dataset.earlyFetch = early
  vi.spyOn(document, 'currentScript', 'get').mockReturnValue(script)
  new Function(boot)()
}

const asked = () => fetched.mock.calls.map(([url]) => String(url).slice(location.origin.length))

test('the first page of runs is asked for together with config.json, and the app takes that very answer over', async () => {
  bootAt('/runs?status=failed', list)
  expect(asked()).toEqual(['/config.json', '/api/server-runs?limit=100&order=desc'])
  await loadConfig()
  const data = await new QueryClient().fetchQuery(serverRunQueries.newest())
  expect(data.items[0]?.id).toBe('srr_1')
  expect(fetched).toHaveBeenCalledTimes(2)
})

test('config.json is never taken from a cache', () => {
  bootAt('/runs', list)
  expect(fetched).toHaveBeenCalledWith(`${location.origin}/config.json`, { cache: 'no-store' })
})

test('so is a run that is opened by its address', async () => {
  bootAt('/runs/srr_1?open=server', run)
  expect((await new QueryClient().fetchQuery(serverRunQueries.detail('srr_1'))).id).toBe('srr_1')
  expect(fetched).toHaveBeenCalledTimes(2)
})

test('below a path both are asked for below that path, and the app takes the answer over', async () => {
  bootAt('/ops/runs/runs/srr_1', run, { base: '/ops/runs/' })
  expect(asked()).toEqual(['/ops/runs/config.json', '/ops/runs/api/server-runs/srr_1'])
  expect(basePath()).toBe('/ops/runs')
  expect((await new QueryClient().fetchQuery(serverRunQueries.detail('srr_1'))).id).toBe('srr_1')
  expect(fetched).toHaveBeenCalledTimes(2)
})

test('the start page of a path below asks for the list', () => {
  bootAt('/ops/', list, { base: '/ops/' })
  expect(asked()).toContain('/ops/api/server-runs?limit=100&order=desc')
})

test('only config.json is asked for early where the answers come from the mock, or on another page', () => {
  bootAt('/runs', {}, { early: 'off' })
  bootAt('/nowhere', {})
  bootAt('/runs', {}, { base: '/elsewhere/' })
  expect(asked().filter((url) => !url.endsWith('/config.json'))).toEqual([])
})

test.each([
  ['another instance', { instanceId: 'ins_2' }],
  ['another API', { apiBaseUrl: '/gateway' }],
])('the early answer is dropped when config.json names %s', async (_, configFile) => {
  bootAt('/runs', list, { configFile })
  await loadConfig()
  expect(config()).toMatchObject(configFile)
  await new QueryClient().fetchQuery(serverRunQueries.newest())
  expect(asked()).toHaveLength(3)
})
