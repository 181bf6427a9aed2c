import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router-dom'
import { paths } from '../../lib/paths'
import { searchOfList } from './open-panels'

/** The address of the list that one came from: its filter and order, without what this page adds. */
export function useRunsPath(): string {
  const [params] = useSearchParams()
  return paths.runs(searchOfList(params))
}

/** "Runs / id", and what belongs at the end of that line. */
export function Breadcrumb({ serverRunId, children }: { serverRunId: string; children?: ReactNode }) {
  const runs = useRunsPath()
  return (
    <div className="flex min-h-7 flex-wrap items-center gap-x-4 gap-y-1">
      <nav aria-label="Breadcrumb" className="flex min-w-0 flex-1 basis-48 items-baseline gap-2 text-muted">
        <Link to={runs} className="hover:text-text hover:underline">
          Runs
        </Link>
        <span aria-hidden="true">/</span>
        <span aria-current="page" className="mono min-w-0 truncate text-text" title={serverRunId}>
          {serverRunId}
        </span>
      </nav>
      {children}
    </div>
  )
}
