import { describe, expect, test } from 'vitest'
import { figureItems } from '../../../../src/pages/overview/figures/figure-items'
import { changesOf } from '../../../../src/run-set/overview/change'
import { figuresOf } from '../../../../src/run-set/overview/figures'
import { parseRunView } from '../../../../src/run-set/view/view-codec'
import { minutesAgo, NOW, sceneOf } from '../../../run-set/overview/any-run'

type Patch = Record<string, unknown>
const VIEW = parseRunView(new URLSearchParams('range=all')).view
const figures = (patches: readonly Patch[]) => figuresOf({ ...sceneOf(patches), nowMs: NOW })
const times = (count: number, patch: Patch) => Array.from({ length: count }, () => patch)

/** A run that took so many seconds, and half a second to start. */
const took = (seconds: number, patch: Patch = {}): Patch => ({
  created_at: minutesAgo(9),
  started_at: new Date(NOW - 9 * 60_000 + 500).toISOString(),
  stopped_at: new Date(NOW - 9 * 60_000 + 500 + seconds * 1000).toISOString(),
  ...patch,
})

/** The eight figures by their names, without range before unless there is one. */
function items(patches: readonly Patch[], before?: readonly Patch[] | 'loading' | 'not-loaded') {
  const now = figures(patches)
  const changes =
    before === 'loading'
      ? null
      : changesOf(now, typeof before === 'object' ? figures(before) : (before ?? 'no-range-before'))
  return Object.fromEntries(figureItems(now, changes, VIEW).map((item) => [item.label, item]))
}
const searchOf = (href: string | null | undefined) => new URLSearchParams(href?.split('?')[1]).toString()

describe('the figures of a range', () => {
  const runs = [...times(30, took(2)), ...times(10, took(60, { status: 'failed' })), took(1)]

  test('say how many runs there are, how they ended, and of how many a figure speaks', () => {
    const said = items([...runs, { status: 'active', stopped_at: null, started_at: null }])
    expect(Object.values(said).map(({ label, value, note }) => [label, value, note])).toEqual([
      ['Runs', '42', undefined],
      ['Active now', '1', undefined],
      ['Failure share', '24.4 %', '10 of 41 that are over'],
      ['Duration, p50', '2.0 s', 'of 41 finished runs'],
      ['Duration, p95', '1 min 00 s', 'of 41 finished runs'],
      ['Startup, p50', '500 ms', 'of 41 started runs'],
      ['Startup, p95', '500 ms', 'of 41 started runs'],
      ['Messages', '126', 'in 42 runs'],
    ])
  })

  test('lead to the runs behind them, the longest first where they are about time', () => {
    const said = items(runs)
    expect(searchOf(said.Runs?.href)).toBe('range=all')
    expect(searchOf(said['Failure share']?.href)).toBe('range=all&status=failed')
    expect(said['Duration, p95']?.href).toMatch(/^\/runs\?.*duration%3A%3E%3D1m.*sort=-duration$/)
    expect(said['Startup, p50']?.href).toMatch(/sort=-startup$/)
  })

  test('that count nothing lead nowhere; where nothing failed the share leads to all that are over', () => {
    const said = items(times(3, took(1)))
    expect(said['Active now']?.href).toBeNull()
    expect(said['Failure share']?.href).toMatch(/status=failed&status=completed/)
    expect(said['Failure share']?.value).toBe('0 %')
  })

  test('that are not known say why', () => {
    const open = { status: 'active', started_at: null, stopped_at: null, server_session: null }
    const said = items([open])
    const unknown = Object.values(said).filter(({ value }) => value === null)
    expect(unknown.map(({ label, note, href, change }) => [label, note, href, change])).toEqual([
      ['Failure share', 'no run is over yet', null, null],
      ['Duration, p50', 'no finished run has a known duration', null, null],
      ['Duration, p95', 'no finished run has a known duration', null, null],
      ['Startup, p50', 'no run says when it started', null, null],
      ['Startup, p95', 'no run says when it started', null, null],
      ['Messages', 'no run reports any number', null, null],
    ])
  })

  test('of one run speak of one run', () => {
    const said = items([took(3)])
    expect(said['Duration, p95']).toMatchObject({ value: '3.0 s', note: 'of 1 finished run' })
    expect(said.Messages).toMatchObject({ value: '3', note: 'in 1 run' })
  })

  test('say that all have failed', () => {
    expect(items(times(5, took(1, { status: 'failed' })))['Failure share']).toMatchObject({
      value: '100 %',
      note: '5 of 5 that are over',
    })
  })
})

describe('the change of a figure', () => {
  const now = [...times(24, took(1)), ...times(6, took(4, { status: 'failed' }))]
  const before = times(20, took(2))

  test('is worse where more fail, better where it takes less long, and neither where there are more', () => {
    const said = items(now, before)
    expect(said.Runs?.change).toEqual({ words: 'up 50 %', direction: 'up', tone: 'neutral' })
    expect(said['Failure share']?.change).toEqual({
      words: 'up 20.0 points',
      direction: 'up',
      tone: 'bad',
    })
    expect(said['Duration, p50']?.change).toEqual({ words: 'down 50 %', direction: 'down', tone: 'good' })
    expect(said['Startup, p50']?.change).toEqual({ words: 'as before', direction: 'same', tone: 'neutral' })
  })

  test('is on its way while the range before is loaded; what is as of now is not compared', () => {
    const said = items(now, 'loading')
    expect(said.Runs?.note).toBe('comparing…')
    expect(said['Duration, p50']?.note).toBe('of 30 finished runs · comparing…')
    expect(said['Active now']?.note).toBeUndefined()
  })

  test('is not made of a few runs, nor of nothing', () => {
    expect(items(now, times(3, took(1))).Runs).toMatchObject({ change: null, note: 'too few to compare' })
    const none = { ...took(1), server_session: null }
    expect(items(now, times(30, none)).Messages).toMatchObject({
      change: null,
      note: 'in 30 runs · nothing to compare with',
    })
  })

  test('is left out where there is no range before, or not all of it', () => {
    for (const range of [undefined, 'not-loaded'] as const) {
      expect(items(now, range).Runs).toEqual(
        expect.objectContaining({ change: null, value: '30', href: expect.any(String) }),
      )
      expect(items(now, range).Runs?.note).toBeUndefined()
    }
  })
})
