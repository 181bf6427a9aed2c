import type * as z from 'zod/mini'
import type { ServerRun } from '../contract/server-run'

/** A run as it travels: what the contract accepts, so that keys may be missing and values be null. */
export type WireRun = z.input<typeof ServerRun>

export type Json = Record<string, unknown>
export type Stored = Json & { id: string }

/** An error or an event keeps the id of its run; the API embeds the whole run when it answers. */
export type StoredOfRun = Stored & { server_run_id: string }

export interface SessionData {
  session: Json
  events: StoredOfRun[]
  messages: Stored[]
  connections: Stored[]
  server_sessions: Stored[]
}

/**
 * Items in the API's ascending order. The place in the array is the id order: ids are never compared,
 * because two id schemes exist and neither sorts by time (CONTRACT section 3).
 */
export class Collection<T extends { id: string }> {
  readonly items: T[] = []
  readonly #positions = new Map<string, number>()

  constructor(items: Iterable<T> = []) {
    for (const item of items) this.add(item)
  }

  add(item: T): void {
    this.#positions.set(item.id, this.items.length)
    this.items.push(item)
  }

  get(id: string): T | undefined {
    const position = this.#positions.get(id)
    return position === undefined ? undefined : this.items[position]
  }

  /** Where the item is in ascending order, or -1 when there is none of that id. */
  positionOf(id: string): number {
    return this.#positions.get(id) ?? -1
  }
}

export interface MockStore {
  readonly runs: Collection<WireRun>
  readonly errors: Collection<StoredOfRun>
  readonly groups: Collection<Stored>
  readonly servers: ReadonlyMap<string, Json>
  readonly versions: ReadonlyMap<string, Json>
  readonly deployments: ReadonlyMap<string, Json>
  /** What a session holds; made on demand where the store is generated. */
  session(id: string): SessionData | undefined
}
