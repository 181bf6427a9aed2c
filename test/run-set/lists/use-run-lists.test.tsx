import { act, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { ServerRun } from '../../../src/contract/server-run'
import type { ListRead } from '../../../src/run-set/lists/list-read'
import { useRunErrors } from '../../../src/run-set/lists/use-run-errors'
import { useRunEvents } from '../../../src/run-set/lists/use-run-events'
import { useRunMessages } from '../../../src/run-set/lists/use-run-messages'
import { makeRun } from '../../make-run'
import { Lists, newClient, showHook } from './lists'

test.each<[string, (run: ServerRun) => ListRead<{ id: string }>, string, string]>([
  ['messages', useRunMessages, '/sessions/ses_1/messages', 'server_session_id=srs_1'],
  ['events', useRunEvents, '/sessions/ses_1/events', 'server_run_id=srr_1'],
  ['errors', useRunErrors, '/server-run-errors', 'server_run_id=srr_1'],
])('all %s of a run are read, page after page from the oldest on', async (_, hook, path, filter) => {
  const lists = new Lists(150)
  const { result } = showHook(hook, makeRun())
  expect(result.current).toMatchObject({ items: [], complete: false, reading: true, error: null })
  await waitFor(() => expect(result.current.complete).toBe(true))
  expect(result.current).toMatchObject({ reading: false, error: null, refused: null })
  expect(result.current.items.map(({ id }) => id)).toEqual(lists.items.map(({ id }) => id))
  expect(lists.asked).toEqual([
    `${path}?limit=100&order=asc&${filter}`,
    `${path}?after=i99&limit=100&order=asc&${filter}`,
  ])
})

test.each([[{ server_session: null }], [{ server_session: { id: 'srs_1', session_id: null } }]])(
  'a run of no session has no messages and no events, and none are asked for',
  async (patch) => {
    const lists = new Lists(1)
    const run = makeRun(patch)
    const messages = showHook(useRunMessages, run)
    const events = showHook(useRunEvents, run)
    const errors = showHook(useRunErrors, run)
    await waitFor(() => expect(errors.result.current.complete).toBe(true))
    for (const { result } of [messages, events])
      expect(result.current).toMatchObject({ items: [], complete: true, reading: false, refused: null })
    expect(lists.asked.map((path) => path.replace(/\?.*/, ''))).toEqual(['/server-run-errors'])
  },
)

test('what was read stays when a page fails, and Retry goes on at the gap', async () => {
  const lists = new Lists(250)
  lists.statuses = [200, 500]
  const { result } = showHook(useRunMessages, makeRun())
  await waitFor(() => expect(result.current.error).not.toBeNull())
  expect(result.current).toMatchObject({
    complete: false,
    reading: false,
    error: { status: 500 },
    refused: null,
  })
  expect(result.current.items).toHaveLength(100)
  act(() => result.current.readOn())
  await waitFor(() => expect(result.current.complete).toBe(true))
  expect(result.current).toMatchObject({ reading: false, error: null })
  expect(result.current.items).toHaveLength(250)
  expect(lists.cursors).toEqual([null, 'i99', 'i99', 'i199'])
})

test.each([403, 404])('a list that answers %i is refused, which is no error', async (status) => {
  const lists = new Lists(1)
  lists.statuses = [status]
  const { result } = showHook(useRunEvents, makeRun({ status: 'active', stopped_at: null }))
  await waitFor(() => expect(result.current.refused).toBe(status))
  expect(result.current).toMatchObject({ items: [], complete: false, reading: false, error: null })
})

test('a list that is refused is not asked for again by the next part of the page that shows it', async () => {
  const lists = new Lists(1)
  lists.statuses = [403]
  const client = newClient()
  const first = showHook(useRunEvents, makeRun(), client)
  await waitFor(() => expect(first.result.current.refused).toBe(403))
  const { result } = showHook(useRunEvents, makeRun(), client)
  expect(result.current).toMatchObject({ refused: 403, reading: false })
  await waitFor(() => expect(client.isFetching()).toBe(0))
  expect(lists.asked).toHaveLength(1)
})

test('a list that is refused after some of it was read is an error', async () => {
  const lists = new Lists(250)
  lists.statuses = [200, 404]
  const { result } = showHook(useRunMessages, makeRun())
  await waitFor(() => expect(result.current.error).toMatchObject({ status: 404 }))
  expect(result.current.refused).toBeNull()
  expect(result.current.items).toHaveLength(100)
})

test('who leaves in the middle and comes back reads on from there', async () => {
  const lists = new Lists(250)
  const client = newClient()
  const first = showHook(useRunMessages, makeRun(), client)
  await waitFor(() => expect(first.result.current.items.length).toBeGreaterThan(0))
  first.unmount()
  const read = first.result.current.items.length
  const { result } = showHook(useRunMessages, makeRun(), client)
  expect(result.current.items.length).toBeGreaterThanOrEqual(read)
  await waitFor(() => expect(result.current.complete).toBe(true))
  expect(result.current.items).toHaveLength(250)
  expect(lists.cursors.filter((cursor) => cursor === null)).toHaveLength(1)
})
