import { describe, expect, test } from 'vitest'
import {
  type Change,
  COMPARED,
  changesOf,
  changeWords,
  ENOUGH_FOR_CHANGE,
} from '../../../src/run-set/overview/change'
import { type Figures, figuresOf } from '../../../src/run-set/overview/figures'
import { sceneOf } from './any-run'

const NONE = figuresOf({ ...sceneOf([]), nowMs: 0 })

/** Figures of so many runs, so many of them failed, that took so long. */
const of = (runs: number, failed: number, ms = 1000): Figures => ({
  ...NONE,
  runs,
  failed,
  completed: runs - failed,
  over: runs,
  failureShare: runs === 0 ? null : failed / runs,
  duration: { n: runs, p50Ms: runs === 0 ? null : ms, p95Ms: runs === 0 ? null : ms * 2 },
})
const verdict = (change: Change) => (change.kind === 'change' ? change.verdict : change.why)

describe('a figure against the range before', () => {
  test('says by how many percent runs and durations changed, and by how many points a share', () => {
    const changes = changesOf(of(112, 10, 850), of(100, 6, 1000))
    expect(changeWords(changes.runs)).toBe('up 12 %')
    expect(changeWords(changes.durationP50)).toBe('down 15 %')
    expect(changeWords(changes.failureShare)).toBe('up 2.9 points')
    expect(changeWords(changesOf(of(5000, 0), of(100, 0)).runs)).toBe('50 times as much')
    expect(changeWords(changesOf(of(0, 0), of(100, 0)).runs)).toBe('down 100 %')
  })

  test('is as before where the difference would be shown as nothing', () => {
    const changes = changesOf(of(1004, 100, 1004), of(1000, 100, 1000))
    expect(changeWords(changes.runs)).toBe('as before')
    expect(changeWords(changes.durationP95)).toBe('as before')
    expect(changeWords(changesOf(of(10_000, 1001), of(10_000, 1000)).failureShare)).toBe('as before')
    expect(verdict(changes.durationP95)).toBeNull()
  })

  test('is worse only where more failed or it took longer: more runs are neither good nor bad', () => {
    const changes = changesOf(of(200, 40, 2000), of(100, 10, 1000))
    expect(verdict(changes.failureShare)).toBe('worse')
    expect(verdict(changes.durationP50)).toBe('worse')
    expect(verdict(changes.runs)).toBeNull()
    expect(verdict(changes.completed)).toBeNull()
    const back = changesOf(of(100, 10, 1000), of(200, 40, 2000))
    expect(verdict(back.failureShare)).toBe('better')
    expect(verdict(back.durationP95)).toBe('better')
  })

  test('is not told of too few runs: from 1 to 4 is no “up 300 %”', () => {
    const changes = changesOf(of(4, 1), of(1, 1))
    for (const id of ['runs', 'failed', 'failureShare', 'durationP50'] as const) {
      expect(changes[id]).toEqual({ kind: 'none', why: 'too-few' })
    }
    const enough = ENOUGH_FOR_CHANGE
    expect(changesOf(of(enough, 0), of(enough - 1, 0)).runs.kind).toBe('none')
    expect(changesOf(of(enough, 0), of(enough, 0)).runs.kind).toBe('change')
    // A share and a quantile rest on both sides, a count on the one before.
    const fewer = changesOf(of(enough - 1, 1), of(enough, 1))
    expect(verdict(fewer.failureShare)).toBe('too-few')
    expect(verdict(fewer.durationP50)).toBe('too-few')
    expect(changeWords(fewer.runs)).toBe('down 5 %')
  })

  test('is not told where one of both is not known, or was nothing', () => {
    expect(verdict(changesOf(of(0, 0), of(100, 1)).failureShare)).toBe('unknown')
    expect(verdict(changesOf(of(100, 1), of(100, 1)).startupP50)).toBe('unknown')
    expect(verdict(changesOf(of(100, 1, 5), of(100, 1, 0)).durationP50)).toBe('unknown')
  })

  test('is never told of active runs: of a range that has passed hardly any still is', () => {
    expect(verdict(changesOf(of(100, 1), of(100, 1)).active)).toBe('only-now')
  })

  test('is told of no figure where there is no range before, or it is not all loaded', () => {
    for (const why of ['no-range-before', 'not-loaded'] as const) {
      const changes = changesOf(of(100, 1), why)
      for (const id of COMPARED) expect(changes[id]).toEqual({ kind: 'none', why })
    }
    expect(changeWords({ kind: 'none', why: 'not-loaded' })).toBe('The range before is not all loaded.')
  })

  test('compares messages only where enough runs on both sides reported any', () => {
    const sent = (n: number, sum: number | null) => ({ ...of(100, 1), messages: { n, sum } })
    expect(changeWords(changesOf(sent(50, 150), sent(50, 100)).messages)).toBe('up 50 %')
    expect(verdict(changesOf(sent(50, 150), sent(3, 100)).messages)).toBe('too-few')
    expect(verdict(changesOf(sent(50, 150), sent(0, null)).messages)).toBe('unknown')
    expect(verdict(changesOf(sent(50, 150), sent(50, 0)).messages)).toBe('unknown')
  })
})
