import { useState } from 'react'
import { useLocation } from 'react-router-dom'
import { announce } from '../../../components/announcer'
import { formatNumber } from '../../../lib/text'
import type { ErrorGroup } from '../../../run-set/errors/error-groups'
import { ErrorRow } from './error-row'
import './errors-table.css'
import { type ListOrder, ORDER_WORDS, orderOf } from './list-address'
import { OrderHead } from './order-head'

/** As many rows at first, and each time more are asked for: an API may call every error another one. */
const STEP = 100

/** Errors in their order, one a row. */
export function ErrorsTable({
  groups,
  order,
  onOrder,
  fromMs,
}: {
  /** In the order shown. */
  groups: readonly ErrorGroup[]
  order: ListOrder
  onOrder: (order: ListOrder) => void
  /** Where the range begins, epoch ms; null where it is open. */
  fromMs: number | null
}) {
  const { search } = useLocation()
  const [most, setMost] = useState(STEP)
  const rest = groups.length - most
  const change = (next: ListOrder) => {
    onOrder(next)
    const { by, descending } = orderOf(next)
    announce(`Sorted by ${ORDER_WORDS[by].toLowerCase()}, ${descending ? 'descending' : 'ascending'}`)
  }
  const head = (by: keyof typeof ORDER_WORDS) => <OrderHead by={by} order={order} onOrder={change} />
  return (
    <>
      <div className="overflow-x-auto">
        <table className="errors-table">
          <caption className="sr-only">Errors</caption>
          <colgroup>
            <col />
            <col className="w-[116px]" />
            <col className="w-[120px]" />
            <col className="w-[64px]" />
            <col className="w-[20%]" />
            <col className="w-[140px]" />
            <col className="w-[140px]" />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">Error</th>
              {head('new')}
              {head('count')}
              {head('runs')}
              <th scope="col">Servers, deployments, clients</th>
              {head('first')}
              {head('last')}
            </tr>
          </thead>
          <tbody>
            {groups.slice(0, most).map((group) => (
              <ErrorRow key={group.id} group={group} search={search} fromMs={fromMs} />
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 && (
        <p className="border-t border-line p-2 text-center">
          <span className="hidden text-faint print:inline">
            The first {formatNumber(most)} of {formatNumber(groups.length)}.
          </span>
          <button type="button" className="btn-ghost" onClick={() => setMost(most + STEP)}>
            Show {formatNumber(Math.min(STEP, rest))} more of {formatNumber(groups.length)}
          </button>
        </p>
      )}
    </>
  )
}
