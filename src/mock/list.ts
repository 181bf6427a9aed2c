import { badRequest } from './errors'
import { limitOf, orderOf } from './query'
import { Collection } from './store'

const BASE62 = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

export interface Page<T> {
  __typename: 'list'
  items: T[]
  pagination: { has_more_after: boolean; has_more_before: boolean }
}

interface Cursor {
  direction: 'after' | 'before'
  id: string
}

/** `cur_` and base 62 of `["after", id]`. The API accepts such a cursor and never hands one out. */
function decodeCursor(cursor: string): Cursor {
  if (!cursor.startsWith('cur_')) {
    throw badRequest('Invalid cursor format', { hint: 'Cursor must start with "cur_"' })
  }
  const wrong = badRequest('Invalid cursor format', {
    hint: 'Please provide a valid cursor from another page.',
  })
  let number = 0n
  for (const digit of cursor.slice(4)) {
    const value = BASE62.indexOf(digit)
    if (value < 0) throw wrong
    number = number * 62n + BigInt(value)
  }
  let text = ''
  for (; number > 0n; number >>= 8n) text = String.fromCharCode(Number(number & 255n)) + text
  const decoded = /^\["(after|before)","([^"]+)"\]$/.exec(text.replaceAll(' ', ''))
  const [, direction, id] = decoded ?? []
  if ((direction !== 'after' && direction !== 'before') || id === undefined) throw wrong
  return { direction, id }
}

/** If both are given, `after` wins. */
function cursorOf(query: URLSearchParams): Cursor | null {
  const after = query.get('after')
  if (after) return { direction: 'after', id: after }
  const before = query.get('before')
  if (before) return { direction: 'before', id: before }
  const cursor = query.get('cursor')
  return cursor ? decodeCursor(cursor) : null
}

/** Up to `count` matches from position `start` on, in steps of `step`, as met. */
function walk<T>(
  items: readonly T[],
  start: number,
  step: 1 | -1,
  count: number,
  matches: (item: T) => boolean,
) {
  const found: T[] = []
  for (let at = start; at >= 0 && at < items.length && found.length < count; at += step) {
    const item = items[at]
    if (item !== undefined && matches(item)) found.push(item)
  }
  return found
}

/**
 * One page of a list, with the quirks of CONTRACT section 3. The API reads two items more than the limit,
 * the cursor's own among them, and takes it for granted that the cursor's run is the one at the edge. When
 * it doesn't match the filter it isn't there: after it a flag is wrong, before it the nearest match is lost.
 */
export function page<T extends { id: string }>(
  collection: Collection<T>,
  query: URLSearchParams,
  matches: (item: T) => boolean = () => true,
): Page<T> {
  const limit = limitOf(query)
  const forward = orderOf(query) === 'asc' ? 1 : -1
  const cursor = cursorOf(query)
  const { items } = collection
  const answer = (rows: T[], has_more_after: boolean, has_more_before: boolean): Page<T> => ({
    __typename: 'list',
    items: rows,
    pagination: { has_more_after, has_more_before },
  })

  if (cursor === null) {
    const rows = walk(items, forward === 1 ? 0 : items.length - 1, forward, limit + 1, matches)
    return answer(rows.slice(0, limit), rows.length > limit, false)
  }
  const position = collection.positionOf(cursor.id)
  if (position < 0) return answer([], false, false)

  if (cursor.direction === 'after') {
    const rows = walk(items, position, forward, limit + 2, matches)
    const atEdge = rows[0]?.id === cursor.id
    const rest = atEdge ? rows.slice(1) : rows
    return answer(rest.slice(0, limit), rest.length > limit, atEdge)
  }
  const rows = walk(items, position, forward === 1 ? -1 : 1, limit + 2, matches)
  const atEdge = rows[0]?.id === cursor.id
  const rest = rows.slice(1)
  return answer(rest.slice(0, limit).reverse(), atEdge, rest.length > limit)
}

/** A page of a list that is not worth an index of its own. */
export const pageOf = <T extends { id: string }>(items: Iterable<T>, query: URLSearchParams) =>
  page(new Collection(items), query)
