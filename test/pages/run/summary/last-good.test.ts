import { expect, test } from 'vitest'
import { lastGoodOf } from '../../../../src/pages/run/summary/use-last-good'
import { makeRun } from '../../../make-run'

const run = (id: string, hour: number | null, status = 'completed') =>
  makeRun({
    id,
    status,
    started_at: null,
    created_at: hour === null ? null : `2026-11-22T${String(hour).padStart(2, '0')}:00:00.000Z`,
  })
const around = (older: ReturnType<typeof run>[], newer: ReturnType<typeof run>[] = [], more = false) => ({
  newer,
  older,
  moreNewer: more,
  moreOlder: more,
})
const failed = run('srr_1', 12, 'failed')

test('the last good run is the newest completed one from before, by time and not by the order of ids', () => {
  const found = lastGoodOf(failed, around([run('a', 9), run('b', 8)], [run('c', 11), run('d', 13)]))
  expect(found).toEqual({ runId: 'c', atMs: Date.parse('2026-11-22T11:00:00Z') })
})

test('neither a failed nor an active run is a good one, nor is one without a time', () => {
  const others = [run('a', 9, 'failed'), run('b', 8, 'active'), run('c', null)]
  expect(lastGoodOf(failed, around(others, [], true))).toEqual({ runId: null, read: 2, all: false })
  expect(lastGoodOf(failed, around(others))).toEqual({ runId: null, read: 2, all: true })
})

test('nothing is known of what came before a run without a time', () => {
  expect(lastGoodOf(run('srr_1', null, 'failed'), around([run('a', 9)]))).toBeNull()
})
