import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { Link } from 'react-router-dom'
import { serverRunQueries } from '../../api/server-runs'
import { FullPageState } from '../../components/full-page-state'
import { Notice } from '../../components/notice'
import { useTitle } from '../../components/use-title'
import type { ServerRun } from '../../contract/server-run'
import { paths } from '../../lib/paths'
import { Comparison } from './comparison'
import { RunPicker } from './run-picker'
import { SideCard } from './side-card'
import { useCompared } from './use-compared'

/** Two runs side by side: what differs, and where it began to. */
export function ComparePage() {
  useTitle('Compare two runs')
  const { a, b, all, choose, showAll } = useCompared()
  const [left, right] = [useSide(a), useSide(b)]
  return (
    <div className="mx-auto grid w-full max-w-[1280px] grid-cols-[minmax(0,1fr)] gap-3 px-4 pt-4 pb-10 sm:px-5">
      <nav aria-label="Breadcrumb" className="flex min-h-7 items-center gap-2 text-muted">
        <Link to={paths.runs()} className="hover:text-text hover:underline">
          Runs
        </Link>
        <span aria-hidden="true">/</span>
        <span aria-current="page" className="text-text">
          Compare
        </span>
      </nav>
      <h1 className="text-[17px] font-semibold tracking-tight">Compare two runs</h1>
      <RunPicker key={`${a} ${b}`} chosen={{ a, b }} onChoose={choose} />
      {a === '' && b === '' ? (
        <FullPageState title="No runs are chosen">
          Type or paste two runs above. The page of a run links here too, with the last good run of its
          deployment.
        </FullPageState>
      ) : (
        <>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-3 md:grid-cols-2">
            <SideCard side="A" id={a} query={left} />
            <SideCard side="B" id={b} query={right} />
          </div>
          <Below a={a} b={b} left={left} right={right} all={all} onShowAll={showAll} />
        </>
      )}
    </div>
  )
}

const useSide = (id: string) => useQuery({ ...serverRunQueries.detail(id), enabled: id !== '' })

/** The comparison, or what stands in its way; a run that fails says so in its own card. */
function Below({
  a,
  b,
  left,
  right,
  all,
  onShowAll,
}: {
  a: string
  b: string
  left: UseQueryResult<ServerRun>
  right: UseQueryResult<ServerRun>
  all: boolean
  onShowAll: (on: boolean) => void
}) {
  if (a === '' || b === '') {
    return (
      <FullPageState title="One run is missing">
        Choose the other one above, as an id or as a link to its page.
      </FullPageState>
    )
  }
  if (a === b) {
    return (
      <Notice tone="odd" title="Both sides are the same run.">
        Choose another one for one of them.
      </Notice>
    )
  }
  if (left.data && right.data) {
    return <Comparison key={`${a} ${b}`} a={left.data} b={right.data} all={all} onShowAll={onShowAll} />
  }
  const failed = left.error !== null || right.error !== null
  return (
    <div className="card min-h-[60vh] px-3.5 py-3 text-muted" aria-busy={!failed}>
      {failed ? 'There is nothing to compare until both runs are there.' : ''}
    </div>
  )
}
