import type { ReactNode } from 'react'
import { Link, useLocation } from 'react-router-dom'
import { Card } from '../../../components/card'
import { KeyValues } from '../../../components/key-values'
import { ExactTime } from '../../../components/time'
import { paths } from '../../../lib/paths'
import { formatNumber } from '../../../lib/text'
import { shareWords } from '../../../run-parts/differences/share-words'
import type { PageRows } from '../../../run-parts/set-page/set-page-frame'
import type { ErrorGroup } from '../../../run-set/errors/error-groups'
import { groupId } from '../../../run-set/errors/group-id'
import type { ApiGroups } from '../../../run-set/errors/use-error-groups'
import { Affected } from './affected'
import { ApiGroupIds } from './api-group-ids'

/** How often the error occurs, where, and since when. */
export function ErrorFacts({
  group,
  apiGroups,
  of: { whole, view },
}: {
  group: ErrorGroup
  apiGroups: ApiGroups
  of: PageRows
}) {
  const { rows, outside, servers, deployments, clients } = group
  const pairs: [string, ReactNode][] = [
    [
      'Occurrences',
      <>
        {formatNumber(group.count)}
        {outside > 0 && (
          <Aside>{formatNumber(outside)} of them in runs outside the range, or not loaded</Aside>
        )}
      </>,
    ],
    // The frame shows this only where there are rows.
    ['Runs', shareWords(rows.length, whole.rows.length)],
    ['First seen', <FirstSeen key="first" sinceMs={group.sinceMs} fromMs={whole.window.fromMs} />],
    ['First in the range', <ExactTime key="in" iso={iso(group.firstMs)} />],
    ['Last in the range', <ExactTime key="last" iso={iso(group.lastMs)} />],
    group.server === null
      ? ['Servers', <Affected key="servers" facet="server" counts={servers} view={view} />]
      : ['Server', <OneServer key="server" group={group} label={group.server.label} />],
    ['Deployments', <Affected key="deployments" facet="deployment" counts={deployments} view={view} />],
    ['Clients', <Affected key="clients" facet="client" counts={clients} view={view} />],
    [
      'Fingerprints',
      <ApiGroupIds key="prints" ids={group.fingerprints} label="fingerprint" apiGroups={apiGroups} />,
    ],
    [
      'Groups of the API',
      <ApiGroupIds key="groups" ids={group.apiGroupIds} label="error group id" apiGroups={apiGroups} />,
    ],
  ]
  return (
    <Card title="Facts">
      <KeyValues pairs={pairs} />
    </Card>
  )
}

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())

const Aside = ({ children }: { children: ReactNode }) => <span className="block text-muted">{children}</span>

/** Whatever the range. */
function FirstSeen({ sinceMs, fromMs }: { sinceMs: number | null; fromMs: number | null }) {
  return (
    <>
      <ExactTime iso={iso(sinceMs)} />
      {sinceMs !== null && fromMs !== null && sinceMs < fromMs && <Aside>before the range</Aside>}
    </>
  )
}

/** Its errors stand apart here; the way to those of all servers. */
function OneServer({ group: { kind }, label }: { group: ErrorGroup; label: string }) {
  const { search } = useLocation()
  return (
    <span className="flex flex-wrap gap-x-2">
      <span className="min-w-0 truncate" title={label}>
        {label}
      </span>
      <Link className="text-accent hover:underline" to={paths.error(groupId(kind.key), search)}>
        On all servers
      </Link>
    </span>
  )
}
