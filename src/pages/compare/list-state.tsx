import { explain } from '../../api/explain'
import { RetryButton } from '../../components/retry-button'
import { formatNumber } from '../../lib/text'
import type { ListRead } from '../../run-set/lists/list-read'

/** What is missing of a list on either side, a line each; nothing when both are there whole. */
export function ListStates<T>({ what, sides }: { what: string; sides: readonly [ListRead<T>, ListRead<T>] }) {
  return sides.map((list, at) => (
    <ListState key={at === 0 ? 'a' : 'b'} what={what} side={at === 0 ? 'A' : 'B'} list={list} />
  ))
}

function ListState<T>({ what, side, list }: { what: string; side: string; list: ListRead<T> }) {
  const subject = `The ${what} of run ${side}`
  if (list.refused !== null) {
    return (
      <p className="text-muted">
        {list.refused === 404
          ? `${subject} are not offered by this Metorial.`
          : `${subject} may not be read with this key.`}
      </p>
    )
  }
  if (list.error !== null) {
    return (
      <div role="alert" className="flex flex-wrap items-center gap-x-3 gap-y-1 text-failed">
        {explain(list.error, subject).title}
        {list.items.length > 0 && `; ${formatNumber(list.items.length)} are there`}.
        <RetryButton onRetry={list.readOn} />
      </div>
    )
  }
  if (list.complete) return null
  return (
    <p role="status" className="text-muted">
      {subject} are being read: {formatNumber(list.items.length)} so far…
    </p>
  )
}
