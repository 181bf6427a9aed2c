import { QueryClient } from '@tanstack/react-query'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { allErrorGroups } from '../../src/api/all-error-groups'
import { page } from '../../src/mock/list'
import { Collection } from '../../src/mock/store'
import { server } from '../render-app'

const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
beforeEach(() => client.clear())

const GROUPS = '*/api/server-run-error-groups'
const made = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `g${at}` }))

/** Answers as the mock does, or as `answer` says; gives the requests so far. */
function serve(
  count: number,
  answer = (query: URLSearchParams): object => page(new Collection(made(count)), query),
) {
  const asked: string[] = []
  server.use(
    http.get(GROUPS, ({ request }) => {
      const { search, searchParams } = new URL(request.url)
      asked.push(search)
      return HttpResponse.json({ ...answer(searchParams) })
    }),
  )
  return asked
}

const read = () => client.fetchQuery(allErrorGroups())

test('the groups of all servers are read page after page, the newest id first', async () => {
  const asked = serve(150)
  const { groups, more } = await read()
  expect([groups.length, groups[0]?.id, groups.at(-1)?.id, more]).toEqual([150, 'g149', 'g0', false])
  expect(asked).toEqual(['?limit=100&order=desc', '?after=g50&limit=100&order=desc'])
})

test('no more than 500 are read, and that there are more is said', async () => {
  const asked = serve(700)
  expect(await read()).toMatchObject({ groups: { length: 500 }, more: true })
  expect(asked).toHaveLength(5)
})

test.each([0, 500])('%i groups are all there are', async (count) => {
  serve(count)
  expect(await read()).toMatchObject({ groups: { length: count }, more: false })
})

test('pages that repeat end the reading, and there may be more', async () => {
  const asked = serve(150, () => page(new Collection(made(150)), new URLSearchParams('limit=100&order=desc')))
  expect(await read()).toMatchObject({ groups: { length: 100 }, more: true })
  expect(asked).toHaveLength(2)
})

test('where the last group read is gone, nobody says that these are all', async () => {
  serve(0, (query) =>
    query.has('after')
      ? { items: [], pagination: { has_more_after: false, has_more_before: false } }
      : page(new Collection(made(150)), new URLSearchParams('limit=100&order=desc')),
  )
  expect(await read()).toMatchObject({ groups: { length: 100 }, more: true })
})
