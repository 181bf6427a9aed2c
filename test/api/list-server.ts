import type { ForwardQuery, ReadEffects } from '../../src/api/all-pages'
import type { List } from '../../src/contract/list'
import { page } from '../../src/mock/list'
import { Collection } from '../../src/mock/store'

export interface Item {
  id: string
  version: number
}

/** What happens to one request, in place of a plain answer. */
export type Fault =
  | { kind: 'none' }
  /** It fails. */
  | { kind: 'fail' }
  /** The answer before comes again. */
  | { kind: 'repeat' }
  /** The cursor is not known. */
  | { kind: 'forget' }
  /** An item has come before the answer, at this place (0 to 1) of the list. */
  | { kind: 'add'; place: number }
  /** An item has changed before the answer, the one at this place (0 to 1). */
  | { kind: 'change'; place: number }

const NOT_KNOWN = { items: [], pagination: { has_more_after: false, has_more_before: false } }

/** A list as the mock pages it, in pages of `pageSize`, whatever is asked for. */
export class ListServer {
  items: Item[]
  faults: Fault[] = []
  readonly asked: ForwardQuery[] = []
  readonly #pageSize: number
  #before: List<Item> = NOT_KNOWN
  #made: number

  constructor(count: number, pageSize = 100) {
    this.items = Array.from({ length: count }, (_, at) => ({ id: `i${at}`, version: 0 }))
    this.#made = count
    this.#pageSize = pageSize
  }

  /** At the end, or at a place further up: ids need not be in the order of time. */
  add(place = 1): void {
    this.items.splice(Math.round(place * this.items.length), 0, { id: `i${this.#made}`, version: 0 })
    this.#made += 1
  }

  change(place: number): void {
    const at = Math.floor(place * this.items.length)
    const old = this.items[at]
    if (old) this.items[at] = { ...old, version: old.version + 1 }
  }

  readonly fetchPage = async (query: ForwardQuery): Promise<List<Item>> => {
    this.asked.push(query)
    const fault = this.faults.shift()
    if (fault?.kind === 'fail') throw new Error('The page failed.')
    if (fault?.kind === 'repeat') return this.#before
    if (fault?.kind === 'forget' && query.after !== undefined) return NOT_KNOWN
    if (fault?.kind === 'add') this.add(fault.place)
    if (fault?.kind === 'change') this.change(fault.place)
    const params = new URLSearchParams({ ...query, limit: String(this.#pageSize) })
    // As it travels: never the same object twice.
    this.#before = JSON.parse(JSON.stringify(page(new Collection(this.items), params)))
    return this.#before
  }

  /** The cursors of all requests so far; null where there was none. */
  get cursors(): (string | null)[] {
    return this.asked.map(({ after }) => after ?? null)
  }
}

/** A world in which nothing has to be waited for, and each look at the clock is a second later. */
export function atOnce(): ReadEffects {
  let nowMs = 0
  const conditions = () => {
    nowMs += 1000
    return { nowMs, paused: null, share: null }
  }
  return { conditions, wait: async () => {}, waitForUser: async () => {} }
}
