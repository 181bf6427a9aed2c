import { expect, test } from 'vitest'
import { exchangeItems, lineItems } from '../../../src/domain/timeline/items'
import { laneMarks, markAt } from '../../../src/domain/timeline/marks'
import { BEGIN_MS, callAt, lineAt } from './make-items'

/** A hundred pixels for a hundred seconds: a pixel is a second. */
const SHOWN = { fromMs: BEGIN_MS, toMs: BEGIN_MS + 99_000 }
const COLUMNS = 99
const marksOf = (...calls: ReturnType<typeof callAt>[]) =>
  laneMarks(exchangeItems(calls).items, SHOWN, COLUMNS)
const columns = (share: number) => Math.round(share * COLUMNS)

test('a call is a bar from its request to its response', () => {
  const { marks, rows } = marksOf(callAt(10_000, 30_000))
  expect(marks.map(({ from, to }) => [columns(from), columns(to)])).toEqual([[10, 30]])
  expect(rows).toBe(1)
})

test('a call without an answer runs on to the end', () => {
  expect(marksOf(callAt(10_000, null)).marks).toMatchObject([{ to: 1, tone: 'open' }])
})

test('calls at the same time stand below each other, at most three', () => {
  const { marks, rows } = marksOf(
    callAt(10_000, 50_000),
    callAt(20_000, 60_000),
    callAt(30_000, 70_000),
    callAt(40_000, 80_000),
  )
  expect(rows).toBe(3)
  expect(marks.map(({ row, count, to }) => [row, count, columns(to)])).toEqual([
    [0, 1, 50],
    [1, 1, 60],
    [2, 2, 80],
  ])
})

test('calls one after the other are in one row, however short', () => {
  let fromMs = 0
  const calls = [500, 4_000, 200, 100, 2_900, 3_100, 10, 9_000, 1, 1, 6_000, 700, 5_000].map((tookMs) => {
    const call = callAt(fromMs, fromMs + tookMs)
    fromMs += tookMs + 1
    return call
  })
  expect(marksOf(...calls).rows).toBe(1)
})

test('what is too close to be told apart is one mark, in the look of the gravest', () => {
  const { marks } = marksOf(callAt(10_000, 10_100), callAt(10_200, 10_300, { outcome: 'error' }))
  expect(marks).toMatchObject([{ count: 2, tone: 'error', at: 1 }])
})

test('a hundred thousand lines are no more marks than there is room for', () => {
  const lines = Array.from({ length: 100_000 }, (_, at) => lineAt(at, at % 1000 === 0 ? 'error' : null))
  const { marks, rows } = laneMarks(
    lineItems(lines).items,
    { fromMs: BEGIN_MS, toMs: BEGIN_MS + 100_000 },
    800,
  )
  expect(rows).toBe(1)
  expect(marks.length).toBeLessThanOrEqual(800 / 3)
})

test('a clock that goes backwards makes a point, not a bar that begins after its end', () => {
  expect(exchangeItems([callAt(10_000, 4_000, { latencyMs: null })]).items).toMatchObject([
    { startMs: BEGIN_MS + 10_000, endMs: BEGIN_MS + 10_000 },
  ])
})

test('the pointer finds the mark below it, or the nearest within a few pixels', () => {
  const lane = marksOf(callAt(10_000, 50_000), callAt(20_000, 60_000))
  expect(markAt(lane, 30 / COLUMNS, 0.2, COLUMNS)?.at).toBe(0)
  expect(markAt(lane, 30 / COLUMNS, 0.8, COLUMNS)?.at).toBe(1)
  expect(markAt(lane, 64 / COLUMNS, 0.2, COLUMNS)?.at).toBe(1)
  expect(markAt(lane, 90 / COLUMNS, 0.5, COLUMNS)).toBeNull()
})
