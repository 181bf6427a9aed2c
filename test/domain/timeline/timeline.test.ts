import { expect, test } from 'vitest'
import { MOST_CALL_LANES } from '../../../src/domain/timeline/lanes'
import { BEGIN_MS, callAt, errorAt, lineAt, makeTimeline } from './make-items'

const iso = (ms: number) => new Date(BEGIN_MS + ms).toISOString()
const spanOf = ({ axis }: ReturnType<typeof makeTimeline>) =>
  axis && [axis.fromMs - BEGIN_MS, axis.toMs - BEGIN_MS]
const LIVE = { status: 'active', stopped_at: null }

test('the axis goes from created to the end, or to now while the run is active', () => {
  expect(spanOf(makeTimeline({}))).toEqual([0, 60_000])
  const live = makeTimeline({ run: LIVE, nowMs: BEGIN_MS + 5_000 })
  expect(spanOf(live)).toEqual([0, 5_000])
  expect(live.axis?.live).toBe(true)
})

test('what lies a little outside the run stretches the axis; what lies far outside is counted, not drawn', () => {
  const timeline = makeTimeline({
    lines: [lineAt(-2_900), lineAt(62_900), lineAt(-3_100), lineAt(9_000_000)],
  })
  expect(spanOf(timeline)).toEqual([-2_900, 62_900])
  expect(timeline.outside).toBe(2)
  expect(timeline.lanes[0]?.items).toHaveLength(2)
  expect(timeline.axis?.zeroMs).toBe(BEGIN_MS)
})

test('an unanswered call of an earlier run doesn’t run through this one', () => {
  const timeline = makeTimeline({ exchanges: [callAt(-60_000, null), callAt(1_000, null)] })
  expect(timeline.outside).toBe(1)
  expect(timeline.lanes[0]?.items).toHaveLength(1)
})

test('a call that another run of the session answered is not of this run', () => {
  const response = {
    id: 'msg_r',
    type: 'response',
    sender: { type: 'server', id: 'srr_other' },
    mcp_message: null,
    server_session_id: null,
    created_at: iso(2_000),
  }
  expect(makeTimeline({ exchanges: [callAt(1_000, 2_000, { response })] }).outside).toBe(1)
})

test('without an end, or with one before the beginning, the axis goes to the last item', () => {
  const lines = [lineAt(500), lineAt(7_000)]
  expect(spanOf(makeTimeline({ run: { status: 'failed', stopped_at: null }, lines }))).toEqual([0, 7_000])
  expect(spanOf(makeTimeline({ run: { stopped_at: iso(-5_000) }, lines }))).toEqual([0, 7_000])
})

test('a run without any time has an axis as soon as one item has a time, and none before', () => {
  const run = { created_at: null, started_at: null, stopped_at: null }
  expect(makeTimeline({ run }).axis).toBeNull()
  const one = makeTimeline({ run, lines: [lineAt(5_000), lineAt(null)] })
  expect(spanOf(one)).toEqual([5_000, 5_010])
  expect(one.untimed).toBe(1)
})

test('calls have a lane for each method and subject, in order, then notifications, logs and errors', () => {
  const query = { method: 'tools/call', subject: 'query' }
  const { lanes } = makeTimeline({
    exchanges: [
      callAt(2_000, 2_100),
      callAt(3_000, null, query),
      callAt(1_000, 1_200, { method: 'initialize' }),
      callAt(9_000, 9_100, query),
      callAt(1_500, 1_500, { kind: 'notification', outcome: 'none', method: 'notifications/initialized' }),
      callAt(1_600, 1_600, { kind: 'other', outcome: 'none', method: null }),
    ],
    lines: [lineAt(4_000)],
    errors: [errorAt(iso(60_000))],
  })
  expect(lanes.map(({ kind, method, subject, items }) => [kind, method, subject, items.length])).toEqual([
    ['calls', 'initialize', null, 1],
    ['calls', 'tools/list', null, 1],
    ['calls', 'tools/call', 'query', 2],
    ['notifications', null, null, 1],
    ['messages', null, null, 1],
    ['logs', null, null, 1],
    ['errors', null, null, 1],
  ])
})

test('of many kinds of calls those with trouble and those with the most calls keep their lane', () => {
  const exchanges = Array.from({ length: 30 }, (_, tool) =>
    Array.from({ length: tool === 3 ? 1 : 1 + tool }, (__, call) =>
      callAt(tool * 100 + call, tool === 3 ? null : tool * 100 + call + 5, { subject: `tool ${tool}` }),
    ),
  ).flat()
  const { lanes } = makeTimeline({ exchanges })
  expect(lanes).toHaveLength(MOST_CALL_LANES)
  expect(lanes[0]?.subject).toBe('tool 3')
  expect(lanes[1]?.subject).toBe('tool 20')
  expect(lanes.at(-1)?.kind).toBe('otherCalls')
  expect(lanes.reduce((sum, { items }) => sum + items.length, 0)).toBe(exchanges.length)
})

test('silence is marked where nothing happened for more than 10 s and a tenth of the run', () => {
  const gapsOf = (options: Parameters<typeof makeTimeline>[0]) =>
    makeTimeline(options).gaps?.map(({ fromMs, toMs }) => [fromMs - BEGIN_MS, toMs - BEGIN_MS])
  expect(gapsOf({ lines: [lineAt(5_000), lineAt(15_000), lineAt(26_000), lineAt(55_000)] })).toEqual([
    [15_000, 26_000],
    [26_000, 55_000],
  ])
  // An answered call is no silence for as long as it took; one without an answer is.
  expect(gapsOf({ exchanges: [callAt(2_000, 58_000)] })).toEqual([])
  expect(gapsOf({ exchanges: [callAt(2_000, null)] })).toEqual([[2_000, 60_000]])
  expect(gapsOf({ run: { stopped_at: iso(1_000_000) }, lines: [lineAt(0), lineAt(99_000)] })).toEqual([
    [99_000, 1_000_000],
  ])
})

test('silence is not claimed while not everything was read', () => {
  expect(makeTimeline({ complete: false }).gaps).toBeNull()
})
