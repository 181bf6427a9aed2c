import { describe, expect, test } from 'vitest'
import { crashLoops, lookWords } from '../../src/domain/looks'
import { makeRun } from '../make-run'

const seconds = (...times: number[]) => Float64Array.from(times, (time) => time * 1000)
/** For each time, how many failures its loop has and over how many seconds; 0 for none. */
const loopsAt = (...times: number[]) =>
  crashLoops(seconds(...times)).map((loop) => (loop ? `${loop.failures} in ${loop.spanMs / 1000}` : 0))

describe('a crash loop', () => {
  test('is three failures that begin within 90 seconds, to the last of them', () => {
    expect(loopsAt(0, 40, 90)).toEqual(['3 in 90', '3 in 90', '3 in 90'])
    expect(loopsAt(0, 40, 90.001)).toEqual([0, 0, 0])
    expect(loopsAt(0, 1)).toEqual([0, 0])
    expect(loopsAt()).toEqual([])
  })

  test('takes in all that go on failing, and not the one that failed long before or after', () => {
    const six = '6 in 200'
    expect(loopsAt(0, 1000, 1040, 1080, 1120, 1160, 1200, 9000)).toEqual([0, six, six, six, six, six, six, 0])
  })

  test('goes on through a run that two groups of three share, and ends where they share none', () => {
    expect(loopsAt(0, 1, 80, 160, 161)).toEqual(Array(5).fill('5 in 161'))
    expect(loopsAt(0, 1, 2, 93, 94, 95)).toEqual([...Array(3).fill('3 in 2'), ...Array(3).fill('3 in 2')])
  })

  test('may be as long as a deployment that never starts', () => {
    const loops = crashLoops(Float64Array.from({ length: 100_000 }, (_, at) => at * 1000))
    expect(new Set(loops).size).toBe(1)
    expect(loops[0]).toEqual({ failures: 100_000, spanMs: 99_999_000 })
  })
})

test('the reasons for a look are said in words, the gravest first, with what contradicts itself among them', () => {
  const run = makeRun({ status: 'failed', stopped_at: null })
  const said = lookWords(run, true, { failures: 4, spanMs: 72_400 })
  expect(said.map(({ label }) => label)).toEqual(['Crash loop', 'Silent for long', 'Failed without an end'])
  expect(said[0]?.sentence).toBe('4 failed runs of this deployment began within 1 min 12 s.')
  expect(lookWords(run, false, { failures: 3, spanMs: 0 })[0]?.sentence).toContain('within a second')
  expect(lookWords(makeRun(), false, null)).toEqual([])
})
