import * as z from 'zod/mini'
import { preference } from '../../lib/preferences'
import type { WorkingSet } from '../table/working-set'
import type { LoadedRuns } from '../walk/loaded-runs'
import { checkedSnapshot } from './check-snapshot'
import type { KeepStore } from './keep-store'
import { keptFor } from './kept-for'
import { fillFrom, takeSnapshot } from './snapshot'

/** Grows with the shape of what is kept: what another version has kept is not read. */
const VERSION = 3
/** More are not kept: the first ones in the API's order are. */
const MOST_RUNS = 50_000
/** A browser that takes longer to answer is not waited for, ms. */
const PATIENCE_MS = 2000

/** The part beside the columns, which have their own names. */
const ABOUT = 'about'

const About = z.object({
  version: z.literal(VERSION),
  keptFor: z.string(),
  asOfMs: z.number(),
  atEnd: z.boolean(),
  /** The snapshot without its columns. */
  runs: z.record(z.string(), z.unknown()),
})

interface Restored {
  /** When the runs were as they were kept, epoch ms. */
  asOfMs: number
  /** Whether the API had said that nothing follows the last of them. */
  atEnd: boolean
}

/**
 * Keeps the loaded runs in this browser, and gives them back to the same connection. A store that fails is as one that is
 * empty: nothing here throws.
 */
export class Keeper {
  readonly #store: KeepStore
  readonly #most: number
  /** Whose runs this page has loaded: not to be kept for whoever comes after another key was typed. */
  readonly #keptFor = keptFor()

  constructor(store: KeepStore, most = MOST_RUNS) {
    this.#store = store
    this.#most = most
  }

  /**
   * Puts the kept runs into the empty set. Null, and then nothing is kept any more, where there are none, they are another
   * connection's, `areOurs`, given their ids in the API's order, finds that they are not this API's, or they were kept
   * before `sinceMs` (epoch ms, null: however long ago), so that none of them is wanted.
   */
  async restore(
    set: WorkingSet,
    sinceMs: number | null,
    areOurs: (ids: readonly string[]) => Promise<boolean>,
  ): Promise<Restored | null> {
    try {
      const patience = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS))
      const kept = await Promise.race([this.#store.get(), patience])
      if (!kept || kept.size === 0) return null
      const { data: about } = z.safeParse(About, kept.get(ABOUT))
      if (this.#mayKeep() && about?.keptFor === this.#keptFor) {
        const { asOfMs, atEnd } = about
        const runs = checkedSnapshot({ ...about.runs, columns: columnsOf(kept) }, set.table)
        const wanted = asOfMs >= (sinceMs ?? Number.NEGATIVE_INFINITY)
        if (runs && runs.rows > 0 && wanted && (await areOurs(runs.columns.id as string[]))) {
          fillFrom(runs, set)
          return { asOfMs, atEnd }
        }
      }
    } catch {
      // Denied, damaged, or not to be asked for: it works without.
    }
    await this.forget()
    return null
  }

  /** Keeps the runs as they are now, epoch ms; those that don't lie in one piece stay as they were kept before. */
  async save(loaded: LoadedRuns, asOfMs: number): Promise<void> {
    if (!this.#mayKeep() || !loaded.inOnePiece) return
    try {
      const { columns, ...runs } = takeSnapshot(loaded.set, this.#most)
      const atEnd = loaded.atEnd && runs.rows === loaded.set.table.size
      const keptFor = this.#keptFor ?? ''
      const about: z.infer<typeof About> = { version: VERSION, keptFor, asOfMs, atEnd, runs }
      await this.#store.set(this.#parts(columns, about))
    } catch {
      // Full or denied: what was kept before stays, or nothing.
    }
  }

  async forget(): Promise<void> {
    await this.#store.del().catch(() => undefined)
  }

  *#parts(columns: Iterable<readonly [string, unknown]>, about: z.infer<typeof About>) {
    yield [ABOUT, about] as const
    for (const [name, values] of columns) {
      // The browser copies one long text at once, but each of many short ones by itself.
      yield [name, Array.isArray(values) ? JSON.stringify(values) : values] as const
      if (!this.#mayKeep()) throw new Error('The key has gone meanwhile.')
    }
  }

  #mayKeep(): boolean {
    return preference('keepRuns') === 'on' && this.#keptFor !== null && this.#keptFor === keptFor()
  }
}

/** The columns among the parts, with their texts read from the JSON. */
const columnsOf = (parts: ReadonlyMap<string, unknown>) =>
  Object.fromEntries(
    Array.from(parts, ([name, part]) => [name, typeof part === 'string' ? JSON.parse(part) : part]),
  )
