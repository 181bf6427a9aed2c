import { QueryClient } from '@tanstack/react-query'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { recentErrorQueries } from '../../src/api/recent-errors'
import { lineageQueries } from '../../src/api/runs-around'
import { serverRunErrorGroupQueries } from '../../src/api/server-run-error-groups'
import { serverQueries } from '../../src/api/servers'
import { sessionQueries } from '../../src/api/sessions'
import { page } from '../../src/mock/list'
import { Collection } from '../../src/mock/store'
import { server } from '../render-app'

const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
beforeEach(() => client.clear())

const DAY_MS = 86_400_000
const START_MS = Date.UTC(2026, 10, 1)
const asked: string[] = []

/** A list of that many items, one a day. */
function serve(path: string, count: number): void {
  asked.splice(0)
  const items = Array.from({ length: count }, (_, at) => ({
    id: `i${at}`,
    created_at: new Date(START_MS + at * DAY_MS).toISOString(),
    server_run: { id: `srr_${at}`, status: 'failed', server: { id: 'srv_1' } },
  }))
  server.use(
    http.get(`*/api${path}`, ({ request }) => {
      const { searchParams, search } = new URL(request.url)
      asked.push(search)
      return HttpResponse.json({ ...page(new Collection(items), searchParams) })
    }),
  )
}

const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id)

test('the errors of a group are read from the newest back to a moment, each with its run', async () => {
  serve('/server-run-errors', 150)
  const { errors, capped } = await client.fetchQuery(
    recentErrorQueries.ofGroup('sreg_1', START_MS + 147 * DAY_MS),
  )
  expect(idsOf(errors)).toEqual(['i149', 'i148', 'i147'])
  expect(errors[0]).toMatchObject({ server_run: { id: 'srr_149' } })
  expect(capped).toBe(false)
  expect(asked[0]).toBe('?server_run_error_group_id=sreg_1&limit=100&order=desc')
  expect(asked.length).toBeLessThanOrEqual(2)
})

test('no more than 500 of them are read, and that there are more is said', async () => {
  serve('/server-run-errors', 700)
  const { errors, capped } = await client.fetchQuery(recentErrorQueries.ofDeployment('svd_1', 0))
  expect([errors.length, capped, asked.length]).toEqual([500, true, 5])
  expect(asked[1]).toBe('?server_deployment_id=svd_1&after=i600&limit=100&order=desc')
})

test('exactly as many as are read at most are all there are', async () => {
  serve('/server-run-errors', 500)
  expect(await client.fetchQuery(recentErrorQueries.ofGroup('sreg_1', 0))).toMatchObject({ capped: false })
})

test('the runs of a session are the newest 100, with whether there are more', async () => {
  serve('/server-runs', 101)
  const { runs, more } = await client.fetchQuery(lineageQueries.ofSession('ses_1'))
  expect([runs.length, runs[0]?.id, more]).toEqual([100, 'i100', true])
  expect(asked).toEqual(['?limit=100&order=desc&session_id=ses_1'])
})

test('around a run stand the 50 newer and the 50 older of its deployment, without itself', async () => {
  serve('/server-runs', 111)
  const around = await client.fetchQuery(lineageQueries.around('svd_1', 'i55'))
  expect(idsOf(around.newer)).toEqual(Array.from({ length: 50 }, (_, at) => `i${105 - at}`))
  expect(idsOf(around.older)).toEqual(Array.from({ length: 50 }, (_, at) => `i${54 - at}`))
  expect([around.moreNewer, around.moreOlder]).toEqual([true, true])
  const atTop = await client.fetchQuery(lineageQueries.around('svd_1', 'i110'))
  expect([atTop.newer, atTop.moreNewer, atTop.moreOlder]).toEqual([[], false, true])
})

test('connections, server sessions and error groups are asked for by a hundred, newest first', async () => {
  serve('/sessions/ses_1/connections', 2)
  const connections = await client.fetchQuery(sessionQueries.connections('ses_1'))
  expect(idsOf(connections.items)).toEqual(['i1', 'i0'])
  expect(asked).toEqual(['?limit=100&order=desc'])
  serve('/sessions/ses_1/server-sessions', 2)
  const sessions = await client.fetchQuery(sessionQueries.serverSessions('ses_1'))
  expect(idsOf(sessions.items)).toEqual(['i1', 'i0'])
  expect(asked).toEqual(['?limit=100&order=desc'])
  serve('/server-run-error-groups', 1)
  await client.fetchQuery(serverRunErrorGroupQueries.ofServer('srv_1'))
  expect(asked).toEqual(['?server_id=srv_1&limit=100&order=desc'])
})

test('a server and a version of it are read by their ids, and by nothing that an id may hold', async () => {
  const paths: string[] = []
  server.use(
    http.get('*/api/servers/*', ({ request }) => {
      paths.push(new URL(request.url).pathname)
      return HttpResponse.json({ id: 'x', schema: { type: 'object' } })
    }),
  )
  await client.fetchQuery(serverQueries.detail('srv_1'))
  await client.fetchQuery(serverQueries.version('srv_1', '../sve_1'))
  expect(paths).toEqual(['/api/servers/srv_1', '/api/servers/srv_1/versions/..%2Fsve_1'])
})
