import { ENOUGH_RUNS } from '../../domain/usual'
import { beginReader, type Reader } from '../derived/time-readers'
import { quantile } from '../groups/quantile'
import type { RunGroup } from '../groups/run-group'
import type { RunTable } from '../table/run-table'

/** Nothing came of it for more than so many times its usual pause, and for longer than ever before. */
const PAUSES = 3
/** Less than this is no silence, and what ran for less than this at all has no pace. */
const QUIET_MS = 3_600_000

/** A deployment that ran at a steady pace, and of which nothing has come for far longer than usual. */
export interface QuietDeployment {
  /** As it stands in the address: its id. */
  value: string
  label: string
  runs: number
  /** When its last run began, epoch ms. */
  lastMs: number
  /** How long ago that was, in ms. */
  silentMs: number
  /** 95 of a hundred pauses between its runs were not longer, in ms. */
  usualPauseMs: number
}

/**
 * Those of the groups, each of a deployment, that have gone quiet by `asOfMs`; first the one that is silent for the most
 * of its pauses. Longer than ever: a deployment that rests each night or weekend has not gone. What began later than
 * `asOfMs` has a clock that is wrong and says nothing.
 */
export function quietDeployments(
  table: RunTable,
  groups: readonly RunGroup[],
  asOfMs: number,
): QuietDeployment[] {
  const begins = beginReader(table)
  const pausesSilent = ({ silentMs, usualPauseMs }: QuietDeployment) => silentMs / Math.max(1, usualPauseMs)
  return groups
    .flatMap((group) => quietOf(group, begins, asOfMs) ?? [])
    .sort((a, b) => pausesSilent(b) - pausesSilent(a))
}

function quietOf(group: RunGroup, begins: Reader, asOfMs: number): QuietDeployment | null {
  const { key, label, count, rows } = group
  const times = new Float64Array(rows.length)
  let n = 0
  for (let at = 0; at < rows.length; at += 1) {
    const ms = begins(rows[at] as number)
    // The most deployments are at work, and are done with here.
    if (ms <= asOfMs && asOfMs - ms < QUIET_MS) return null
    if (ms <= asOfMs) times[n++] = ms
  }
  if (n < ENOUGH_RUNS) return null
  const known = times.subarray(0, n).sort()
  const [firstMs, lastMs] = [known[0] as number, known[n - 1] as number]
  const pauses = new Float64Array(n - 1)
  for (let at = 0; at < pauses.length; at += 1) {
    pauses[at] = (known[at + 1] as number) - (known[at] as number)
  }
  pauses.sort()
  const usualPauseMs = quantile(pauses, 95) ?? 0
  const silentMs = asOfMs - lastMs
  const isQuiet = silentMs > PAUSES * usualPauseMs && silentMs > (pauses.at(-1) ?? 0)
  return isQuiet && lastMs - firstMs >= QUIET_MS
    ? { value: key, label, runs: count, lastMs, silentMs, usualPauseMs }
    : null
}
