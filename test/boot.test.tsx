import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { serverRunQueries } from '../src/api/server-runs'
import { makeRun } from './make-run'

const boot = readFileSync(join(process.cwd(), 'public/boot.js'), 'utf8')
const run = makeRun({ id: 'srr_1' })
const fetched = vi.fn<typeof fetch>()

beforeEach(() => {
  vi.stubGlobal('fetch', fetched)
  fetched.mockReset()
})
afterEach(() => {
  vi.unstubAllGlobals()
  document.querySelector('script')?.remove()
})

/** Loads the page's first script at an address, as index.html does. */
function bootAt(address: string, body: unknown, early = 'on') {
  fetched.mockImplementation(async () => Response.json(body))
  history.replaceState(null, '', address)
  const script = document.createElement('script')
  script.dataset.earlyFetch = early
  vi.spyOn(document, 'currentScript', 'get').mockReturnValue(script)
  new Function(boot)()
}

test('the first page of runs is asked for before the app, which takes that very answer over', async () => {
  bootAt('/runs?status=failed', {
    items: [run],
    pagination: { has_more_after: false, has_more_before: false },
  })
  expect(fetched).toHaveBeenCalledOnce()
  const data = await new QueryClient().fetchInfiniteQuery(serverRunQueries.pages())
  expect(data.pages[0]?.items[0]?.id).toBe('srr_1')
  expect(fetched).toHaveBeenCalledOnce()
})

test('so is a run that is opened by its address', async () => {
  bootAt('/runs/srr_1?open=server', run)
  expect((await new QueryClient().fetchQuery(serverRunQueries.detail('srr_1'))).id).toBe('srr_1')
  expect(fetched).toHaveBeenCalledOnce()
})

test('nothing is asked for early where the answers come from the mock, or on another page', () => {
  bootAt('/runs', {}, 'off')
  bootAt('/nowhere', {})
  expect(fetched).not.toHaveBeenCalled()
})
