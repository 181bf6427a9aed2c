import { expect, test } from 'vitest'
import { filterRuns } from '../../src/run-set/filter'
import { parseRunView } from '../../src/run-set/view-codec'
import { makeRun } from '../make-run'
import { facetOptions } from './facet-oracle'

const view = (search: string) => parseRunView(new URLSearchParams(search)).view
const runs = [
  makeRun({ id: 'srr_a' }),
  makeRun({ id: 'srr_b', status: 'failed', server: { id: 'srv_2', name: 'Slack' } }),
  makeRun({ id: 'srr_c', status: 'paused', server: null, server_session: null }),
]
const found = (search: string) => filterRuns(runs, view(search)).map((run) => run.id)

test('every word of a search must occur, in ids or in names, in any case', () => {
  expect(found('q=slack')).toEqual(['srr_b'])
  expect(found('q=SRR_A+github')).toEqual(['srr_a'])
  expect(found('q=slack+linear')).toEqual([])
})

test('values of one facet widen it, another facet narrows it', () => {
  expect(found('status=failed&status=completed')).toEqual(['srr_a', 'srr_b'])
  expect(found('status=failed&server=srv_1')).toEqual([])
})

test('runs with a status that is not known yet, and without a client, can be found', () => {
  expect(found('status=other')).toEqual(['srr_c'])
  expect(found('client=')).toEqual(['srr_c'])
  expect(found('transport=none')).toEqual(['srr_c'])
})

test('a facet counts what its values would add beside the other filters', () => {
  expect(facetOptions(runs, view('server=srv_2'), 'status')).toEqual([
    { value: 'failed', label: 'Failed', count: 1 },
    { value: 'completed', label: 'Completed', count: 0 },
    { value: 'other', label: 'Other', count: 0 },
  ])
})

test('a chosen value that no loaded run has stays in the list, so that it can be cleared', () => {
  expect(facetOptions(runs, view('server=srv_gone'), 'server')).toContainEqual({
    value: 'srv_gone',
    label: 'srv_gone',
    count: 0,
  })
})
