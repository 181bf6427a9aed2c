import type { ServerRun } from '../../contract/server-run'
import { type CrashLoop, crashLoops } from '../looks'
import { runBeginMs } from '../timing'

/** A run among others, in order of time. */
export interface LineageMark {
  run: ServerRun
  /** When it began, epoch ms; null where no time was reported: such marks stand last. */
  beginMs: number | null
  /** Whether it is the run that the others are the lineage of. */
  current: boolean
  /** Whether it belongs to the same server session as that one, and isn't it. */
  sibling: boolean
  /** The crash loop that it is part of: the same object for all of one loop. */
  loop: CrashLoop | null
  /** How long nothing had begun before it, in ms, where that is a long pause among these marks; else null. */
  pauseMs: number | null
}

/** A pause is long from this share of the whole span on, so that there are few of them. */
const LONG_PAUSE = 1 / 8

/**
 * The runs as marks in order of time, each once, this run among them as it is known now. Runs that began in the same
 * millisecond stay in the order given: ids say nothing of time (CONTRACT section 3).
 */
export function lineageMarks(run: ServerRun, others: readonly ServerRun[]): LineageMark[] {
  const byId = new Map(others.map((other) => [other.id, other]))
  byId.set(run.id, run)
  const serverSession = run.server_session?.id
  const marks = [...byId.values()]
    .map(
      (each): LineageMark => ({
        run: each,
        beginMs: runBeginMs(each),
        current: each.id === run.id,
        sibling:
          each.id !== run.id && serverSession !== undefined && each.server_session?.id === serverSession,
        loop: null,
        pauseMs: null,
      }),
    )
    .sort((a, b) => (a.beginMs ?? Number.POSITIVE_INFINITY) - (b.beginMs ?? Number.POSITIVE_INFINITY) || 0)
  markPauses(marks)
  return marks
}

function markPauses(marks: LineageMark[]): void {
  const span = spanOf(marks)
  if (span === null || span.fromMs === span.untilMs) return
  const long = (span.untilMs - span.fromMs) * LONG_PAUSE
  marks.forEach((mark, at) => {
    const before = marks[at - 1]?.beginMs ?? null
    if (before === null || mark.beginMs === null || mark.beginMs - before < long) return
    mark.pauseMs = mark.beginMs - before
  })
}

/** From the beginning of the first to that of the last, epoch ms; null where no time is known. */
export function spanOf(marks: readonly LineageMark[]): { fromMs: number; untilMs: number } | null {
  const fromMs = marks[0]?.beginMs ?? null
  const untilMs = marks.findLast((mark) => mark.beginMs !== null)?.beginMs ?? null
  return fromMs === null || untilMs === null ? null : { fromMs, untilMs }
}

/** A crash loop among the runs that were read. */
export interface LoopOfRuns {
  loop: CrashLoop
  first: ServerRun
  /** Whether this run is one of its failures. */
  withThis: boolean
}

/** Finds the crash loops of marks of one deployment, names them in the marks, and tells them, the latest first. */
export function markLoops(marks: LineageMark[]): LoopOfRuns[] {
  const failures = marks.filter((mark) => mark.run.status === 'failed' && mark.beginMs !== null)
  const loops = crashLoops(Float64Array.from(failures, (mark) => mark.beginMs as number))
  const found = new Map<CrashLoop, LoopOfRuns>()
  failures.forEach((mark, at) => {
    const loop = loops[at] ?? null
    if (loop === null) return
    mark.loop = loop
    const known = found.get(loop)
    found.set(loop, {
      loop,
      first: known?.first ?? mark.run,
      withThis: mark.current || known?.withThis === true,
    })
  })
  return [...found.values()].reverse()
}
