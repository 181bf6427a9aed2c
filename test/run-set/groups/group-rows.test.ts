import { describe, expect, test } from 'vitest'
import { ErrorKinds } from '../../../src/run-set/errors/error-kind'
import { groupRows } from '../../../src/run-set/groups/group-rows'
import type { GroupId } from '../../../src/run-set/view/view'
import { GROUP_IDS } from '../../../src/run-set/view/view'
import { makeRun } from '../../make-run'
import { indexOf } from '../index/index-of'
import { groupsOf, second } from './groups-of'

const names = (groups: readonly { label: string; ids: string[] }[]) =>
  groups.map(({ label, ids }) => `${label}: ${ids.join()}`)

describe('what runs are put together by', () => {
  const session = (patch: Record<string, unknown>) => ({ id: 'srs_1', session_id: 'ses_1', ...patch })
  const runs = [
    makeRun({
      id: 'a',
      server: { id: 'srv_1', name: 'GitHub 2' },
      server_deployment: { id: 'svd_1', name: '' },
    }),
    makeRun({
      id: 'b',
      server: { id: 'srv_2', name: 'GitHub' },
      server_deployment: { id: 'svd_2', name: 'prod' },
      server_session: session({ mcp: { client: { name: 'cursor' } } }),
    }),
    makeRun({
      id: 'c',
      server: { id: 'srv_1', name: 'GitHub' },
      server_session: null,
      server_version_id: null,
    }),
    makeRun({
      id: 'd',
      server: null,
      server_deployment: null,
      server_session: session({ session_id: 'ses_2' }),
    }),
  ]

  test.each<[GroupId, string[]]>([
    ['server', ['GitHub 2: a,c', 'GitHub: b', 'Not reported: d']],
    ['deployment', ['svd_1: a,c', 'prod: b', 'Not reported: d']],
    ['client', ['cursor 1.2.4: a', 'cursor: b', 'Not reported: c,d']],
    ['version', ['sve_1: a,b,d', 'Not reported: c']],
    ['session', ['ses_1: a,b', 'Not reported: c', 'ses_2: d']],
  ])('by %s: its id tells groups apart, and the first run says what it is called', (by, expected) => {
    expect(names(groupsOf(runs, by))).toEqual(expected)
  })

  test('a client without a version is another group than one with it, and what looks the same is one group', () => {
    const client = (id: string, named: Record<string, unknown>) =>
      makeRun({ id, server_session: session({ mcp: { client: named } }) })
    const clients = [
      client('a', { name: 'cursor', version: '1', capabilities: { roots: {} } }),
      client('b', { name: 'cursor' }),
      client('c', { name: ' cursor', version: '1' }),
      client('d', { name: ' ' }),
    ]
    expect(names(groupsOf(clients, 'client'))).toEqual(['cursor 1: a,c', 'cursor: b', 'Not reported: d'])
  })
})

describe('by error', () => {
  const runs = [
    makeRun({ id: 'a', status: 'failed' }),
    makeRun({ id: 'b', status: 'failed' }),
    makeRun({ id: 'c', status: 'completed' }),
    makeRun({ id: 'd', status: 'completed' }),
  ]
  const kinds = new ErrorKinds()
  const timeout = (id: string) =>
    id === 'a' || id === 'c' ? kinds.of({ code: 'timeout', message: id }) : null
  const labels = (errors: Parameters<typeof groupRows>[0]['errors']) => {
    const { table, rows } = indexOf(runs)
    return groupRows({ table, rows, by: 'error', ...(errors ? { errors } : {}) }).map(({ label }) => label)
  }

  test('runs without one are told apart by whether they failed', () => {
    expect(labels({ complete: true, errorOf: timeout })).toEqual([
      'timeout — a',
      'Failed without an error',
      'timeout — c',
      'No error',
    ])
  })

  test('that there is none is said only where all errors were read', () => {
    expect(labels({ complete: false, errorOf: timeout })).toContain('Failed, no error loaded')
    expect(labels(null)).toEqual(['Failed, no error loaded', 'Not failed'])
  })
})

describe('what a group says of its runs', () => {
  test('the quantiles are by nearest rank, of runs that are over and have a known duration', () => {
    const lasting = (ms: number, id: string, patch = {}) =>
      makeRun({ id, created_at: second(0), started_at: null, stopped_at: second(ms / 1000), ...patch })
    const [group] = groupsOf(
      [
        ...Array.from({ length: 20 }, (_, at) => lasting((20 - at) * 1000, `r${at}`)),
        lasting(0, 'running', { status: 'active', stopped_at: null }),
        lasting(0, 'unknown', { status: 'failed', stopped_at: null }),
        lasting(-5000, 'backwards'),
      ],
      'server',
    )
    expect(group).toMatchObject({ count: 23, failed: 1, timed: 20, p50Ms: 10_000, p95Ms: 19_000 })
  })

  test('of one run each quantile is its duration, and of none there is none', () => {
    const one = makeRun({ started_at: second(0), stopped_at: second(3) })
    expect(groupsOf([one], 'server')[0]).toMatchObject({ timed: 1, p50Ms: 3000, p95Ms: 3000 })
    const none = makeRun({ stopped_at: null, created_at: null, server_session: null })
    expect(groupsOf([none], 'server')[0]).toMatchObject({
      timed: 0,
      p50Ms: null,
      p95Ms: null,
      messages: null,
      lastMs: null,
    })
  })

  test('no runs make no groups', () => {
    for (const by of GROUP_IDS) expect(groupsOf([], by)).toEqual([])
  })
})
