import fc from 'fast-check'
import { expect, test } from 'vitest'
import { occurrenceBars } from '../../../../src/pages/errors/detail/occurrence-bars'
import { groupsOf, HOUR_MS, hoursAgo, makeError, NOW_MS } from '../../../run-set/errors/error-scene'

const dayBefore = { field: 'created', fromMs: NOW_MS - 24 * HOUR_MS, untilMs: null } as const

test('bars begin at round times, and none reaches beyond the beginning of the range', () => {
  const window = { ...dayBefore, fromMs: NOW_MS - 23.9 * HOUR_MS }
  const [group] = groupsOf([makeError(), makeError({ created_at: hoursAgo(23.8) })], { window }).groups
  if (!group) throw new Error('There is one.')
  const { chart, ticks } = occurrenceBars(group, window, 'utc')
  expect(chart.stepMs).toBe(HOUR_MS / 2)
  expect(chart.fromMs).toBe(window.fromMs)
  expect(chart.bars.slice(1).every(({ fromMs }) => fromMs % chart.stepMs === 0)).toBe(true)
  expect(chart.bars.map(({ failed }) => failed).filter(Boolean)).toEqual([1, 1])
  expect(ticks.length).toBeGreaterThan(3)
})

test('every occurrence is in one bar, or said to have no place', () => {
  const hours = fc.double({ min: -10, max: 400, noNaN: true })
  const times = fc.array(fc.oneof(hours, fc.constantFrom(null, 90_000, -90_000)), { minLength: 1 })
  const from = fc.option(fc.double({ min: 0.1, max: 300, noNaN: true }))
  const until = fc.option(fc.double({ min: 0, max: 300, noNaN: true }))
  fc.assert(
    fc.property(times, from, until, (ages, fromAge, untilAge) => {
      const msOf = (age: number | null) => (age === null ? null : NOW_MS - Math.round(age * HOUR_MS))
      const window = { field: 'created', fromMs: msOf(fromAge), untilMs: msOf(untilAge) } as const
      const errors = ages.map((age) => makeError({ created_at: age === null ? null : hoursAgo(age) }))
      for (const group of groupsOf(errors, { window }).groups) {
        const { chart } = occurrenceBars(group, window, 'utc')
        const drawn = chart.bars.reduce((sum, { failed }) => sum + failed, 0)
        expect(drawn + group.unplaced).toBe(group.count)
        expect(chart.bars.every(({ fromMs, untilMs }) => fromMs < untilMs)).toBe(true)
        expect(chart.bars.length).toBeLessThanOrEqual(62)
      }
    }),
  )
})
