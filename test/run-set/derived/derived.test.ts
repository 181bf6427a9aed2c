import { describe, expect, test } from 'vitest'
import type { ServerRun } from '../../../src/contract/server-run'
import { Derived } from '../../../src/run-set/derived/derived'
import { keptExtras } from '../../../src/run-set/derived/run-extra'
import { RunTable } from '../../../src/run-set/table/run-table'
import { makeRun } from '../../make-run'

const NOW = Date.parse('2026-11-22T18:02:00.000Z')
const HOUR_MS = 3_600_000
const DAY_START_MS = Date.parse('2026-11-22T10:00:00.000Z')
const iso = (ms: number) => new Date(ms).toISOString()
const of = (deployment: string) => ({ id: deployment, name: deployment })

/** Eight finished runs of each of two deployments, a minute each, and an active one of the first. */
function twoDeployments() {
  const table = new RunTable()
  const runs: ServerRun[] = ['a', 'b'].flatMap((name) =>
    Array.from({ length: 8 }, (_, at) =>
      makeRun({ id: `${name}${at}`, server_deployment: of(name), started_at: null }),
    ),
  )
  const active = makeRun({ id: 'active', server_deployment: of('a'), status: 'active', stopped_at: null })
  for (const run of [...runs, active]) table.upsert(run)
  const derived = new Derived(table)
  const row = (id: string) => table.rowOf(id) as number
  return { table, derived, active, row, extraAt: keptExtras(table, derived), first: runs[0] as ServerRun }
}

describe('what is usual for a deployment', () => {
  test('is worked out anew only where a run of it has ended, come or gone', () => {
    const { table, derived, active, row, first } = twoDeployments()
    const [a, b] = [derived.usualOf(row('a1')), derived.usualOf(row('b1'))]
    table.upsert({ ...active, updated_at: '2026-11-22T18:01:30.000Z' })
    expect(derived.usualOf(row('a1'))).toBe(a)
    table.upsert({ ...first, stopped_at: '2026-11-22T19:00:00.000Z' })
    table.upsert({ ...active, stopped_at: '2026-11-22T18:01:45.000Z' })
    expect(derived.usualOf(row('a1'))).toEqual({ n: 9, medianMs: 60_000 })
    expect(derived.usualOf(row('b1'))).toBe(b)
  })

  test('goes with the runs: too few are left, or one has moved to another deployment', () => {
    const { table, derived, row, first } = twoDeployments()
    table.upsert({ ...first, server_deployment: table.runAt(row('b1')).server_deployment })
    expect(derived.usualOf(row('a1'))).toEqual({ n: 7, medianMs: null })
    expect(derived.usualOf(row('a0'))?.n).toBe(9)
    table.remove('a0')
    expect(derived.usualOf(row('b1'))?.n).toBe(8)
  })
})

describe('what a row shows beside its run', () => {
  test('stays the same object while it says the same, so that the row is not rendered again', () => {
    const { table, extraAt, row, active } = twoDeployments()
    const [before, other] = [extraAt(row('a1'), NOW), extraAt(row('b1'), NOW)]
    expect(before).toEqual({ usual: { n: 8, medianMs: 60_000 }, looks: [] })
    table.upsert({ ...active, updated_at: '2026-11-22T18:01:30.000Z' })
    expect(extraAt(row('a1'), NOW + HOUR_MS)).toBe(before)
    table.upsert({ ...active, status: 'completed', stopped_at: '2026-11-22T18:02:00.000Z' })
    expect(extraAt(row('a1'), NOW)).toEqual({ usual: { n: 9, medianMs: 60_000 }, looks: [] })
    expect(extraAt(row('b1'), NOW)).toBe(other)
  })

  test('stays the same object where what is usual has changed, and nobody had read it', () => {
    const { table, extraAt, row, active } = twoDeployments()
    const before = extraAt(row('a1'), NOW)
    table.upsert({ ...active, status: 'completed', stopped_at: '2026-11-22T18:02:00.000Z' })
    expect(extraAt(row('a1'), NOW)).toBe(before)
    expect(before.usual?.n).toBe(9)
  })

  test('says when an active run has been silent for more than an hour', () => {
    const { extraAt, row } = twoDeployments()
    const updated = Date.parse('2026-11-22T18:01:00.000Z')
    expect(extraAt(row('active'), updated + HOUR_MS).looks).toEqual([])
    expect(extraAt(row('active'), updated + HOUR_MS + 1).looks).toEqual([
      { label: 'Silent for long', sentence: expect.stringContaining('over an hour') },
    ])
  })

  test('marks every run of a crash loop when its third failure comes, and none when one of them is gone', () => {
    const { table, extraAt, row } = twoDeployments()
    const fail = (id: string, second: number, deployment = 'a') =>
      table.upsert(
        makeRun({
          id,
          status: 'failed',
          server_deployment: of(deployment),
          created_at: iso(DAY_START_MS + second * 1000),
          started_at: null,
          stopped_at: iso(DAY_START_MS + second * 1000 + 500),
        }),
      )
    const marks = () => ['f1', 'f2', 'f3'].map((id) => extraAt(row(id), NOW).looks[0]?.sentence)
    fail('f1', 0)
    fail('f2', 30)
    fail('elsewhere', 31, 'b')
    expect(extraAt(row('f1'), NOW).looks).toEqual([])
    fail('f3', 80)
    expect(marks()).toEqual(Array(3).fill('3 failed runs of this deployment began within 1 min 20 s.'))
    expect(extraAt(row('elsewhere'), NOW).looks).toEqual([])
    table.remove('f2')
    expect(extraAt(row('f1'), NOW).looks).toEqual([])
  })

  test('is that of the run that now stands in the row', () => {
    const { table, extraAt, row } = twoDeployments()
    const place = row('a1')
    extraAt(place, NOW)
    table.remove('a1')
    table.upsert(makeRun({ id: 'new', server_deployment: null, status: 'paused' }))
    expect(row('new')).toBe(place)
    expect(extraAt(place, NOW)).toEqual({
      usual: null,
      looks: [expect.objectContaining({ label: 'Unknown status' })],
    })
  })
})
