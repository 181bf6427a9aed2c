/** As much of IndexedDB as a key and its value need, in memory: jsdom has none. What is stored outlives a page load. */
export function smallIndexedDb() {
  const kept = new Map<string, unknown>()
  const settled = <T>(result: T) => {
    const request: Record<string, unknown> & { result: T } = { result }
    queueMicrotask(() => {
      for (const event of ['onupgradeneeded', 'onsuccess', 'oncomplete'])
        if (typeof request[event] === 'function') (request[event] as () => void)()
    })
    return request
  }
  const objectStore = () => ({
    transaction: settled(undefined),
    get: (key: string) => settled(kept.get(key)),
    put: (value: unknown, key: string) => void kept.set(key, value),
    delete: (key: string) => void kept.delete(key),
  })
  const database = { createObjectStore: () => {}, transaction: () => ({ objectStore }) }
  return { kept, indexedDB: { open: () => settled(database) } }
}
