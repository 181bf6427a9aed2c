import { DURATION_EDGES, durationOperand, edgeWords } from './duration-steps'
import { measured, type RowsAtMoment } from './measured'
import { ACTIVE, COMPLETED, FAILED, OTHER } from './status-kinds'

/** Runs that took from `fromMs` on, up to and not including `untilMs`; null is open. By status, as a HistogramBar. */
export interface DurationBin {
  fromMs: number
  untilMs: number | null
  /** "1 s to 2 s", "under 1 ms", "30 d or more" */
  label: string
  active: number
  failed: number
  completed: number
  /** With a status that is not reported, or that a newer API has added. */
  other: number
}

export interface DurationBins {
  /** From the first that holds a run to the last one, without a gap: none where no duration is known. */
  bins: DurationBin[]
  /** Runs of which it is not known how long they took, or that ended before they began. */
  unknown: number
}

const KINDS = 4

/** The rows by how long they took; those that still run by how long they have by `nowMs`. */
export function durationBins(of: RowsAtMoment): DurationBins {
  const { kinds, durations } = measured(of)
  const counts = new Uint32Array(DURATION_EDGES.length * KINDS)
  let [first, last, unknown] = [DURATION_EDGES.length, -1, 0]
  for (let at = 0; at < durations.length; at += 1) {
    const ms = durations[at] as number
    if (Number.isNaN(ms)) {
      unknown += 1
      continue
    }
    const bin = binOf(ms)
    if (bin < first) first = bin
    if (bin > last) last = bin
    const cell = bin * KINDS + (kinds[at] as number)
    counts[cell] = (counts[cell] as number) + 1
  }
  const bins = DURATION_EDGES.slice(first, last + 1).map((fromMs, at): DurationBin => {
    const bin = first + at
    const untilMs = DURATION_EDGES[bin + 1] ?? null
    const count = (kind: number) => counts[bin * KINDS + kind] as number
    return {
      fromMs,
      untilMs,
      label: labelOf(fromMs, untilMs),
      active: count(ACTIVE),
      failed: count(FAILED),
      completed: count(COMPLETED),
      other: count(OTHER),
    }
  })
  return { bins, unknown }
}

/** The search terms that find exactly the runs of the bin (docs/search.md). */
export function searchOf({ fromMs, untilMs }: Pick<DurationBin, 'fromMs' | 'untilMs'>): string {
  const from = `duration:>=${durationOperand(fromMs)}`
  return untilMs === null ? from : `${from} duration:<${durationOperand(untilMs)}`
}

function labelOf(fromMs: number, untilMs: number | null): string {
  if (untilMs === null) return `${edgeWords(fromMs)} or more`
  return fromMs === 0 ? `under ${edgeWords(untilMs)}` : `${edgeWords(fromMs)} to ${edgeWords(untilMs)}`
}

const EDGES = Float64Array.from(DURATION_EDGES)
const MOST = 2 ** 31 - 1
/** By how many binary digits a duration has, the bin of the shortest one that has so many. */
const BIN_BY_DIGITS = Uint8Array.from({ length: 32 }, (_, digits) =>
  DURATION_EDGES.findLastIndex((edge) => edge <= (digits === 0 ? 0 : 2 ** (digits - 1))),
)

/** The place of the last edge that is not above `ms`, which is 0 or more. */
function binOf(ms: number): number {
  // Few edges have as many digits: far quicker than to search among all of them.
  let bin = BIN_BY_DIGITS[32 - Math.clz32(Math.min(ms, MOST))] as number
  while (ms >= (EDGES[bin + 1] as number)) bin += 1
  return bin
}
