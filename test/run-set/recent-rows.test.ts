import { expect, test } from 'vitest'
import { ServerRun } from '../../src/contract/server-run'
import { RecentRows } from '../../src/run-set/recent-rows'
import { SetRows } from '../../src/run-set/set-rows'
import { WorkingSet } from '../../src/run-set/table/working-set'
import { parseRunView } from '../../src/run-set/view/view-codec'
import { makeRun } from '../make-run'

const NOW = Date.parse('2026-11-22T20:00:05.000Z')
const viewOf = (query: string) => parseRunView(new URLSearchParams(query)).view
const page = (...runs: ReturnType<typeof makeRun>[]) => ({ runs: runs.map((run) => ServerRun.parse(run)) })

function scene() {
  const set = new WorkingSet()
  set.add({ ...page(makeRun({ id: 'srr_1' }), makeRun({ id: 'srr_2' })), after: undefined })
  const recent = new RecentRows(set.table, new SetRows(set))
  return { set, rows: (query: string, nowMs = NOW) => recent.rows(viewOf(query), nowMs) }
}

test('who asks for the same runs in the same minute gets the same rows, however they are shown', () => {
  const { rows } = scene()
  expect(rows('range=all&cols=id', NOW + 1000)).toBe(rows('range=all'))
  expect(rows('range=all&status=failed')).not.toBe(rows('range=all'))
  expect(rows('range=all', NOW + 60_000)).not.toBe(rows('range=all'))
})

test('a run that has changed is in the rows at once', () => {
  const { set, rows } = scene()
  expect(rows('range=all&status=failed').list.length).toBe(0)
  set.table.upsert(ServerRun.parse(makeRun({ id: 'srr_2', status: 'failed' })))
  expect(rows('range=all&status=failed').list.length).toBe(1)
})

test('views that were not asked for lately are forgotten', () => {
  const { rows } = scene()
  const first = rows('range=all')
  for (const id of ['1', '2', '3', '4']) rows(`range=all&q=${id}`)
  expect(rows('range=all')).not.toBe(first)
})
