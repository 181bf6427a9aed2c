import { useId, useMemo } from 'react'
import { plural } from '../../../lib/text'
import type { PageRows } from '../../../run-parts/set-page/set-page-frame'
import { findErrors, orderErrorGroups } from '../../../run-set/errors/order-error-groups'
import { useErrorGroups } from '../../../run-set/errors/use-error-groups'
import { failedByError } from '../detail/links'
import { ApiGroupsNote, ReadFailure } from '../errors-notes'
import { ErrorsUnread } from '../errors-unread'
import { failedRuns } from './error-figures'
import { ErrorsSkeleton } from './errors-skeleton'
import { ErrorsTable } from './errors-table'
import { orderOf } from './list-address'
import { ListHead } from './list-head'
import { NoErrors, NoneFound } from './no-errors'
import type { ListAddress } from './use-list-address'

/** One of: errors to come, why none could be read, none in the range, none that is searched for, or the errors. */
export function ErrorsList({
  of: { whole, view },
  address,
  asOfMs,
  failedInRange,
}: {
  of: PageRows
  address: ListAddress
  /** When the runs were last read, epoch ms, and how many of the range had failed then. */
  asOfMs: number
  failedInRange: number
}) {
  const { find, type, order, setOrder, each } = address
  const headId = useId()
  const { groups, errors, again, apiGroups } = useErrorGroups({
    whole,
    view,
    asOfMs,
    failed: failedInRange,
    each,
  })
  const ordered = useMemo(() => {
    const { by, descending } = orderOf(order)
    return orderErrorGroups(groups ?? [], by, descending)
  }, [groups, order])
  const found = useMemo(() => findErrors(ordered, find), [ordered, find])
  const failed = useMemo(() => errors && failedRuns(whole, errors), [whole, errors])

  if (
    groups === null ||
    errors === null ||
    failed === null ||
    (groups.length === 0 && errors.phase.kind === 'loading')
  ) {
    return <ErrorsSkeleton words={readingWords(errors?.count ?? 0)} />
  }
  const failedHref = failedByError(view)
  if (errors.phase.kind === 'failed' && errors.count === 0) {
    const { error } = errors.phase
    return (
      <div className="card">
        <ErrorsUnread error={error} failed={failed.failed} failedHref={failedHref} again={again} />
      </div>
    )
  }
  return (
    <>
      <ReadFailure errors={errors} again={again} />
      <section aria-labelledby={headId} className="card overflow-hidden">
        <ListHead
          id={headId}
          groups={groups}
          errors={errors}
          failed={failed}
          failedHref={failedHref}
          found={find === '' ? null : found.length}
        />
        {groups.length === 0 ? (
          <NoErrors view={view} runs={whole.rows.length} complete={errors.complete} />
        ) : found.length === 0 ? (
          <NoneFound find={find} onClear={() => type('')} />
        ) : (
          <ErrorsTable groups={found} order={order} onOrder={setOrder} fromMs={whole.window.fromMs} />
        )}
      </section>
      <ApiGroupsNote apiGroups={apiGroups} />
    </>
  )
}

const readingWords = (count: number) =>
  count === 0 ? 'Reading the errors…' : `Reading the errors: ${plural(count, 'error')} so far…`
