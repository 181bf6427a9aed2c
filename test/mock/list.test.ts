import { expect, test } from 'vitest'
import { asker, idsOf, numberedStore } from './ask'

const ask = asker(numberedStore(25))

const flags = (after: boolean, before: boolean) => ({ has_more_after: after, has_more_before: before })

test('the oldest 20 runs come first when nothing is asked for', async () => {
  const answer = await ask('/server-runs')
  expect(idsOf(answer)).toHaveLength(20)
  expect(idsOf(answer)[0]).toBe('r0')
  expect(answer.body.pagination).toEqual(flags(true, false))
  expect(answer.body.__typename).toBe('list')
})

test('walking a descending list by its last id visits each run once, newest first', async () => {
  const seen: string[] = []
  for (let path = '/server-runs?order=desc&limit=4'; ; ) {
    const answer = await ask(path)
    seen.push(...idsOf(answer))
    if (!answer.body.pagination.has_more_after) break
    path = `/server-runs?order=desc&limit=4&after=${seen.at(-1)}`
  }
  expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => `r${24 - index}`))
})

test('the runs newer than the top row come with before, in the order of the list', async () => {
  const answer = await ask('/server-runs?order=desc&before=r20&limit=3')
  expect(idsOf(answer)).toEqual(['r23', 'r22', 'r21'])
  expect(answer.body.pagination).toEqual(flags(true, true))
})

test('before the newest run there is nothing, and more after it', async () => {
  const answer = await ask('/server-runs?order=desc&before=r24')
  expect(idsOf(answer)).toEqual([])
  expect(answer.body.pagination).toEqual(flags(true, false))
})

test('after wins when both cursors are given', async () => {
  expect(idsOf(await ask('/server-runs?after=r3&before=r20&limit=2'))).toEqual(['r4', 'r5'])
})

test('an unknown cursor looks like an empty account', async () => {
  for (const cursor of ['after=nope', 'before=nope']) {
    const answer = await ask(`/server-runs?${cursor}`)
    expect(answer.status).toBe(200)
    expect(idsOf(answer)).toEqual([])
    expect(answer.body.pagination).toEqual(flags(false, false))
  }
})

test('a cursor whose run does not match the filter has a wrong flag after it', async () => {
  const answer = await ask('/server-runs?status=failed&after=r10&limit=2')
  expect(idsOf(answer)).toEqual(['r12', 'r15'])
  expect(answer.body.pagination).toEqual(flags(true, false))
})

test('a cursor whose run does not match the filter loses the nearest match before it', async () => {
  const answer = await ask('/server-runs?status=failed&before=r10&limit=2')
  expect(idsOf(answer)).toEqual(['r3', 'r6'])
  expect(answer.body.pagination).toEqual(flags(false, true))
})

test.each(['0', '101', '-5', 'abc', ''])('limit=%s is refused, not clamped', async (limit) => {
  const answer = await ask(`/server-runs?limit=${limit}`)
  expect(answer.status).toBe(400)
  expect(answer.body).toMatchObject({ code: 'invalid_data', errors: [{ path: ['limit'] }] })
})

test.each([
  'status=failed&status=active',
  'status[]=failed&status[]=active',
  'status[0]=failed&status[1]=active',
])('%s means failed or active', async (query) => {
  const ids = idsOf(await ask(`/server-runs?limit=100&${query}`))
  expect(ids).toEqual(['r0', 'r3', 'r6', 'r9', 'r12', 'r15', 'r18', 'r21', 'r24'])
})

test('different filters must all hold', async () => {
  const ids = idsOf(await ask('/server-runs?limit=100&status=failed&server_session_id=srs1&session_id=ses3'))
  expect(ids).toEqual(['r3', 'r15'])
})

test('an empty id filter is ignored and everything comes back', async () => {
  expect(idsOf(await ask('/server-runs?session_id=&limit=100'))).toHaveLength(25)
})

test('an indexed array of ids works up to 21 values and fails with 22', async () => {
  const indexed = (count: number) =>
    Array.from({ length: count }, (_, index) => `session_id[${index}]=ses1`).join('&')
  expect((await ask(`/server-runs?${indexed(21)}`)).status).toBe(200)
  expect((await ask(`/server-runs?${indexed(22)}`)).status).toBe(400)
})

test.each(['status=', 'status=bogus', 'status=failed,active'])('%s is refused', async (query) => {
  const answer = await ask(`/server-runs?${query}`)
  expect(answer.status).toBe(400)
  expect(answer.body.code).toBe('invalid_data')
})
