import type { ReactNode } from 'react'
import { KeyValues } from '../../../components/key-values'
import { RelativeTime } from '../../../components/time'
import type { ServerRun } from '../../../contract/server-run'
import type { DeploymentLineage } from '../../../domain/lineage/lineage'
import { runBeginMs } from '../../../domain/timing'
import { plural } from '../../../lib/text'
import { RunLink } from './run-link'
import { VersionsTable } from './versions-table'

/** Since when the deployment fails, as far as was read, and how each version did. */
export function DeploymentFacts({
  run,
  lineage,
  search,
}: {
  run: ServerRun
  lineage: DeploymentLineage
  search: string
}) {
  const { streak, lastGood } = lineage.failing
  const link = (to: ServerRun) => <NamedRun key={to.id} of={to} current={to.id === run.id} search={search} />
  const rows: [string, ReactNode][] = streak
    ? [
        [
          'Last good run',
          streak.lastGood
            ? link(streak.lastGood)
            : `None was read before the first bad run: it may have failed for longer.`,
        ],
        [
          'First bad run',
          <>
            {link(streak.firstBad)}{' '}
            <span className="text-muted">
              {streak.failures === 1
                ? 'one failure'
                : `${plural(streak.failures, 'failure')} with no good run between`}
            </span>
          </>,
        ],
        ['Good again', streak.goodAgain ? link(streak.goodAgain) : 'Not in what was read.'],
      ]
    : [
        ['Last good run', lastGood ? link(lastGood) : 'None that was read has completed.'],
        ['First bad run', lastGood ? 'None since then.' : 'None that was read has failed.'],
      ]
  return (
    <>
      <KeyValues pairs={rows} />
      <VersionsTable
        versions={lineage.versions}
        firstBad={streak?.firstBad ?? null}
        lastGood={streak?.lastGood ?? null}
        scope={lineage.scope}
      />
    </>
  )
}

function NamedRun({ of, current, search }: { of: ServerRun; current: boolean; search: string }) {
  const ms = runBeginMs(of)
  return (
    <>
      {current ? <strong className="font-[550]">This run</strong> : <RunLink run={of} search={search} />}{' '}
      <span className="text-muted">
        <RelativeTime iso={ms === null ? null : new Date(ms).toISOString()} />
      </span>
    </>
  )
}
