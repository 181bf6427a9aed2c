import { describe, expect, test } from 'vitest'
import { makeRun } from '../../make-run'
import { idsOf } from '../index/index-of'
import { allGroups, groupsOf, HOUR_MS, hoursAgo, makeError, makeGroup, NOW_MS, runOf } from './error-scene'

const lastDay = { field: 'created', fromMs: NOW_MS - 24 * HOUR_MS, untilMs: null } as const

describe('a group counts', () => {
  test('errors that differ in numbers alone, and the runs that they occurred in once, in the order of the list', () => {
    const errors = ['srr_2', 'srr_1', 'srr_2'].map((id) => makeError({ server_run: runOf(id) }))
    const { table, groups } = groupsOf(errors)
    expect(groups).toHaveLength(1)
    expect(groups[0]).toMatchObject({ count: 3, outside: 0, server: null })
    expect(groups[0]?.kind.label).toBe('timeout — No answer within # s')
    expect(idsOf(table, groups[0]?.rows as Uint32Array)).toEqual(['srr_1', 'srr_2'])
  })

  test('errors of runs that are not among the rows, and of none, as outside; with a filter not at all', () => {
    const errors = [makeError(), makeError({ server_run: runOf('srr_far') }), makeError({ server_run: null })]
    expect(groupsOf(errors).groups[0]).toMatchObject({ count: 3, outside: 2, rows: { length: 1 } })
    const { groups } = groupsOf(errors, { onlyRows: true })
    expect(groups[0]).toMatchObject({ count: 1, outside: 0, rows: { length: 1 } })
    expect(groupsOf(errors.slice(1), { onlyRows: true }).groups).toEqual([])
  })

  test('errors by their own time, not by their run’s; one without a time only where the range is open at both ends', () => {
    const errors = [hoursAgo(30), hoursAgo(2), null].map((created_at) => makeError({ created_at }))
    expect(groupsOf(errors, { window: lastDay }).groups[0]).toMatchObject({ count: 1, unplaced: 0 })
    expect(groupsOf(errors).groups[0]).toMatchObject({ count: 3, unplaced: 1 })
  })

  test('names of its servers, deployments and clients by their runs', () => {
    const runs = [
      makeRun({ id: 'srr_1' }),
      makeRun({ id: 'srr_2' }),
      makeRun({ id: 'srr_3', server: null, server_deployment: null, server_session: null }),
    ]
    const { groups } = groupsOf(
      runs.map(({ id }) => makeError({ server_run: runOf(id) })),
      { runs },
    )
    const unnamed = { id: '', label: 'Not reported', runs: 1 }
    expect(groups[0]).toMatchObject({
      servers: [{ id: 'srv_1', label: 'GitHub', runs: 2 }, unnamed],
      deployments: [{ id: 'svd_1', label: 'prod-agents', runs: 2 }, unnamed],
      clients: [{ id: 'cursor', label: 'cursor', runs: 2 }, unnamed],
    })
  })

  test('nothing where there are no errors', () => expect(groupsOf([]).groups).toEqual([]))
})

describe('each server apart', () => {
  test('the errors of two servers are two groups, called as the runs call them, else as the errors do', () => {
    const errors = [
      makeError({ server_run: runOf('srr_1', 'srv_1', 'Old name') }),
      makeError({ server_run: runOf('srr_far', 'srv_2', 'Slack') }),
      makeError({ server_run: runOf('srr_far', 'srv_3', null) }),
      makeError({ server_run: runOf('srr_far', null) }),
      makeError({ server_run: runOf('srr_far', '') }),
    ]
    const { groups } = groupsOf(errors, { each: 'server' })
    expect(groups.map(({ server, count }) => [server?.id, server?.label, count])).toEqual([
      ['srv_1', 'GitHub', 1],
      ['srv_2', 'Slack', 1],
      ['srv_3', 'srv_3', 1],
      ['', 'Not reported', 2],
    ])
  })

  test('the newest error is the one of that server, in full', () => {
    const long = 'x'.repeat(10_000)
    const errors = [
      makeError({ message: `${long} 1`, created_at: hoursAgo(3) }),
      makeError({ message: `${long} 2`, created_at: hoursAgo(2), server_run: runOf('srr_2', 'srv_2') }),
      makeError({ message: `${long} 3`, created_at: null }),
    ]
    const apart = groupsOf(errors, { each: 'server' }).groups
    expect(apart.map(({ newest }) => newest?.id)).toEqual([errors[0]?.id, errors[1]?.id])
    const [group] = groupsOf(errors).groups
    expect(group?.newest?.message).toBe(`${long} 2`)
    expect(group?.kind.label.length).toBeLessThan(400)
  })
})

describe('what the API’s groups tell', () => {
  test('all that are of the kind name their ids and fingerprints, and the first time that any was seen', () => {
    const apiGroups = allGroups(
      makeGroup({ id: 'sreg_1', first_seen_at: hoursAgo(300) }),
      makeGroup({ id: 'sreg_2', message: 'No answer within 9 s', fingerprint: null, default_error: null }),
      makeGroup({ id: 'sreg_3', code: 'other' }),
    )
    const { groups } = groupsOf([makeError()], { apiGroups, window: lastDay })
    expect(groups[0]).toMatchObject({
      apiGroupIds: ['sreg_1', 'sreg_2'],
      fingerprints: ['Kp1'],
      sinceMs: NOW_MS - 400 * HOUR_MS,
      firstMs: NOW_MS - HOUR_MS,
      isNew: false,
    })
  })

  test('where each server stands apart, only those of its server; one that names none belongs to no server', () => {
    const apiGroups = allGroups(
      makeGroup({ default_error: makeError({ server_run: runOf('srr_9', 'srv_2') }) }),
      makeGroup({ id: 'sreg_2', default_error: null }),
      makeGroup({ id: 'sreg_3' }),
    )
    const { groups } = groupsOf([makeError()], { apiGroups, each: 'server' })
    expect(groups[0]?.apiGroupIds).toEqual(['sreg_3'])
  })
})

describe('codes and messages that are null', () => {
  test('are a kind of their own, and named', () => {
    const errors = [makeError({ code: null, message: null }), makeError({ code: '', message: ' ' })]
    const { groups } = groupsOf(errors)
    expect(groups.map(({ kind, count }) => [kind.label, count])).toEqual([
      ['An error without a code or message', 2],
    ])
  })
})
