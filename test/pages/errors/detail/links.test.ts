import { expect, test } from 'vitest'
import { behindDifference } from '../../../../src/pages/errors/detail/links'
import type { Difference } from '../../../../src/run-set/differences/differences'
import { parseRunView } from '../../../../src/run-set/view/view-codec'

const difference = (trait: Difference['trait'], value: string): Difference => ({
  trait,
  value,
  label: value,
  inCount: 5,
  restCount: 0,
  shareIn: 1,
  shareRest: 0,
  lift: null,
})
const viewOf = (search: string) => parseRunView(new URLSearchParams(search)).view

test('a value leads to its runs in the range and the filter, of the failed ones alone where these were compared', () => {
  const view = viewOf('range=7d&server=srv_1')
  expect(behindDifference(view, difference('version', 'sve_2'), false)).toBe(
    '/runs?range=7d&server=srv_1&version=sve_2',
  )
  expect(behindDifference(view, difference('version', 'sve_2'), true)).toBe(
    '/runs?range=7d&status=failed&server=srv_1&version=sve_2',
  )
})

test('a client’s version, which is no facet, is searched for', () => {
  const search = (value: string) =>
    new URL(
      behindDifference(viewOf('q=prod'), difference('clientVersion', value), false),
      'http://x',
    ).searchParams.get('q')
  expect(search('cursor 1.2.4')).toBe('client:"cursor 1.2.4" prod')
  expect(search('')).toBe('client:none prod')
})
