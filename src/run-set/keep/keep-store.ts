import { createStore, promisifyRequest } from 'idb-keyval'
import { basePath } from '../../lib/base-path'

/** The one place where this dashboard keeps its runs, in parts. Everything may fail: denied, full, blocked, damaged. */
export interface KeepStore {
  /** The parts by name; empty where nothing is kept. */
  get: () => Promise<ReadonlyMap<string, unknown>>
  /**
   * Keeps these parts in the place of all that was kept; where one of them can't be had or kept, what was kept before stays.
   * Each is asked for when the one before is kept, so that the page can be used in between.
   */
  set: (parts: Iterable<readonly [name: string, part: unknown]>) => Promise<void>
  del: () => Promise<void>
}

/** IndexedDB. Dashboards below other paths of the same origin keep theirs apart. */
export function browserStore(): KeepStore {
  const use = createStore('server-runs', 'runs')
  const path = `${basePath()}/`
  // Arrays stand behind all texts, so that [path, []] is behind every name.
  const belowPath = () => IDBKeyRange.bound([path], [path, []])
  const clear = (store: IDBObjectStore) => {
    // An earlier version kept all in one piece.
    store.delete(path)
    store.delete(belowPath())
  }
  // Where there is no IndexedDB it is named in vain, and throws at once.
  return {
    get: async () =>
      use('readonly', async (store) => {
        const [keys, values] = await Promise.all([
          promisifyRequest(store.getAllKeys(belowPath())),
          promisifyRequest(store.getAll(belowPath())),
        ])
        return new Map(keys.map((key, at) => [(key as [string, string])[1], values[at]]))
      }),
    set: async (parts) =>
      use('readwrite', async (store) => {
        const { transaction } = store
        try {
          clear(store)
          for (const [name, part] of parts) await promisifyRequest(store.put(part, [path, name]))
        } catch (error) {
          transaction.abort()
          throw error
        }
        await promisifyRequest(transaction)
      }),
    del: async () =>
      use('readwrite', (store) => {
        clear(store)
        return promisifyRequest(store.transaction)
      }),
  }
}
