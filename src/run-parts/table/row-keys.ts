/** By the id of a run in sight, the key of its row; in the order of the rows. */
export type RowKeys = ReadonlyMap<string, string>

/**
 * The keys of the rows of these runs, in their order. A run that was in sight keeps its key, so that nothing of its row
 * changes. But where most of the runs are others, as in another order, the rows stay where they are and are written anew:
 * making others, and unmaking these, would take twice as long. Only that of the run `held` stays its own: what has the
 * focus must not become another run's.
 */
export function rowKeys(before: RowKeys, ids: readonly string[], held: string | undefined): RowKeys {
  const staying = ids.filter((id) => before.has(id)).length
  const anew = staying < ids.length / 2
  const free = anew ? [...before].filter(([id]) => id !== held).map(([, key]) => key) : []
  const taken = new Set(before.values())
  const keys = new Map<string, string>()
  for (const id of ids) {
    const own = anew && id !== held ? free.shift() : before.get(id)
    const key = own ?? unlike(taken, id)
    taken.add(key)
    keys.set(id, key)
  }
  return keys
}

/** The id itself, where no row has that key. */
function unlike(taken: ReadonlySet<string>, id: string): string {
  let key = id
  while (taken.has(key)) key += '+'
  return key
}

/** The keys of the rows that come to be in sight, after those that were. */
export const keysInSight = (before: RowKeys | undefined, ids: readonly string[]): RowKeys =>
  rowKeys(before ?? new Map(), ids, document.activeElement?.closest<HTMLElement>('.run-row')?.dataset.run)
