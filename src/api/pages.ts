/** How far a list has been read, from its beginning on. Replaced, never changed. */
export interface Pages<T> {
  /** Each once, in the API's order; the same array until something comes. */
  readonly items: readonly T[]
  /** The cursor to go on from: the last id met. Null at the beginning. */
  readonly after: string | null
  /** Whether the end was met: nothing is missing, as of then. */
  readonly complete: boolean
  /** Whether the last page said that more follow. */
  readonly more: boolean
  /** A cursor that the API did not know, for which the list is, or was, read again from the beginning; null for none. */
  readonly lost: string | null
}

export const UNREAD: Pages<never> = { items: [], after: null, complete: false, more: true, lost: null }

/** To be read again from the beginning: what comes is merged with what is there. */
export const rewound = <T>(pages: Pages<T>, lost: string | null = null): Pages<T> => ({
  ...pages,
  after: null,
  more: true,
  lost,
})

/** With a page that followed the cursor. */
export function withPage<T extends { id: string }>(
  pages: Pages<T>,
  page: readonly T[],
  more: boolean,
): Pages<T> {
  const items = merged(pages.items, page, pages.after)
  // Read again, a list that was complete is so until something new comes that others may follow.
  const complete = !more || (pages.complete && items.length === pages.items.length)
  return { ...pages, items, complete, more, after: page.at(-1)?.id ?? pages.after }
}

/**
 * The known items with those that the API lists right after the cursor. A newer version of an item takes the place of
 * the older; one that is new stands behind the one that it follows, since ids need not be in the order of time.
 */
function merged<T extends { id: string }>(
  known: readonly T[],
  page: readonly T[],
  after: string | null,
): readonly T[] {
  const places = new Map(known.map(({ id }, at) => [id, at]))
  const items = [...known]
  const behind = new Map<string | null, T[]>()
  let changed = false
  let anchor = after
  for (const item of new Map(page.map((one) => [one.id, one])).values()) {
    const at = places.get(item.id)
    if (at === undefined) {
      const group = behind.get(anchor)
      if (group) group.push(item)
      else behind.set(anchor, [item])
    } else {
      anchor = item.id
      if (isSame(known[at], item)) continue
      items[at] = item
      changed = true
    }
  }
  if (behind.size === 0) return changed ? items : known
  return [...(behind.get(null) ?? []), ...items.flatMap((item) => [item, ...(behind.get(item.id) ?? [])])]
}

function isSame(older: unknown, newer: unknown): boolean {
  try {
    return JSON.stringify(older) === JSON.stringify(newer)
  } catch {
    return false // Nested too deep to be compared.
  }
}
