import { expect, test } from 'vitest'
import { fingerprintOf, firstName, rowTitle, trendWords } from '../../../../src/pages/errors/list/row-words'
import type { ErrorGroup } from '../../../../src/run-set/errors/error-groups'
import type { NamedCount } from '../../../../src/run-set/errors/named-counts'
import { makeRun } from '../../../make-run'
import {
  allGroups,
  groupsOf,
  HOUR_MS,
  hoursAgo,
  makeError,
  makeGroup,
  NOW_MS,
  runOf,
} from '../../../run-set/errors/error-scene'

const only = (groups: readonly ErrorGroup[]): ErrorGroup => {
  expect(groups).toHaveLength(1)
  return groups[0] as ErrorGroup
}
const named = (...labels: string[]): NamedCount[] => labels.map((label) => ({ id: label, label, runs: 1 }))

test('of several names the first is said, and how many more there are', () => {
  expect(firstName(named('GitHub'))).toEqual({ name: 'GitHub', more: '' })
  expect(firstName(named('GitHub', 'Slack', 'Jira', 'Box'))).toEqual({ name: 'GitHub', more: ' and 3 more' })
  expect(firstName([])).toBeNull()
})

test('the title lists at most ten names with their runs, and none where there is only one', () => {
  const runs = Array.from({ length: 12 }, (_, at) =>
    makeRun({ id: `srr_${at}`, server: { id: `srv_${at}`, name: `Server ${at}` } }),
  )
  const errors = runs.map(({ id }, at) => makeError({ server_run: runOf(id, `srv_${at}`) }))
  const lines = rowTitle(only(groupsOf(errors, { runs }).groups)).split('\n')
  expect(lines).toHaveLength(2)
  expect(lines[0]).toBe('timeout — No answer within # s')
  expect(lines[1]).toMatch(/^Servers: Server 0 \(1 run\), Server 1 .*, Server 9 \(1 run\) and 2 more$/)
})

test('a fingerprint is said of one server’s errors, where there is one alone', () => {
  const of = (each: 'kind' | 'server', ...fingerprints: (string | null)[]) => {
    const apiGroups = allGroups(
      ...fingerprints.map((fingerprint, at) => makeGroup({ id: `sreg_${at}`, fingerprint })),
    )
    return fingerprintOf(only(groupsOf([makeError()], { each, apiGroups }).groups))
  }
  expect(of('server', 'Kp1')).toBe('Kp1')
  expect(of('server', 'Kp1', 'Kp1')).toBe('Kp1')
  expect(of('server', 'Kp1', 'Kp2')).toBeNull()
  expect(of('server', null)).toBeNull()
  expect(of('server')).toBeNull()
  expect(of('kind', 'Kp1')).toBeNull()
})

test('the chart says when there was most, and what is not drawn', () => {
  const window = { field: 'created', fromMs: NOW_MS - 24 * HOUR_MS, untilMs: null } as const
  const errors = [20.5, 2.5, 2.4].map((hours) => makeError({ created_at: hoursAgo(hours) }))
  const words = (given: typeof errors, of = {}) => trendWords(only(groupsOf(given, of).groups), 'utc', NOW_MS)
  expect(words(errors, { window })).toBe('most around Nov 22, 09:30: 2 occurrences')
  expect(words([makeError({ created_at: null })])).toBe('1 not drawn, without a time or far off')
})
