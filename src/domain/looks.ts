import type { ServerRun } from '../contract/server-run'
import { formatDuration } from '../lib/duration'
import { type Contradiction, contradictions } from './contradictions'

/** Why a run needs a look, in words of the same shape as a contradiction, which is one of the reasons. */
export type Look = Contradiction

/** The reasons, a bit each: the graver, the higher. `label` names the reason where runs are counted by it. */
export const LOOKS = {
  contradictory: { bit: 1, label: 'Contradictory' },
  silent: { bit: 2, label: 'Silent for long' },
  crashLoop: { bit: 4, label: 'Crash loop' },
} as const

/**
 * An active run of which the API has told nothing new for so long is silent. An engine that reports each minute that it
 * is alive has missed sixty reports by then; one that reports changes only leaves a long session alone too, and few
 * sessions last an hour. So this asks for a look, and does not say that the run is over.
 */
export const SILENT_AFTER_MS = 3_600_000

const LOOP_FAILURES = 3
const LOOP_MS = 90_000

/** Failed runs of one deployment, of which any begins with at least two others within 90 s. */
export interface CrashLoop {
  /** At least 3. */
  failures: number
  /** From the beginning of the first to that of the last, in ms. */
  spanMs: number
}

/** For each of these times, when failed runs of one deployment began, the loop that it belongs to. Epoch ms, in order. */
export function crashLoops(beginsMs: Float64Array): (CrashLoop | null)[] {
  const found = new Array<CrashLoop | null>(beginsMs.length).fill(null)
  const at = (place: number) => beginsMs[place] as number
  let first = 0
  for (let last = LOOP_FAILURES - 1; last < beginsMs.length; last += 1) {
    const earliest = last - LOOP_FAILURES + 1
    if (at(last) - at(earliest) > LOOP_MS) continue
    // A loop goes on for as long as the next three share a run with it.
    const known = found[earliest] ?? null
    if (known === null) first = earliest
    const loop = known ?? { failures: 0, spanMs: 0 }
    loop.failures = last - first + 1
    loop.spanMs = at(last) - at(first)
    found.fill(loop, earliest, last + 1)
  }
  return found
}

const SILENT: Look = {
  label: LOOKS.silent.label,
  sentence:
    'The status is active, yet the API has told of no change for over an hour. It may be idle, or over without anybody having said so.',
}

const loopLook = ({ failures, spanMs }: CrashLoop): Look => ({
  label: LOOKS.crashLoop.label,
  sentence: `${failures} failed runs of this deployment began within ${spanMs < 1000 ? 'a second' : formatDuration(spanMs)}.`,
})

/** What is to be said of a run that needs a look, the gravest first. */
export const lookWords = (run: ServerRun, silent: boolean, loop: CrashLoop | null): Look[] => [
  ...(loop ? [loopLook(loop)] : []),
  ...(silent ? [SILENT] : []),
  ...contradictions(run),
]
