import { Link } from 'react-router-dom'
import { paths } from '../../../lib/paths'
import { plural } from '../../../lib/text'
import type { NamedCount } from '../../../run-set/errors/named-counts'
import { withValues } from '../../../run-set/overview/search-links'
import { searchOf } from '../../../run-set/view/addresses'
import type { FacetId, RunView } from '../../../run-set/view/view'
import { Several } from './several'

/** Which servers, deployments or clients the runs with the error have; each leads to all of its runs. */
export function Affected({
  facet,
  counts,
  view,
}: {
  facet: FacetId
  counts: readonly NamedCount[]
  view: RunView
}) {
  if (counts.length === 0) return <span className="text-muted">none of the runs shown here</span>
  return (
    <Several
      items={counts.map(({ id, label, runs }) => ({
        key: id,
        item: (
          <span className="flex gap-x-2">
            <Link
              className="truncate underline decoration-line-strong underline-offset-2 hover:text-accent"
              title={label}
              to={paths.runs(searchOf(view, withValues(view, facet, [id])))}
            >
              {label}
            </Link>
            <span className="shrink-0 text-muted">{plural(runs, 'run')}</span>
          </span>
        ),
      }))}
    />
  )
}
