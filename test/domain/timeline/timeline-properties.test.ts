import fc from 'fast-check'
import { expect, test } from 'vitest'
import { laneMarks } from '../../../src/domain/timeline/marks'
import { BEGIN_MS, callAt, errorAt, lineAt, makeTimeline } from './make-items'

const offset = fc.oneof(fc.integer({ min: -5_000, max: 70_000 }), fc.integer({ min: -1e12, max: 1e12 }))
const iso = fc.option(offset.map((ms) => new Date(BEGIN_MS + ms).toISOString()))
const text = fc.option(fc.constantFrom('tools/call', '', '__proto__', 'a', 'b', 'c'))

const exchange = fc
  .record({
    from: offset,
    to: fc.option(offset),
    kind: fc.constantFrom('call' as const, 'notification' as const, 'other' as const),
    method: text,
    subject: fc.option(fc.integer({ min: 0, max: 20 }).map(String)),
    outcome: fc.constantFrom('ok', 'error', 'toolError', 'unanswered', 'unasked', 'none'),
    untimed: fc.boolean(),
  })
  .map(({ from, to, untimed, ...patch }) =>
    callAt(from, to, { ...patch, ...(untimed ? { startMs: to === null ? Number.NaN : null } : {}) }),
  )
const line = fc
  .tuple(fc.option(offset), fc.constantFrom('error', 'warning', 'info', null))
  .map(([at, level]) => lineAt(at, level))

const timeline = fc.record({
  run: fc.record({
    status: fc.constantFrom('active', 'failed', 'completed', 'paused', null),
    created_at: iso,
    started_at: iso,
    stopped_at: iso,
  }),
  exchanges: fc.array(exchange, { maxLength: 60 }),
  lines: fc.array(line, { maxLength: 60 }),
  errors: fc.array(
    iso.map((at) => errorAt(at)),
    { maxLength: 5 },
  ),
  nowMs: offset.map((ms) => BEGIN_MS + ms),
})

test('every item is in one lane, or counted as outside or without a time', () => {
  fc.assert(
    fc.property(timeline, (options) => {
      const { lanes, outside, untimed, axis } = makeTimeline(options)
      const ids = lanes.flatMap(({ items }) => items.map(({ id }) => id))
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.length + outside + untimed).toBe(
        options.exchanges.length + options.lines.length + options.errors.length,
      )
      for (const { items } of lanes) {
        expect(items.length).toBeGreaterThan(0)
        items.reduce((before, { startMs }) => {
          expect(startMs).toBeGreaterThanOrEqual(before)
          return startMs
        }, Number.NEGATIVE_INFINITY)
      }
      if (lanes.length > 0) expect(axis).not.toBeNull()
    }),
  )
})

test('every item of a lane is in one mark, or before or after what is shown; no mark is outside it or over another', () => {
  const part = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  fc.assert(
    fc.property(timeline, part, fc.integer({ min: 0, max: 900 }), (options, [a, b], columns) => {
      const { lanes, axis } = makeTimeline(options)
      if (!axis) return
      const length = axis.toMs - axis.fromMs
      const fromMs = axis.fromMs + Math.min(a, b) * length
      const shown = { fromMs, toMs: Math.max(fromMs + 10, axis.fromMs + Math.max(a, b) * length) }
      for (const { items } of lanes) {
        const { marks, rows, hidden } = laneMarks(items, shown, columns)
        expect(marks.reduce((sum, { count }) => sum + count, hidden)).toBe(items.length)
        expect(rows).toBeLessThanOrEqual(3)
        const ends = [0, 0, 0]
        for (const { from, to, row, at } of marks) {
          expect(from).toBeGreaterThanOrEqual(ends[row] ?? 1)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(1)
          expect(items[at]).toBeDefined()
          ends[row] = to
        }
        if (fromMs === axis.fromMs && shown.toMs >= axis.toMs) expect(hidden).toBe(0)
      }
    }),
  )
})

test('silent times lie on the axis, one after the other, at most nine, and nothing happens in them', () => {
  fc.assert(
    fc.property(timeline, (options) => {
      const { gaps, axis, lanes } = makeTimeline(options)
      if (!gaps || !axis) return
      expect(gaps.length).toBeLessThan(10)
      const starts = lanes.flatMap(({ items }) => items.map(({ startMs }) => startMs))
      let before = Number.NEGATIVE_INFINITY
      for (const { fromMs, toMs } of gaps) {
        expect(fromMs).toBeGreaterThanOrEqual(before)
        expect(toMs - fromMs).toBeGreaterThan(10_000)
        expect(toMs).toBeLessThanOrEqual(axis.toMs)
        expect(starts.filter((ms) => ms > fromMs && ms < toMs)).toEqual([])
        before = toMs
      }
    }),
  )
})
