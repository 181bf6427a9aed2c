import { type CrashLoop, crashLoops } from '../../domain/looks'
import { type Usual, usualOf } from '../../domain/usual'
import type { Reader } from './time-readers'

/**
 * What only all runs of one deployment together tell. It is made anew when it is asked for and one of them has changed,
 * and not before.
 */
export class DeploymentRuns {
  readonly #rows: () => Uint32Array
  #usual: Usual | null = null
  #loops: ReadonlyMap<number, CrashLoop> | null = null

  /** `rows` gives those that count: of runs that are over, or have failed. */
  constructor(rows: () => Uint32Array) {
    this.#rows = rows
  }

  /** Says that one of these rows came, went or changed. */
  touch(): void {
    this.#usual = null
    this.#loops = null
  }

  /** The same object until a row changes. `durations` reads how long a run that is over ran. */
  usual(durations: Reader): Usual {
    this.#usual ??= usualOf(known(this.#rows(), durations).values)
    return this.#usual
  }

  /** By row, the crash loop that it is part of. `failures` reads when a failed run began. */
  loops(failures: Reader): ReadonlyMap<number, CrashLoop> {
    this.#loops ??= this.#findLoops(failures)
    return this.#loops
  }

  #findLoops(failures: Reader): ReadonlyMap<number, CrashLoop> {
    const { rows, values } = known(this.#rows(), failures)
    const order = rows.map((_, at) => at).sort((a, b) => (values[a] as number) - (values[b] as number))
    const begins = Float64Array.from(order, (at) => values[at] as number)
    const loops = new Map<number, CrashLoop>()
    crashLoops(begins).forEach((loop, at) => {
      if (loop) loops.set(rows[order[at] as number] as number, loop)
    })
    return loops
  }
}

/** Those of the rows of which `read` knows something, and what. */
function known(all: Uint32Array, read: Reader): { rows: Uint32Array; values: Float64Array } {
  const [rows, values] = [new Uint32Array(all.length), new Float64Array(all.length)]
  let count = 0
  for (let at = 0; at < all.length; at += 1) {
    const row = all[at] as number
    const value = read(row)
    if (Number.isNaN(value)) continue
    rows[count] = row
    values[count++] = value
  }
  return { rows: rows.subarray(0, count), values: values.subarray(0, count) }
}
