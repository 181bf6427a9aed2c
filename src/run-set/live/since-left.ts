/** What has come while nobody looked. */
export interface SinceLeft {
  /** Runs that were not there. */
  runs: number
  /** Runs, of these or of those that were there, that failed. */
  failed: number
}

/** Counts what changes from one moment on, given the runs that had failed by then. */
export class Absence {
  readonly #failedBefore: ReadonlySet<string>
  readonly #added = new Set<string>()
  readonly #changed = new Set<string>()

  constructor(failedBefore: Iterable<string>) {
    this.#failedBefore = new Set(failedBefore)
  }

  note({ added, changed }: { added: readonly string[]; changed: readonly string[] }): void {
    for (const id of added) this.#added.add(id)
    for (const id of changed) this.#changed.add(id)
  }

  /** `statusOf` gives a run's status as it is now, undefined where it is gone: that one doesn't count. */
  sum(statusOf: (id: string) => string | null | undefined): SinceLeft {
    const there = [...this.#added].filter((id) => statusOf(id) !== undefined)
    const failed = new Set([...there, ...this.#changed])
    for (const id of failed) if (statusOf(id) !== 'failed' || this.#failedBefore.has(id)) failed.delete(id)
    return { runs: there.length, failed: failed.size }
  }
}
