import type { WireRun } from '../store'

/** Messages that came while somebody watched: how many, and between which moments (epoch ms). */
export interface Growth {
  fromMs: number
  toMs: number
  count: number
}

/** A part of a run's life that holds so many of its messages. */
export interface Span extends Growth {
  /** False where the end is unknown: the messages then take the time that they need. */
  bounded: boolean
}

/** A run and the messages that it took part in. */
export interface Part {
  run: WireRun
  spans: Span[]
}

// A demo needs no more; usage sums above 2^31 are among the odd runs.
const MOST_MESSAGES = 400
/** What a run needs to shake hands. */
const HANDSHAKE = 3

const ms = (time: string | null | undefined) => (time ? Date.parse(time) : Number.NaN)

/** When a run began to work, epoch ms; 0 where nothing is known. */
export const beginOf = (run: WireRun): number => ms(run.started_at) || ms(run.created_at) || 0

/** When it ended, epoch ms; an active one goes on until `bornMs`, when the store was made. NaN where that is unknown. */
export function endOf(run: WireRun, bornMs: number): number {
  const end = ms(run.stopped_at) || (run.status === 'active' ? bornMs : Number.NaN)
  return end > beginOf(run) ? end : Number.NaN
}

/** Splits the messages among siblings: a handshake each, the rest by how long they lived, in whole messages. */
function shares(total: number, lengths: readonly number[]): number[] {
  const each = Math.min(HANDSHAKE, Math.floor(total / lengths.length))
  const rest = total - each * lengths.length
  const sum = lengths.reduce((a, b) => a + b, 0)
  const made = lengths.map((length) => each + Math.floor(sum > 0 ? (rest * length) / sum : 0))
  const given = made.reduce((a, b) => a + b, 0)
  return made.map((share, index) => (index === made.length - 1 ? share + total - given : share))
}

/** Who of one server session's runs, the oldest first, took part in how many messages, and when. */
export function partsOf(runs: readonly WireRun[], growth: readonly Growth[], bornMs: number): Part[] {
  const grown = growth.reduce((sum, { count }) => sum + count, 0)
  const reported = runs[0]?.server_session?.usage?.total_productive_message_count ?? 0
  const total = Math.min(Math.max(0, reported - grown), MOST_MESSAGES)
  const ends = runs.map((run) => endOf(run, bornMs))
  // A run that has grown was at work when the store was made, or was born later with no message yet.
  const last = runs.length - 1
  if (growth.length > 0 && last >= 0) ends[last] = growth[0]?.fromMs ?? Number.NaN
  const counts = shares(
    total,
    runs.map((run, index) => Math.max(0, (ends[index] ?? 0) - beginOf(run)) || 0),
  )
  return runs.map((run, index) => {
    const fromMs = beginOf(run)
    const toMs = ends[index] ?? Number.NaN
    const bounded = toMs > fromMs
    const first = { fromMs, toMs: bounded ? toMs : bornMs, count: counts[index] ?? 0, bounded }
    const later = index === last ? growth.map((more) => ({ ...more, bounded: true })) : []
    return { run, spans: [first, ...later] }
  })
}
