import { expect, test } from 'vitest'
import { ERROR_ORDERS, findErrors, orderErrorGroups } from '../../../src/run-set/errors/order-error-groups'
import { makeRun } from '../../make-run'
import { allGroups, groupsOf, hoursAgo, makeError, makeGroup, runOf } from './error-scene'

const runs = ['srr_1', 'srr_2', 'srr_3'].map((id) =>
  makeRun({ id, ...(id === 'srr_3' ? { server: { id: 'srv_2', name: 'Slack' } } : {}) }),
)
const error = (code: string, run: string, created_at: string | null) =>
  makeError({ code, message: `${code} went wrong 42 times`, server_run: runOf(run), created_at })
const errors = [
  ...Array.from({ length: 5 }, () => error('often', 'srr_1', hoursAgo(90))),
  ...['srr_1', 'srr_2', 'srr_3'].map((run) => error('wide', run, hoursAgo(60))),
  error('fresh', 'srr_2', hoursAgo(2)),
  error('undated', 'srr_2', null),
]
const apiGroups = allGroups(
  makeGroup({ code: 'fresh', message: 'fresh went wrong 1 times', first_seen_at: hoursAgo(2) }),
)
const { groups } = groupsOf(errors, { runs, apiGroups })
const codes = (ordered: readonly { kind: { code: string | null } }[]) => ordered.map(({ kind }) => kind.code)

test.each([
  ['count', ['often', 'wide', 'fresh', 'undated']],
  ['runs', ['wide', 'often', 'fresh', 'undated']],
  ['last', ['fresh', 'wide', 'often', 'undated']],
  ['first', ['fresh', 'wide', 'often', 'undated']],
  ['new', ['fresh', 'often', 'wide', 'undated']],
] as const)('by %s the greatest stands first, and what is not known last', (order, expected) => {
  expect(codes(orderErrorGroups(groups, order))).toEqual(expected)
})

test('the other way round what is not known is last too, and no group is lost', () => {
  expect(codes(orderErrorGroups(groups, 'last', false))).toEqual(['often', 'wide', 'fresh', 'undated'])
  for (const order of ERROR_ORDERS) expect(orderErrorGroups(groups, order, false)).toHaveLength(4)
})

test.each([
  ['', 4],
  ['  ', 4],
  ['WIDE', 1],
  ['wrong 42', 4],
  ['slack', 1],
  ['github fresh', 1],
  ['slack fresh', 0],
  ['cursor prod-agents often', 1],
  ['.*', 0],
])('“%s” finds the groups in which each word occurs: %i', (text, count) => {
  expect(findErrors(groups, text)).toHaveLength(count)
})
