import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineageMarks, markLoops, spanOf } from '../../../src/domain/lineage/marks'
import { runAt } from './runs'

const ids = (marks: readonly { run: { id: string } }[]) => marks.map((mark) => mark.run.id)

test('runs stand in order of the times at which they began, those without a time last', () => {
  const marks = lineageMarks(runAt('b', 20), [runAt('z', 5), runAt('no-time', null), runAt('a', 30)])
  expect(ids(marks)).toEqual(['z', 'b', 'a', 'no-time'])
})

test('this run is there once, as it is known now, even if it was not read', () => {
  const marks = lineageMarks(runAt('a', 10, 'failed'), [runAt('a', 10, 'active'), runAt('b', 20)])
  expect(marks.map(({ run, current }) => [run.id, run.status, current])).toEqual([
    ['a', 'failed', true],
    ['b', 'completed', false],
  ])
  expect(ids(lineageMarks(runAt('a', 10), []))).toEqual(['a'])
})

test('runs of the same server session are siblings; a run without one has none', () => {
  const other = { server_session: { id: 'srs_2' } }
  const marks = lineageMarks(runAt('a', 1), [runAt('b', 2), runAt('c', 3, 'completed', other)])
  expect(marks.map((mark) => mark.sibling)).toEqual([false, true, false])
  const none = { server_session: null }
  const alone = lineageMarks(runAt('a', 1, 'failed', none), [runAt('b', 2, 'failed', none)])
  expect(alone.map((mark) => mark.sibling)).toEqual([false, false])
})

test('a long pause is one of an eighth of the whole span or more', () => {
  const marks = lineageMarks(runAt('a', 0), [runAt('b', 10), runAt('c', 90), runAt('d', 100)])
  expect(marks.map((mark) => mark.pauseMs)).toEqual([null, null, 80_000, null])
  expect(spanOf(marks)).toMatchObject({ untilMs: (spanOf(marks)?.fromMs ?? 0) + 100_000 })
})

test('failures of a crash loop are named by it, and the loop that this run is in says so', () => {
  const failures = [0, 20, 40].map((seconds, at) => runAt(`f${at}`, seconds, 'failed'))
  const marks = lineageMarks(failures[1] ?? runAt('x', 0), [
    ...failures,
    runAt('fine', 30),
    ...[500, 501, 502].map((seconds, at) => runAt(`g${at}`, seconds, 'failed')),
    runAt('alone', 3000, 'failed'),
  ])
  const loops = markLoops(marks)
  expect(loops.map(({ loop, first, withThis }) => [first.id, loop, withThis])).toEqual([
    ['g0', { failures: 3, spanMs: 2000 }, false],
    ['f0', { failures: 3, spanMs: 40_000 }, true],
  ])
  expect(marks.filter((mark) => mark.loop !== null).map((mark) => mark.run.id)).toEqual([
    ...['f0', 'f1', 'f2', 'g0', 'g1', 'g2'],
  ])
})

test('whatever is read, each run is a mark once, this one is, and the times never go back', () => {
  const anyRun = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    seconds: fc.option(fc.integer({ min: -1e6, max: 1e6 })),
    status: fc.constantFrom('active', 'failed', 'completed', 'paused', null),
  })
  fc.assert(
    fc.property(fc.array(anyRun, { maxLength: 40 }), (read) => {
      const marks = lineageMarks(
        runAt('this', 0, 'failed'),
        read.map(({ id, seconds, status }) => runAt(id, seconds, status)),
      )
      expect(new Set(ids(marks)).size).toBe(marks.length)
      expect(marks.filter((mark) => mark.current)).toHaveLength(1)
      const times = marks.map((mark) => mark.beginMs)
      const known = times.filter((ms) => ms !== null)
      expect(known).toEqual([...known].sort((a, b) => a - b))
      expect(times.slice(0, known.length)).toEqual(known)
      for (const { loop } of markLoops(marks)) expect(loop.failures).toBeGreaterThanOrEqual(3)
    }),
  )
})
