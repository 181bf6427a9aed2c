import type { ErrorsEach } from '../../../run-set/errors/group-id'
import { ERROR_ORDERS, type ErrorOrder } from '../../../run-set/errors/order-error-groups'

/** As it stands in the address: with "-" the most or the latest first. */
export type ListOrder = ErrorOrder | `-${ErrorOrder}`

/** Where the address names none. */
export const USUAL_ORDER: ListOrder = '-count'

/** The columns that errors can be put in order by, as they are called. */
export const ORDER_WORDS = {
  new: 'Trend',
  count: 'Occurrences',
  runs: 'Runs',
  first: 'First seen',
  last: 'Last seen',
} as const satisfies Record<ErrorOrder, string>

export const orderOf = (order: ListOrder): { by: ErrorOrder; descending: boolean } => ({
  by: order.replace('-', '') as ErrorOrder,
  descending: order.startsWith('-'),
})

/** The order after a click on a column's head: the most first, then the least first, and so on. */
export const nextOrder = (order: ListOrder, by: ErrorOrder): ListOrder => (order === `-${by}` ? by : `-${by}`)

/** Reads what the list of errors owns of the address. Total: what can't be used is as usual, and named in `ignored`. */
export function parseListAddress(params: URLSearchParams): {
  find: string
  order: ListOrder
  each: ErrorsEach
  ignored: string[]
} {
  const [order, each] = [params.get('order'), params.get('each')]
  const ignored: string[] = []
  if (order !== null && !isListOrder(order)) ignored.push(`order=${order}`)
  if (each !== null && each !== 'server') ignored.push(`each=${each}`)
  return {
    find: params.get('find')?.trim() ?? '',
    order: order !== null && isListOrder(order) ? order : USUAL_ORDER,
    each: each === 'server' ? 'server' : 'kind',
    ignored,
  }
}

const isListOrder = (text: string): text is ListOrder =>
  ERROR_ORDERS.some((by) => text === by || text === `-${by}`)

/** The same parameters with this one as `value`, or without it where that is empty. */
export function withParam(params: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(params)
  if (value === '') next.delete(name)
  else next.set(name, value)
  return next
}
