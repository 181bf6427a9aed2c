import type { ReactNode } from 'react'
import type { PageRows } from '../../../run-parts/set-page/set-page-frame'
import type { SetPage } from '../../../run-parts/set-page/use-set-page'
import { ErrorsNotes } from '../errors-notes'
import { ErrorsUnread } from '../errors-unread'
import { ErrorFacts } from './error-facts'
import { ErrorLoading } from './error-loading'
import { ErrorMessageCard } from './error-message-card'
import { ErrorRuns } from './error-runs'
import { failedByError } from './links'
import { NoSuchError } from './no-such-error'
import { OccurrencesChart } from './occurrences-chart'
import { SetApart } from './set-apart'
import { Unresolved } from './unresolved'
import type { OneError } from './use-one-error'

/** One of: the error to come, why nothing is known of it, that it doesn't occur here, or all about it. */
export function ErrorBody({
  page: { view, change, complete, rows },
  one: { group, known, loading, unresolved, errors, again, apiGroups },
  of,
  errorsAddress,
}: {
  page: SetPage
  one: OneError
  of: PageRows
  errorsAddress: string
}) {
  if (group !== null && errors !== null) {
    return (
      <>
        <ErrorsNotes errors={errors} again={again} apiGroups={apiGroups} />
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 lg:grid-cols-2">
          <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
            <ErrorMessageCard kind={group.kind} newest={group.newest} />
            <OccurrencesChart group={group} of={of} />
          </div>
          <ErrorFacts group={group} apiGroups={apiGroups} of={of} />
        </div>
        <SetApart rows={group.rows} of={of} />
        <ErrorRuns
          rows={group.rows}
          of={of}
          view={view}
          complete={complete && errors.complete}
          onChange={change}
        />
      </>
    )
  }
  if (loading || errors === null) return <ErrorLoading />
  if (errors.phase.kind === 'failed') {
    return (
      <Box>
        <ErrorsUnread
          error={errors.phase.error}
          failed={rows.failed}
          failedHref={failedByError(of.view)}
          again={again}
        />
      </Box>
    )
  }
  if (unresolved) {
    return (
      <Box>
        <Unresolved apiGroups={apiGroups} errorsAddress={errorsAddress} />
      </Box>
    )
  }
  return (
    <>
      <ErrorsNotes errors={errors} again={again} apiGroups={apiGroups} />
      <Box>
        <NoSuchError known={known} view={of.view} errorsAddress={errorsAddress} onChange={change} />
      </Box>
    </>
  )
}

const Box = ({ children }: { children: ReactNode }) => <div className="card">{children}</div>
