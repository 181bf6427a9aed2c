import { BarList } from '../../../components/charts/bar-list'
import { ChartFigure } from '../../../components/charts/chart-figure'
import { oncePer } from '../../../lib/once-per'
import { cutMiddle, plural } from '../../../lib/text'
import { type VersionShare, versionShares } from '../../../run-set/overview/version-shares'
import type { WholeRows } from '../../../run-set/run-rows'
import { runsBehind } from '../../../run-set/view/addresses'
import type { RunView } from '../../../run-set/view/view'
import { beforeVersion } from './before-version'
import { FirstBadNote } from './first-bad-note'
import { runsOf } from './links'
import { affectedWords, failedOf, failedShare, outcomeWords, sumOf } from './outcome-words'
import { TopOf } from './top-of'
import { VersionTable } from './version-table'

const versionSharesOnce = oncePer((whole: WholeRows) => versionShares(whole))

/** So many are told in words; the others are marked in the list. */
const MOST_TOLD = 3

/** What part of the runs of each server version failed, and with which one failures became more. */
export function VersionFailures({
  whole,
  view,
  complete,
}: {
  whole: WholeRows
  view: RunView
  complete: boolean
}) {
  const versions = versionSharesOnce(whole)
  const { nowMs } = whole
  const hrefOf = ({ value }: VersionShare) => runsBehind(view, runsOf(view, 'version', value))
  const bad = versions.filter(({ firstBad }) => firstBad)
  return (
    <ChartFigure
      title="Failures by version"
      units="share of the runs that are over, most failures first"
      words={
        versions.length > 0 && (
          <>
            {outcomeWords(sumOf(versions), null)} {affectedWords(versions, 'version')}{' '}
            {bad.length === 0 && 'With none of them failures became more beyond chance. '}
            {!complete && 'Not all runs of the range are loaded: versions that came earlier may be missing.'}
            {bad.slice(0, MOST_TOLD).map((version) => (
              <FirstBadNote
                key={version.value}
                version={version}
                before={beforeVersion(versions, version)}
                href={hrefOf(version)}
                nowMs={nowMs}
              />
            ))}
            {bad.length > MOST_TOLD &&
              `And ${plural(bad.length - MOST_TOLD, 'more', 'more')}, marked in the list.`}
          </>
        )
      }
      empty={versions.length > 0 ? null : 'No run of this range is over'}
      table={() => <VersionTable versions={versions} view={view} nowMs={nowMs} />}
    >
      <TopOf items={versions}>
        {(shown) => (
          <BarList
            label="Failure share by version"
            color="failed"
            rows={shown.map((version) => ({
              key: version.value,
              label: labelOf(version),
              href: hrefOf(version),
              share: version.share,
              value: failedShare(version),
              second: failedOf(version),
              ...(version.firstBad ? { mark: 'first bad' } : {}),
            }))}
          />
        )}
      </TopOf>
    </ChartFigure>
  )
}

/** The id before the name: of a long line the end is cut, and the id is what tells two versions apart. */
function labelOf({ value, label, server }: VersionShare): string {
  const name = value === '' ? label : cutMiddle(value)
  return server === null ? name : `${name} · ${server.label}`
}
