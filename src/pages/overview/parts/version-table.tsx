import { DataTable } from '../../../components/charts/data-table'
import { usePreference } from '../../../lib/preferences'
import { formatNumber } from '../../../lib/text'
import { formatShortTime } from '../../../lib/time'
import { BEHIND } from '../../../run-set/overview/search-links'
import type { VersionShare } from '../../../run-set/overview/version-shares'
import { runsBehind } from '../../../run-set/view/addresses'
import type { RunView } from '../../../run-set/view/view'
import { runsOf } from './links'
import { failedShare } from './outcome-words'

/** The versions in rows, with their ids in full. */
export function VersionTable({
  versions,
  view,
  nowMs,
}: {
  versions: readonly VersionShare[]
  view: RunView
  nowMs: number
}) {
  const zone = usePreference('timeZone')
  return (
    <DataTable
      caption="Failures by version"
      columns={[
        { name: 'Version', align: 'start' },
        { name: 'Server', align: 'start' },
        { name: 'Failure share', align: 'end' },
        { name: 'Failed', align: 'end' },
        { name: 'Over', align: 'end' },
        { name: 'First run', align: 'end' },
        { name: 'First bad', align: 'end' },
      ]}
      count={versions.length}
      rowAt={(at) => {
        const version = versions[at] as VersionShare
        const { label, server, failed, over, firstMs, firstBad } = version
        const all = runsOf(view, 'version', version.value)
        return [
          { text: label, href: runsBehind(view, all) },
          server?.label ?? '',
          failedShare(version),
          { text: formatNumber(failed), href: runsBehind(view, BEHIND.failed(all)) },
          { text: formatNumber(over), href: runsBehind(view, BEHIND.over(all)) },
          firstMs === null ? '' : formatShortTime(firstMs, zone, nowMs),
          firstBad ? 'first bad' : 'no',
        ]
      }}
    />
  )
}
