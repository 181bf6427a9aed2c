import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ServerRun } from '../../../src/contract/server-run'
import { parseInputTime } from '../../../src/lib/input-time'
import type { TimeZone } from '../../../src/lib/preferences'
import { createDemoStore } from '../../../src/mock/generate'
import { loadSnapshot } from '../../contract/fixtures'
import { makeRun } from '../../make-run'
import { NOW } from '../../mock/ask'
import { idsOf, indexOf, rowsOf } from '../index/index-of'
import { matchesSearch } from './oracle'
import { searchArb } from './search-arb'

const POOL: readonly ServerRun[] = [
  ...createDemoStore({ size: 200, now: () => NOW }).runs.items,
  ...loadSnapshot().runs.slice(0, 100),
].map((run) => ServerRun.parse(JSON.parse(JSON.stringify(run))))

function find(runs: readonly ServerRun[], search: string, nowMs = NOW, zone: TimeZone = 'utc'): string[] {
  const { table, index, rows } = indexOf(runs)
  return idsOf(table, index.passing(rows, index.judge({ search, nowMs, zone })))
}

test('a search finds in the columns what it finds in each run by itself, after runs came and went too', () => {
  const { table, index } = indexOf(POOL)
  for (const run of POOL.slice(0, 40)) table.remove(run.id)
  for (const run of POOL.slice(0, 20)) table.upsert({ ...run, id: `srr_New${run.id.slice(-6)}` })
  const runs = [
    ...POOL.slice(40),
    ...POOL.slice(0, 20).map((run) => ({ ...run, id: `srr_New${run.id.slice(-6)}` })),
  ]
  const rows = rowsOf(table, runs)
  const zone = fc.constantFrom<TimeZone>('local', 'utc')
  fc.assert(
    fc.property(searchArb, zone, (search, zone) => {
      const found = index.passing(rows, index.judge({ search, nowMs: NOW, zone }))
      expect(idsOf(table, found)).toEqual(runs.filter(matchesSearch(search, NOW, zone)).map(({ id }) => id))
    }),
    { numRuns: 400 },
  )
})

const run = (id: string, patch: Record<string, unknown> = {}) => makeRun({ id, ...patch })
const runs = [
  run('srr_a'),
  run('srr_b', { status: 'failed', server: { id: 'srv_2', name: 'Slack, Inc.' }, stopped_at: null }),
  run('srr_c', { status: 'active', stopped_at: null, started_at: null, type: 'external' }),
  run('srr_d', {
    status: 'paused',
    server: null,
    server_session: null,
    created_at: '2026-11-21T00:00:00.000Z',
  }),
]
const now = Date.parse('2026-11-22T20:00:00.000Z')
const found = (search: string) => find(runs, search, now)

test('every term must hold, and the values of one term widen it', () => {
  expect(found('status:failed,active')).toEqual(['srr_b', 'srr_c'])
  expect(found('status:failed,active type:external')).toEqual(['srr_c'])
  expect(found('STATUS:Failed -type:external srr_b')).toEqual(['srr_b'])
})

test('a field finds its exact id or value, or a part of the name that is shown', () => {
  expect(found('server:srv_2')).toEqual(['srr_b'])
  expect(found('server:srv')).toEqual([])
  expect(found('server:"slack, i"')).toEqual(['srr_b'])
  expect(found('transport:streamable_http')).toEqual(['srr_a', 'srr_b', 'srr_c'])
  expect(found('transport:"le http"')).toEqual(['srr_a', 'srr_b', 'srr_c'])
  expect(found('client:"cursor 1.2" id:R_C session:srs')).toEqual(['srr_c'])
  expect(found('id:ses_1')).toEqual([])
})

test('none is what was not reported, other what is not known yet, and quotes make plain words of them', () => {
  expect(found('server:none')).toEqual(['srr_d'])
  expect(found('session:none')).toEqual(['srr_d'])
  expect(found('transport:none')).toEqual(['srr_d'])
  expect(found('status:other')).toEqual(['srr_d'])
  expect(found('status:paused')).toEqual(['srr_d'])
  expect(found('status:"other" status:"none"')).toEqual([])
})

test('a running run is compared by the time that it has run', () => {
  expect(found('duration:>1h')).toEqual(['srr_c'])
  expect(found('duration:2h')).toEqual(['srr_c'])
  expect(found('duration:59s')).toEqual(['srr_a', 'srr_d'])
  expect(found('duration:none')).toEqual(['srr_b'])
})

test('a run is found by how long it took to start, and by that this is not known', () => {
  const started = (id: string, started_at: string | null) =>
    run(id, { created_at: '2026-11-22T18:00:00.000Z', started_at })
  const three = [
    started('srr_slow', '2026-11-22T18:00:12.000Z'),
    started('srr_before', '2026-11-22T17:59:59.000Z'),
    started('srr_never', null),
  ]
  expect(find(three, 'startup:>10s')).toEqual(['srr_slow'])
  expect(find(three, 'startup:none')).toEqual(['srr_before', 'srr_never'])
})

test('what is not known passes no comparison, but its negation', () => {
  expect(found('messages:>=0')).toEqual(['srr_a', 'srr_b', 'srr_c'])
  expect(found('-messages:3')).toEqual(['srr_d'])
  expect(found('stopped:<2027-01-01')).toEqual(['srr_a', 'srr_d'])
  expect(found('-stopped:<2027-01-01')).toEqual(['srr_b', 'srr_c'])
})

test('a date is its whole day, and an age counts back from now', () => {
  expect(found('created:2026-11-21')).toEqual(['srr_d'])
  expect(found('created:<=2026-11-21')).toEqual(['srr_d'])
  expect(found('created:<2026-11-21')).toEqual([])
  expect(found('created:2026-11-21..2026-11-22')).toHaveLength(4)
  expect(found('created:>-3h')).toEqual(['srr_a', 'srr_b', 'srr_c'])
  expect(found('created:<-1d')).toEqual(['srr_d'])
  expect(found('created:2026-11-22T18:00')).toEqual(['srr_a', 'srr_b', 'srr_c'])
  expect(found('created:>"2026-11-22 18:00"')).toEqual([])
  expect(found('created:>=2026-11-22T20:00+02:00')).toEqual(['srr_a', 'srr_b', 'srr_c'])
})

test('a time without a zone is in the zone of the display', () => {
  const localMs = parseInputTime('2026-07-01T12:00', 'local') as number
  const at = (ms: number) => [run('srr_x', { created_at: new Date(ms).toISOString() })]
  expect(find(at(localMs), 'created:2026-07-01T12:00', now, 'local')).toEqual(['srr_x'])
  expect(find(at(Date.parse('2026-07-01T12:00:00.000Z')), 'created:2026-07-01T12:00')).toEqual(['srr_x'])
})

test('a search of problems alone lets every run through', () => {
  expect(found('duration:abc https://x')).toHaveLength(4)
})
