import { expect, test } from 'vitest'
import { DOT_KINDS, dotWords, kindsOf, runDots } from '../../../../src/pages/overview/charts/run-dots'
import { minutesAgo, NOW } from '../../../run-set/overview/any-run'
import { viewOf, wholeOf } from '../whole-of'

const STATUSES = ['completed', 'failed', 'active', 'paused', null]
const dots = (patches: readonly Record<string, unknown>[]) =>
  runDots(wholeOf(patches, viewOf('range=all')).whole)
const at = (minutes: number) => ({
  created_at: minutesAgo(minutes),
  started_at: null,
  stopped_at: minutesAgo(minutes - 1),
})

test('each run is of the kind of its status', () => {
  const { kind, row } = dots(STATUSES.map((status, place) => ({ ...at(9 - place), status })))
  const labels = Array.from(row, (each, place) => [STATUSES[each], DOT_KINDS[kind[place] as number]?.label])
  expect(labels).toEqual([
    ['completed', 'Completed'],
    ['failed', 'Failed'],
    ['active', 'Active, so far'],
    ['paused', 'Other'],
    [null, 'Other'],
  ])
})

test('those that failed are drawn over all others', () => {
  expect(DOT_KINDS.at(-1)?.label).toBe('Failed')
})

test('the legend names the kinds that there are, and no other', () => {
  const shown = kindsOf(dots([at(3), { ...at(2), status: 'failed' }]))
  expect(shown.map(({ label }) => label)).toEqual(['Completed', 'Failed'])
})

test('the words say how many are drawn, and what is not and why', () => {
  expect(dotWords(dots([at(3), at(2)]))).toBe('2 runs with a known duration.')
  const without = { ...at(4), stopped_at: null }
  expect(dotWords(dots([at(3), without]))).toBe(
    '1 run with a known duration; not drawn: 1 run without a known time or duration.',
  )
  const early = new Date(NOW - 9_000 * 86_400_000).toISOString()
  const wrong = { ...at(4), created_at: early, stopped_at: early }
  expect(dotWords(dots([...Array.from({ length: 60 }, () => at(3)), wrong, without]))).toBe(
    '60 runs with a known duration; not drawn: 1 run without a known time or duration, and 1 run whose clock is far off.',
  )
})
