import * as z from 'zod/mini'
import { nextTurn } from '../../lib/next-turn'
import { preference } from '../../lib/preferences'
import type { WorkingSet } from '../table/working-set'
import type { LoadedRuns } from '../walk/loaded-runs'
import { checkedSnapshot } from './check-snapshot'
import type { KeepStore } from './keep-store'
import { keptFor } from './kept-for'
import { fillFrom, type Snapshot, takeSnapshot } from './snapshot'

/** Grows with the shape of what is kept: what another version has kept is not read. */
const VERSION = 2
/** More are not kept: the first ones in the API's order are. */
const MOST_RUNS = 50_000
/** A browser that takes longer to answer is not waited for, ms. */
const PATIENCE_MS = 2000

const Kept = z.object({
  version: z.literal(VERSION),
  keptFor: z.string(),
  asOfMs: z.number(),
  atEnd: z.boolean(),
  runs: z.record(z.string(), z.unknown()),
  /** The snapshot's texts as JSON: the browser copies one long text at once, but each short one by itself. */
  texts: z.string(),
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
      const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
      const found = await Promise.race([this.#store.get(), patience])
      if (found === undefined) return null
      const kept = z.safeParse(Kept, found)
      if (this.#mayKeep() && kept.success && kept.data.keptFor === this.#keptFor) {
        const { asOfMs, atEnd, texts } = kept.data
        const runs = checkedSnapshot({ ...kept.data.runs, texts: JSON.parse(texts) }, set.table)
        const wanted = asOfMs >= (sinceMs ?? Number.NEGATIVE_INFINITY)
        if (runs && runs.rows > 0 && wanted && (await areOurs(runs.texts.id as string[]))) {
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
      const { texts, ...runs } = takeSnapshot(loaded.set, this.#most)
      const atEnd = loaded.atEnd && runs.rows === loaded.set.table.size
      const json = await inSteps(texts)
      // The key may have gone meanwhile.
      if (!this.#mayKeep()) return
      const kept: z.infer<typeof Kept> = {
        version: VERSION,
        keptFor: this.#keptFor ?? '',
        asOfMs,
        atEnd,
        runs,
        texts: json,
      }
      await this.#store.set(kept)
    } catch {
      // Full or denied: what was kept before stays, or nothing.
    }
  }

  async forget(): Promise<void> {
    await this.#store.del().catch(() => undefined)
  }

  #mayKeep(): boolean {
    return preference('keepRuns') === 'on' && this.#keptFor !== null && this.#keptFor === keptFor()
  }
}

/** The texts as JSON, a column at a time, so that the page can be used in between; at once where it is hidden and may end. */
async function inSteps(texts: Snapshot['texts']): Promise<string> {
  const parts: string[] = []
  for (const [name, column] of Object.entries(texts)) {
    if (!document.hidden) await nextTurn()
    parts.push(`${JSON.stringify(name)}:${JSON.stringify(column)}`)
  }
  return `{${parts.join(',')}}`
}
