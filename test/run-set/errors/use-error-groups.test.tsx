import { waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import type { ErrorsEach } from '../../../src/run-set/errors/group-id'
import { useErrorGroups } from '../../../src/run-set/errors/use-error-groups'
import type { WholeRows } from '../../../src/run-set/run-rows'
import { parseRunView } from '../../../src/run-set/view/view-codec'
import { makeRun } from '../../make-run'
import { server } from '../../render-app'
import { indexOf } from '../index/index-of'
import { newClient, showHook } from '../lists/lists'
import { makeError, makeGroup, NOW_MS, runOf } from './error-scene'

const VIEW = parseRunView(new URLSearchParams()).view
const ERRORS = '*/api/server-run-errors'
const GROUPS = '*/api/server-run-error-groups'

const listOf = (...items: unknown[]) =>
  HttpResponse.json({ items, pagination: { has_more_after: false, has_more_before: false } })
const refusal = (status: number) => HttpResponse.json({ status, code: 'refused', message: 'No.' }, { status })

const { table, rows } = indexOf([makeRun({ id: 'srr_1' })])
const whole: WholeRows = {
  table,
  rows,
  window: { field: 'created', fromMs: null, untilMs: null },
  nowMs: NOW_MS,
  listOf: () => {
    throw new Error('Nobody asks for it.')
  },
  runAt: (row) => table.runAt(row),
  oldestMs: null,
}

interface Props {
  whole: WholeRows | null
  search: string
  each: ErrorsEach
}
const AT_WORK: Props = { whole, search: '', each: 'kind' }

const show = (props: Props, client = newClient()) =>
  showHook(
    ({ whole, search, each }: Props) =>
      useErrorGroups({ whole, view: { ...VIEW, search }, asOfMs: 1, failed: 1, each }),
    props,
    client,
  )

function serve() {
  server.use(
    http.get(ERRORS, () => listOf(makeError(), makeError({ server_run: runOf('srr_far', 'srv_2') }))),
    http.get(GROUPS, () => listOf(makeGroup())),
  )
}

test('the errors are put together with the API’s groups, each server apart where that is asked for', async () => {
  serve()
  const { result, rerender } = show(AT_WORK)
  await waitFor(() => expect(result.current.groups?.[0]?.apiGroupIds).toEqual(['sreg_1']))
  expect(result.current.groups).toMatchObject([{ count: 2, outside: 1 }])
  expect(result.current.apiGroups).toMatchObject({ kind: 'known', groups: { length: 1 }, more: false })
  const { groups } = result.current
  rerender({ ...AT_WORK })
  expect(result.current.groups).toBe(groups)
  rerender({ ...AT_WORK, each: 'server' })
  expect(result.current.groups?.map((group) => group.server?.id)).toEqual(['srv_1', 'srv_2'])
})

test('where the view filters, errors of other runs are left out', async () => {
  serve()
  const { result } = show({ ...AT_WORK, search: 'github' })
  await waitFor(() => expect(result.current.groups).toMatchObject([{ count: 1, outside: 0 }]))
})

test('before the runs are known no error is asked for', async () => {
  let asked = 0
  server.use(
    http.get(ERRORS, () => {
      asked += 1
      return listOf()
    }),
    http.get(GROUPS, () => listOf()),
  )
  const { result, rerender } = show({ ...AT_WORK, whole: null })
  await waitFor(() => expect(result.current.apiGroups.kind).toBe('known'))
  expect(result.current).toMatchObject({ groups: null, errors: null })
  expect(asked).toBe(0)
  rerender(AT_WORK)
  await waitFor(() => expect(result.current.groups).toEqual([]))
})

test.each([403, 404] as const)(
  'groups that the API refuses with %i are done without, and asked for once',
  async (status) => {
    let asked = 0
    serve()
    server.use(
      http.get(GROUPS, () => {
        asked += 1
        return refusal(status)
      }),
    )
    const client = newClient()
    const { result, unmount } = show(AT_WORK, client)
    await waitFor(() => expect(result.current.apiGroups).toEqual({ kind: 'refused', status }))
    await waitFor(() => expect(result.current.groups).toMatchObject([{ count: 2, fingerprints: [] }]))
    unmount()
    expect(show(AT_WORK, client).result.current.apiGroups).toEqual({ kind: 'refused', status })
    expect(asked).toBe(1)
  },
)

test('groups that could not be read can be asked for again', async () => {
  serve()
  server.use(http.get(GROUPS, () => refusal(500), { once: true }))
  const { result } = show(AT_WORK)
  await waitFor(() => expect(result.current.apiGroups.kind).toBe('failed'))
  const { apiGroups } = result.current
  if (apiGroups.kind === 'failed') apiGroups.retry()
  await waitFor(() => expect(result.current.apiGroups.kind).toBe('known'))
})
