import { expect, test } from 'vitest'
import type { FacetId, RunView } from '../../../src/run-set/view/view'
import { parseRunView } from '../../../src/run-set/view/view-codec'
import { makeRun } from '../../make-run'
import { filterOf, indexOf, passingIds } from './index-of'

const view = (search: string) => parseRunView(new URLSearchParams(search)).view
const runs = [
  makeRun({ id: 'srr_a' }),
  makeRun({ id: 'srr_b', status: 'failed', server: { id: 'srv_2', name: 'Slack' } }),
  makeRun({ id: 'srr_c', status: 'paused', server: null, server_session: null }),
]
const found = (search: string) => passingIds(runs, view(search))
const options = (search: string, facet: FacetId) => {
  const { index, rows } = indexOf(runs)
  const of: RunView = view(search)
  return index.facetOptions(rows, index.judge(filterOf(of)), facet, of.facets[facet])
}

test('every word of a search must occur, in ids or in names, in any case', () => {
  expect(found('q=slack')).toEqual(['srr_b'])
  expect(found('q=SRR_A+github')).toEqual(['srr_a'])
  expect(found('q=slack+linear')).toEqual([])
})

test('values of one facet widen it, another facet narrows it', () => {
  expect(found('status=failed&status=completed')).toEqual(['srr_a', 'srr_b'])
  expect(found('status=failed&server=srv_1')).toEqual([])
})

test('a value that is left out takes its runs away, whatever else is chosen', () => {
  expect(found('not-status=failed')).toEqual(['srr_a', 'srr_c'])
  expect(found('server=srv_1&not-status=completed')).toEqual([])
})

test('runs with a status that is not known yet, and without a client, can be found', () => {
  expect(found('status=other')).toEqual(['srr_c'])
  expect(found('client=')).toEqual(['srr_c'])
  expect(found('transport=none')).toEqual(['srr_c'])
})

test('a facet counts what its values would add beside the other filters', () => {
  expect(options('server=srv_2', 'status')).toEqual([
    { value: 'failed', label: 'Failed', count: 1 },
    { value: 'completed', label: 'Completed', count: 0 },
    { value: 'other', label: 'Other', count: 0 },
  ])
})

test('a chosen value that no loaded run has stays in the list, so that it can be cleared', () => {
  expect(options('server=srv_gone', 'server')).toContainEqual({
    value: 'srv_gone',
    label: 'srv_gone',
    count: 0,
  })
})
