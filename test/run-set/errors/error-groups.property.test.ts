import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupIdOfApiGroup } from '../../../src/run-set/errors/api-groups'
import { errorGroups } from '../../../src/run-set/errors/error-groups'
import { eachOfGroupId, groupId } from '../../../src/run-set/errors/group-id'
import { isWithin } from '../../../src/run-set/view/range'
import { makeRun } from '../../make-run'
import { idsOf, indexOf } from '../index/index-of'
import { makeError, makeGroup, NOW_MS, runOf, stateOf } from './error-scene'

const time = fc.oneof(
  fc
    .integer({ min: -30 * 86_400, max: 3600 })
    .map((seconds) => new Date(NOW_MS + seconds * 1000).toISOString()),
  fc.constantFrom(null, 'never', '1970-01-01T00:00:00.000Z', '2093-01-01T00:00:00.000Z'),
)
const error = fc
  .record({
    code: fc.constantFrom('timeout', 'crash', '', null),
    message: fc.constantFrom('after 1 s', 'after 22 s', 'gone', null),
    server_run: fc.oneof(
      fc.constant(null),
      fc
        .tuple(fc.constantFrom('srr_0', 'srr_1', 'srr_2', 'srr_far'), fc.constantFrom('srv_1', 'srv_2', null))
        .map((of) => runOf(...of)),
    ),
    created_at: time,
  })
  .map(makeError)
const edge = fc.option(fc.integer({ min: -30, max: 0 }).map((days) => NOW_MS + days * 86_400_000))
const request = fc.record({
  fromMs: edge,
  untilMs: edge,
  each: fc.constantFrom('kind' as const, 'server' as const),
  onlyRows: fc.boolean(),
})
const { table, rows } = indexOf(['srr_0', 'srr_1', 'srr_2'].map((id) => makeRun({ id })))
/** Not in the table's own order, and not all of them. */
const shown = Uint32Array.of(rows[2] as number, rows[0] as number)

test('each error within the range is in exactly one group, and what a group says of its errors adds up', () => {
  fc.assert(
    fc.property(
      fc.array(error, { maxLength: 60 }),
      request,
      (errors, { fromMs, untilMs, each, onlyRows }) => {
        const window = { field: 'created', fromMs, untilMs } as const
        const state = stateOf(errors)
        const groups = errorGroups({
          table,
          rows: shown,
          window,
          nowMs: NOW_MS,
          errors: state,
          apiGroups: null,
          each,
          onlyRows,
        })
        const isShown = (id: string | null) => id === 'srr_0' || id === 'srr_2'
        const counted = state.occurrences.filter(
          ({ createdMs, serverRunId }) => isWithin(window, createdMs) && (!onlyRows || isShown(serverRunId)),
        )
        const idsIn = groups.flatMap(({ occurrences }) => occurrences.map(({ id }) => id))
        expect(idsIn.toSorted()).toEqual(counted.map(({ id }) => id).toSorted())
        expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length)
        for (const group of groups) {
          const { bars, unplaced, count, occurrences, outside, kind } = group
          expect(bars).toHaveLength(24)
          expect(bars.reduce((sum, bar) => sum + bar, unplaced)).toBe(count)
          expect(occurrences.every((each) => each.kind === kind)).toBe(true)
          expect(outside).toBe(occurrences.filter(({ serverRunId }) => !isShown(serverRunId)).length)
          const inGroup = (id: string) => occurrences.some(({ serverRunId }) => serverRunId === id)
          expect(idsOf(table, group.rows)).toEqual(['srr_2', 'srr_0'].filter(inGroup))
          for (const named of [group.servers, group.deployments, group.clients])
            expect(named.reduce((sum, { runs }) => sum + runs, 0)).toBe(group.rows.length)
          expect(group.firstMs ?? 0).toBeLessThanOrEqual(group.lastMs ?? 0)
          expect(group.sinceMs ?? -Infinity).toBeLessThanOrEqual(group.firstMs ?? Infinity)
        }
      },
    ),
  )
})

test('groups have the same ids and counts whatever the order and the size of the pages', () => {
  const given = fc
    .array(error, { maxLength: 40 })
    .chain((errors) =>
      fc.tuple(
        fc.constant(errors),
        fc.shuffledSubarray(errors, { minLength: errors.length }),
        fc.integer({ min: 1, max: 50 }),
      ),
    )
  fc.assert(
    fc.property(
      given,
      fc.constantFrom('kind' as const, 'server' as const),
      ([errors, shuffled, pageSize], each) => {
        const countsOf = (state: ReturnType<typeof stateOf>) =>
          errorGroups({
            table,
            rows,
            window: { field: 'created', fromMs: null, untilMs: null },
            nowMs: NOW_MS,
            errors: state,
            apiGroups: null,
            each,
            onlyRows: false,
          })
            .map(({ id, count, sinceMs, bars }) => [id, count, sinceMs, bars.join()].join(' '))
            .sort()
        expect(countsOf(stateOf(shuffled, { pageSize }))).toEqual(countsOf(stateOf(errors)))
      },
    ),
  )
})

test('an id can stand in an address as it is, says what it is of, and is another for another kind', () => {
  const key = fc.string({ unit: 'binary', maxLength: 400 })
  fc.assert(
    fc.property(key, key, fc.option(key), (one, other, serverId) => {
      const ids = [groupId(one), groupId(one, serverId)]
      for (const id of ids) expect(id).toMatch(/^[a-z0-9]{15}$/)
      expect(ids.map(eachOfGroupId)).toEqual(['kind', 'server'])
      expect(groupId(one) === groupId(other)).toBe(one === other)
    }),
  )
})

test('ten thousand kinds that hardly differ have ten thousand ids, and the ids stay as they were', () => {
  const ids = Array.from({ length: 10_000 }, (_, at) => groupId(`["timeout","x${at}"]`))
  expect(new Set(ids).size).toBe(10_000)
  expect(groupId('["timeout","No answer within # s"]')).toMatchInlineSnapshot(`"k0ln57dl0h0oxr6"`)
  expect(groupId('["timeout","No answer within # s"]', 'srv_1')).toMatchInlineSnapshot(`"s1ggjcab1j9hplf"`)
})

test('an API’s group leads to the group that its errors are in', () => {
  fc.assert(
    fc.property(error, fc.constantFrom('kind' as const, 'server' as const), (error, each) => {
      const [group] = errorGroups({
        table,
        rows,
        window: { field: 'created', fromMs: null, untilMs: null },
        nowMs: NOW_MS,
        errors: stateOf([error]),
        apiGroups: null,
        each,
        onlyRows: false,
      })
      const { code, message } = error
      const apiGroup = makeGroup({ code, message, default_error: error })
      const named = error.server_run?.server != null
      const kindOnly = groupIdOfApiGroup(makeGroup({ code, message, default_error: null }), each)
      expect(eachOfGroupId(kindOnly)).toBe('kind')
      if (each === 'kind' || named) expect(groupIdOfApiGroup(apiGroup, each)).toBe(group?.id)
      else expect(groupIdOfApiGroup(apiGroup, each)).toBe(kindOnly)
    }),
  )
  expect(eachOfGroupId('sreg_0mfz90k0uCX6FOB26cZrB3')).toBeNull()
})
