import type { ReactNode } from 'react'
import { CopyButton } from '../../../components/copy-button'
import { NotReported } from '../../../components/not-reported'
import type { ServerRun } from '../../../contract/server-run'
import type { VersionFacts } from '../../../domain/lineage/versions'
import { usePreference } from '../../../lib/preferences'
import { cutMiddle, formatNumber, visibleText } from '../../../lib/text'
import { timeAfter } from './mark-words'

const HEAD = 'py-1.5 pr-3 text-left font-medium text-muted'
const NUMBER = 'py-1.5 pr-3 text-right align-top'

/** How the runs of each version of the server ended, as far as they were read. */
export function VersionsTable({
  versions,
  firstBad,
  lastGood,
  scope,
}: {
  versions: readonly VersionFacts[]
  /** The first bad run of the streak that is told of, and the last good one before it; null where there is none. */
  firstBad: ServerRun | null
  lastGood: ServerRun | null
  scope: string
}) {
  const isNew = lastGood === null || lastGood.server_version_id !== firstBad?.server_version_id
  return (
    <table className="mt-2 w-full">
      <caption className="mb-1 text-left">
        <span className="font-semibold">Versions of the server</span>{' '}
        <span className="text-[12px] text-faint">{scope}</span>
      </caption>
      <thead>
        <tr className="border-y border-line">
          <th scope="col" className={HEAD}>
            Version
          </th>
          <th scope="col" className={`${HEAD} text-right`}>
            Runs
          </th>
          <th scope="col" className={`${HEAD} text-right`}>
            Failed
          </th>
          <th scope="col" className={`${HEAD} text-right sm:text-left`}>
            Failure share
          </th>
          <th scope="col" className={`${HEAD} max-sm:hidden`}>
            First seen – last seen
          </th>
        </tr>
      </thead>
      <tbody>
        {versions.map((facts) => (
          <tr key={facts.versionId ?? ''} className="border-b border-line last:border-0">
            <th scope="row" className="py-1.5 pr-3 text-left font-normal">
              <Version id={facts.versionId} />
              {firstBad !== null && facts.versionId === (firstBad.server_version_id || null) && (
                <span className="ml-1.5 rounded-full bg-failed-soft px-2 font-[550] whitespace-nowrap text-failed">
                  {isNew ? 'first bad version' : 'began to fail'}
                </span>
              )}
              <span className="block text-[12px] text-faint sm:hidden">
                <Seen facts={facts} />
              </span>
            </th>
            <td className={NUMBER}>{formatNumber(facts.runs)}</td>
            <td className={`${NUMBER} ${facts.failed > 0 ? 'text-failed' : 'text-faint'}`}>
              {formatNumber(facts.failed)}
            </td>
            <td className="py-1.5 pr-3 text-right align-top sm:text-left">
              <Share facts={facts} />
            </td>
            <td className="py-1.5 align-top text-muted max-sm:hidden">
              <Seen facts={facts} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Version({ id }: { id: string | null }): ReactNode {
  if (id === null) return <NotReported />
  return (
    <span className="inline-flex items-center gap-1 align-top">
      <span className="mono whitespace-nowrap" title={visibleText(id)}>
        {visibleText(cutMiddle(id))}
      </span>
      <CopyButton text={id} label={`version id ${visibleText(cutMiddle(id))}`} />
    </span>
  )
}

/** The share of failures among the runs that are over, with how many those are; few say too little for a share. */
function Share({ facts: { failureShare, over } }: { facts: VersionFacts }) {
  return (
    <span className="inline-flex flex-wrap items-center justify-end gap-x-2 sm:justify-start">
      {failureShare === null ? (
        <NotReported>too few for a share</NotReported>
      ) : (
        <>
          <span
            aria-hidden="true"
            className="h-1.5 w-12 overflow-hidden rounded-full bg-sunken max-sm:hidden"
          >
            <span className="block h-full bg-failed" style={{ width: `${failureShare * 100}%` }} />
          </span>
          {/* At most some hundred runs: no share is lost in rounding. */}
          <span className="min-w-10 text-right">{Math.round(failureShare * 100)} %</span>
        </>
      )}
      <span className="text-[12px] whitespace-nowrap text-faint">of {formatNumber(over)} over</span>
    </span>
  )
}

function Seen({ facts: { firstMs, lastMs } }: { facts: VersionFacts }): ReactNode {
  const zone = usePreference('timeZone')
  if (firstMs === null || lastMs === null) return <NotReported />
  const first = timeAfter(firstMs, null, zone)
  return firstMs === lastMs ? first : `${first} – ${timeAfter(lastMs, firstMs, zone)}`
}
