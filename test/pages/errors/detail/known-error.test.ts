import { expect, test } from 'vitest'
import { groupIdOfAddress, knownError } from '../../../../src/pages/errors/detail/known-error'
import { ErrorKinds } from '../../../../src/run-set/errors/error-kind'
import { groupId } from '../../../../src/run-set/errors/group-id'
import { hoursAgo, makeError, makeGroup, runOf, stateOf } from '../../../run-set/errors/error-scene'

const { key } = new ErrorKinds().of({ code: 'timeout', message: 'No answer within 7 s' })

test('an error that was read is known with its newest message, of all servers or of one', () => {
  const read = stateOf([
    makeError({ code: 'other' }),
    makeError({ id: 'sre_old', created_at: hoursAgo(9) }),
    makeError({ id: 'sre_new', server_run: runOf('srr_2', 'srv_2') }),
  ])
  expect(knownError(groupId(key), read, [])?.newest?.id).toBe('sre_new')
  expect(knownError(groupId(key, 'srv_1'), read, [])?.newest?.id).toBe('sre_old')
  expect(knownError(groupId(key, null), read, [])).toBeNull()
})

test('an error that was not read is known by the API’s groups, without a newest one', () => {
  const known = knownError(groupId(key), null, [makeGroup()])
  expect(known).toMatchObject({ kind: { code: 'timeout', message: 'No answer within # s' }, newest: null })
  expect(knownError(groupId(key, 'srv_1'), stateOf([]), [makeGroup()])?.kind.key).toBe(key)
  expect(knownError(groupId(key, 'srv_9'), null, [makeGroup()])).toBeNull()
})

test('an id that is none of ours is known to nobody', () => {
  expect(knownError('nonsense', stateOf([makeError()]), [makeGroup()])).toBeNull()
})

test('an address of an API’s group stands for its kind and server, of its kind where its server is not known', () => {
  const groups = [makeGroup(), makeGroup({ id: 'sreg_2', default_error: null })]
  expect(groupIdOfAddress('sreg_1', groups)).toBe(groupId(key, 'srv_1'))
  expect(groupIdOfAddress('sreg_2', groups)).toBe(groupId(key))
  expect(groupIdOfAddress('sreg_3', groups)).toBeNull()
  expect(groupIdOfAddress(groupId(key), [])).toBe(groupId(key))
})
