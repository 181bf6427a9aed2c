import { expect, test } from 'vitest'
import { ErrorOccurrences } from '../../../src/run-set/errors/error-occurrences'
import { hoursAgo, makeError, runOf } from './error-scene'
import { ErrorServer } from './error-server'
import { read } from './read-errors'

test('each error is there once, with its run and its run’s server, in the set or not', () => {
  const errors = new ErrorOccurrences()
  const [first, second] = [makeError(), makeError({ server_run: null, created_at: 'soon' })]
  expect(errors.add([first, second, first])).toBe(2)
  expect(errors.add([second])).toBe(0)
  expect(errors.all).toEqual([
    expect.objectContaining({ id: first.id, serverRunId: 'srr_1', serverId: 'srv_1' }),
    expect.objectContaining({ id: second.id, serverRunId: null, serverId: null, createdMs: null }),
  ])
  expect(errors.all[0]?.kind).toBe(errors.all[1]?.kind)
})

test('what was handed out stays as it is when more come', async () => {
  const server = new ErrorServer(250)
  const { errors, kind } = read(server)
  const before = errors.state()
  await kind('complete')
  expect(before.occurrences).toEqual([])
  expect(errors.state().occurrences).toHaveLength(250)
  expect(errors.state().count).toBe(250)
})

test('an array of errors is another one only when there are more', () => {
  const errors = new ErrorOccurrences()
  const one = makeError()
  errors.add([one])
  const { all } = errors
  errors.add([one])
  expect(errors.all).toBe(all)
})

test('of a kind the newest is kept in full, of each server; of the same time the one that was read first', () => {
  const errors = new ErrorOccurrences()
  const ofServer = (server: string | null, hours: number) =>
    makeError({ server_run: runOf('srr_1', server), created_at: hoursAgo(hours) })
  const [a, b, c] = [ofServer('srv_1', 5), ofServer('srv_1', 5), ofServer(null, 2)]
  errors.add([a, b, c])
  const kind = errors.all[0]?.kind as NonNullable<(typeof errors.all)[0]>['kind']
  expect(errors.newestOf(kind)).toBe(c)
  expect(errors.newestOf(kind, 'srv_1')).toBe(a)
  expect(errors.newestOf(kind, null)).toBe(c)
  expect(errors.newestOf(kind, 'srv_2')).toBeNull()
  const later = ofServer('srv_1', 1)
  errors.add([later])
  expect(errors.newestOf(kind)).toBe(later)
})
