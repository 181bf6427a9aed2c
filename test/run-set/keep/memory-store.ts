import type { KeepStore } from '../../../src/run-set/keep/keep-store'

/** A store in memory. It gives back what it got: jsdom's arrays and those of structuredClone are not of one kind. */
export class MemoryStore implements KeepStore {
  kept: ReadonlyMap<string, unknown> = new Map()
  get = async () => this.kept
  set = async (parts: Iterable<readonly [string, unknown]>) => {
    this.kept = new Map(parts)
  }
  del = async () => {
    this.kept = new Map()
  }
}
