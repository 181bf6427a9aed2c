import { startupReader } from '../derived/time-readers'
import { measured, type RowsAtMoment } from './measured'
import { quantilesOf } from './quantiles'
import { ACTIVE, COMPLETED, FAILED, OTHER } from './status-kinds'

/** How long something took, in ms, of the `n` runs of which that is known; null where it is known of none. */
export interface Spread {
  n: number
  /** Nearest-rank quantiles: each is that of one of the runs. */
  p50Ms: number | null
  p95Ms: number | null
}

/** What the runs of a range say together. */
export interface Figures {
  runs: number
  /** By status, as the API reports it. */
  active: number
  failed: number
  completed: number
  /** With a status that is not reported, or that a newer API has added. */
  other: number
  /** Failed or completed: those of which it is known how they ended. */
  over: number
  /** Of those that are over, 0 to 1; null where none is. */
  failureShare: number | null
  /** Of runs that have ended, so that it says the same at any moment. */
  duration: Spread
  /** From created to started; today's engine never writes the latter (CONTRACT section 2). */
  startup: Spread
  /** All messages of the `n` runs that reported any number, 0 too; null where none did. */
  messages: { n: number; sum: number | null }
}

export function figuresOf(of: RowsAtMoment): Figures {
  const { table, rows } = of
  const { kinds, durations, running } = measured(of)
  const startupOf = startupReader(table)
  const sent = table.columns.messages.values
  const counts = [0, 0, 0, 0]
  const messages = { n: 0, sum: 0 }
  const [ended, startups] = [new Float64Array(rows.length), new Float64Array(rows.length)]
  let [timed, started] = [0, 0]
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number
    const kind = kinds[at] as number
    counts[kind] = (counts[kind] as number) + 1
    const [ms, startup, count] = [durations[at] as number, startupOf(row), sent[row] as number]
    if (running[at] === 0 && !Number.isNaN(ms)) ended[timed++] = ms
    if (!Number.isNaN(startup)) startups[started++] = startup
    if (Number.isNaN(count)) continue
    messages.n += 1
    messages.sum += count
  }
  const [failed, completed] = [counts[FAILED] as number, counts[COMPLETED] as number]
  const over = failed + completed
  return {
    runs: rows.length,
    active: counts[ACTIVE] as number,
    failed,
    completed,
    other: counts[OTHER] as number,
    over,
    failureShare: over === 0 ? null : failed / over,
    duration: spreadOf(ended.subarray(0, timed)),
    startup: spreadOf(startups.subarray(0, started)),
    messages: { n: messages.n, sum: messages.n === 0 ? null : messages.sum },
  }
}

function spreadOf(values: Float64Array): Spread {
  const [p50Ms = null, p95Ms = null] = quantilesOf(values, [50, 95])
  return { n: values.length, p50Ms, p95Ms }
}
