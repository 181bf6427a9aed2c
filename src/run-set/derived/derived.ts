import { LOOKS, type Look, lookWords, SILENT_AFTER_MS } from '../../domain/looks'
import { describeStatus } from '../../domain/status'
import { ratioToUsual, type Usual } from '../../domain/usual'
import type { RunTable } from '../table/run-table'
import { Deployments } from './deployments'
import { beginReader, durationReader, type Reader, runningReader } from './time-readers'

/**
 * What the API does not say of a run and follows from it and from the other loaded runs, whatever the filter. One for
 * each table: it follows every change of it.
 */
export class Derived {
  readonly #table: RunTable
  readonly #deployments: Deployments

  constructor(table: RunTable) {
    this.#table = table
    this.#deployments = new Deployments(table)
  }

  /** How long the runs of the row's deployment usually take; null where it has no deployment. */
  usualOf(row: number): Usual | null {
    return this.#deployments.usualReader()(row)
  }

  /** How many times as long as usual the run took, or has taken up to `nowMs`. */
  ratioReader(nowMs: number): Reader {
    const [durations, usualOf] = [durationReader(this.#table, nowMs), this.#deployments.usualReader()]
    return (row) => ratioToUsual(durations(row), usualOf(row)) ?? Number.NaN
  }

  /** The reasons for which the run needs a look at `nowMs`, as bits of LOOKS: 0 is none, and the graver the more. */
  looksReader(nowMs: number): Reader {
    const { contradictory, silent, crashLoop } = LOOKS
    const [contradicts, isSilent] = [contradictionReader(this.#table), silenceReader(this.#table, nowMs)]
    const loopOf = this.#deployments.loopReader()
    return (row) =>
      (contradicts(row) ? contradictory.bit : 0) |
      (isSilent(row) ? silent.bit : 0) |
      (loopOf(row) ? crashLoop.bit : 0)
  }

  /** The same in words, the gravest first. The row must hold a run. */
  looksOf(row: number, nowMs: number): Look[] {
    const [loopOf, isSilent] = [this.#deployments.loopReader(), silenceReader(this.#table, nowMs)]
    return lookWords(this.#table.runAt(row), isSilent(row), loopOf(row))
  }
}

/** Whether the run is active and nothing of it was told for long; never where the last update is not known. */
function silenceReader(table: RunTable, nowMs: number): (row: number) => boolean {
  const [isRunning, updated] = [runningReader(table), table.columns.updated.values]
  return (row) => isRunning(row) && nowMs - (updated[row] as number) > SILENT_AFTER_MS
}

/** Whether domain/contradictions.ts finds any, over columns. */
function contradictionReader(table: RunTable): (row: number) => boolean {
  const { columns: c, texts } = table
  const [created, started, stopped, status] = [
    c.created.values,
    c.started.values,
    c.stopped.values,
    c.status.values,
  ]
  const begins = beginReader(table)
  const tones = texts.status.values.map((text) => describeStatus(text).tone)
  return (row) => {
    const tone = tones[status[row] as number]
    const ended = !Number.isNaN(stopped[row] as number)
    return (
      tone === 'unknown' ||
      // Active and ended, or over and not.
      (tone === 'active') === ended ||
      (stopped[row] as number) < begins(row) ||
      (started[row] as number) < (created[row] as number)
    )
  }
}
