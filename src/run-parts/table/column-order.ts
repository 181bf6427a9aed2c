import { RUN_FIELD_IDS, type RunFieldId } from '../../run-set/view/fields'

type Fields = readonly RunFieldId[]

/** The place nearest to `to` that a column at place `from` can take: pinned ones stay among themselves. Places from 0. */
export const reachable = (from: number, to: number, pinnedCount: number, count: number): number =>
  from < pinnedCount
    ? Math.max(0, Math.min(to, pinnedCount - 1))
    : Math.max(pinnedCount, Math.min(to, count - 1))

/** `order` with the column at place `from` at place `to`, both from 0. */
export function moved(order: Fields, from: number, to: number): Fields {
  const [id] = order.slice(from, from + 1)
  return id === undefined ? order : order.toSpliced(from, 1).toSpliced(to, 0, id)
}

/** `columns` with `id` too, right after the nearest column that usually stands before it. */
export function withColumn(columns: Fields, id: RunFieldId): Fields {
  const before = RUN_FIELD_IDS.slice(0, RUN_FIELD_IDS.indexOf(id)).findLast((other) =>
    columns.includes(other),
  )
  return columns.toSpliced(before === undefined ? 0 : columns.indexOf(before) + 1, 0, id)
}

/**
 * The columns as they stand in the table: the pinned ones first, both in the order of `columns`. With all of them
 * pinned nothing could be scrolled any more, so then none is.
 */
export function placed(columns: Fields, pinned: Fields): { order: Fields; pinnedCount: number } {
  const isPinned = (id: RunFieldId) => pinned.includes(id)
  const first = columns.filter(isPinned)
  return first.length === columns.length
    ? { order: columns, pinnedCount: 0 }
    : { order: [...first, ...columns.filter((id) => !isPinned(id))], pinnedCount: first.length }
}
