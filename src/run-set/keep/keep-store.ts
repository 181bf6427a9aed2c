import { createStore, del, get, set } from 'idb-keyval'
import { basePath } from '../../lib/base-path'

/** The one place where this dashboard keeps its runs. Everything may fail: denied, full, blocked, damaged. */
export interface KeepStore {
  /** Undefined where nothing is kept. */
  get: () => Promise<unknown>
  set: (value: unknown) => Promise<void>
  del: () => Promise<void>
}

/** IndexedDB. Dashboards below other paths of the same origin keep theirs apart. */
export function browserStore(): KeepStore {
  const store = createStore('server-runs', 'runs')
  const key = `${basePath()}/`
  // Where there is no IndexedDB it is named in vain, and throws at once.
  return {
    get: async () => get(key, store),
    set: async (value) => set(key, value, store),
    del: async () => del(key, store),
  }
}
