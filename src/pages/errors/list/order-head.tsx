import type { ErrorOrder } from '../../../run-set/errors/order-error-groups'
import { type ListOrder, nextOrder, ORDER_WORDS, orderOf } from './list-address'

const TITLES: Partial<Record<ErrorOrder, string>> = {
  new: 'Sort: what is new or rising first',
  first: 'Sort by when the first one ever known occurred',
  last: 'Sort by when the last one of the range occurred',
}

/** A column's head: a button that puts the rows in order by it. */
export function OrderHead({
  by,
  order,
  onOrder,
}: {
  by: ErrorOrder
  order: ListOrder
  onOrder: (order: ListOrder) => void
}) {
  const { by: current, descending } = orderOf(order)
  const isOrder = by === current
  return (
    <th
      scope="col"
      data-part={by}
      aria-label={ORDER_WORDS[by]}
      aria-sort={isOrder ? (descending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        title={TITLES[by] ?? 'Sort'}
        className={`inline-flex max-w-full items-center gap-1 rounded hover:text-text ${isOrder ? 'text-text' : ''}`}
        onClick={() => onOrder(nextOrder(order, by))}
      >
        {ORDER_WORDS[by]}
        {isOrder && <span aria-hidden="true">{descending ? '↓' : '↑'}</span>}
      </button>
    </th>
  )
}
