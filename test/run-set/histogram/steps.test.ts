import { afterEach, expect, test, vi } from 'vitest'
import { barEdges, floorToStep, STEPS } from '../../../src/run-set/histogram/steps'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

afterEach(() => {
  vi.unstubAllEnvs()
})

const step = (ms: number) => STEPS.find((each) => each.ms === ms) ?? { ms }
const hours = (edges: readonly number[]) =>
  edges.slice(1).map((edge, at) => (edge - (edges[at] as number)) / HOUR_MS)

test('days begin at midnight where the operator is, and are 23 or 25 hours long when the clocks change', () => {
  vi.stubEnv('TZ', 'Europe/Berlin')
  const spring = barEdges(
    Date.parse('2026-03-28T12:00Z'),
    Date.parse('2026-03-30T12:00Z'),
    step(DAY_MS),
    'local',
  )
  expect(hours(spring)).toEqual([24, 23, 24])
  expect(spring.map((edge) => new Date(edge).getHours())).toEqual([0, 0, 0, 0])
  const autumn = barEdges(
    Date.parse('2026-10-24T12:00Z'),
    Date.parse('2026-10-26T12:00Z'),
    step(DAY_MS),
    'local',
  )
  expect(hours(autumn)).toEqual([24, 25, 24])
})

test('an hour that the clocks show twice has two bars', () => {
  vi.stubEnv('TZ', 'Europe/Berlin')
  const edges = barEdges(
    Date.parse('2026-10-25T00:00Z'),
    Date.parse('2026-10-25T03:00Z'),
    step(HOUR_MS),
    'local',
  )
  expect(edges.map((edge) => new Date(edge).getHours())).toEqual([2, 2, 3, 4])
})

test('bars of three hours stay at 0, 3, 6 on the day of the change', () => {
  vi.stubEnv('TZ', 'America/New_York')
  const edges = barEdges(
    Date.parse('2026-11-01T04:00Z'),
    Date.parse('2026-11-01T16:00Z'),
    step(3 * HOUR_MS),
    'local',
  )
  expect(edges.map((edge) => new Date(edge).getHours())).toEqual([0, 3, 6, 9, 12])
  expect(hours(edges)).toEqual([4, 3, 3, 3])
})

test('a zone that is not whole hours from UTC has its own full hours', () => {
  vi.stubEnv('TZ', 'Asia/Kathmandu')
  const at = Date.parse('2026-11-22T18:07:00Z')
  expect(new Date(floorToStep(at, step(HOUR_MS), 'local')).toISOString()).toBe('2026-11-22T17:15:00.000Z')
  expect(new Date(floorToStep(at, step(HOUR_MS), 'utc')).toISOString()).toBe('2026-11-22T18:00:00.000Z')
})

test('a day that a zone left out has no bar', () => {
  vi.stubEnv('TZ', 'Pacific/Apia')
  const edges = barEdges(
    Date.parse('2011-12-29T20:00Z'),
    Date.parse('2012-01-01T20:00Z'),
    step(DAY_MS),
    'local',
  )
  expect(edges.map((edge) => new Date(edge).getDate())).toEqual([29, 31, 1, 2, 3])
})

test('weeks begin on Monday, months and quarters on the first, years in January', () => {
  const at = Date.parse('2026-11-22T18:07:00Z')
  const begins = (ms: number) => new Date(floorToStep(at, step(ms), 'utc')).toISOString().slice(0, 10)
  expect(begins(7 * DAY_MS)).toBe('2026-11-16')
  expect(begins(30 * DAY_MS)).toBe('2026-11-01')
  expect(begins(90 * DAY_MS)).toBe('2026-10-01')
  expect(begins(365 * DAY_MS)).toBe('2026-01-01')
})
