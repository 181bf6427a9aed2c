import { useMemo } from 'react'
import { BarList } from '../../../components/charts/bar-list'
import { ChartFigure } from '../../../components/charts/chart-figure'
import { DataTable } from '../../../components/charts/data-table'
import { formatNumber } from '../../../lib/text'
import { type FailureShare, failureShares } from '../../../run-set/overview/failure-shares'
import { BEHIND } from '../../../run-set/overview/search-links'
import type { WholeRows } from '../../../run-set/run-rows'
import { runsBehind } from '../../../run-set/view/addresses'
import type { RunView } from '../../../run-set/view/view'
import { runsOf, shortLabel } from './links'
import { affectedWords, failedOf, failedShare, outcomeWords, sumOf, wasWords } from './outcome-words'
import { TopOf } from './top-of'

/** What part of the runs of each deployment failed, against the range before where that is known. */
export function DeploymentFailures({
  whole,
  view,
  beforeRows,
}: {
  whole: WholeRows
  view: RunView
  beforeRows: WholeRows | null
}) {
  const shares = useMemo(() => sharesOf(whole), [whole])
  const before = useMemo(
    () => beforeRows && new Map(sharesOf(beforeRows).map((share) => [share.value, share])),
    [beforeRows],
  )
  const words =
    shares.length > 0 &&
    `${outcomeWords(sumOf(shares), before && sumOf([...before.values()]))} ${affectedWords(shares, 'deployment')}`
  return (
    <ChartFigure
      title="Failures by deployment"
      units="share of the runs that are over, most failures first"
      words={words}
      empty={shares.length > 0 ? null : 'No run of this range is over'}
      table={() => <AsTable shares={shares} before={before} view={view} />}
    >
      <TopOf items={shares}>
        {(shown) => (
          <BarList
            label="Failure share by deployment"
            color="failed"
            rows={shown.map((share) => {
              const was = wasWords(before?.get(share.value))
              return {
                key: share.value,
                label: shortLabel(share),
                href: runsBehind(view, runsOf(view, 'deployment', share.value)),
                share: share.share,
                value: failedShare(share),
                second: was === null ? failedOf(share) : `${failedOf(share)}, ${was}`,
              }
            })}
          />
        )}
      </TopOf>
    </ChartFigure>
  )
}

const sharesOf = ({ table, rows }: WholeRows) => failureShares({ table, rows, by: 'deployment' })

function AsTable({
  shares,
  before,
  view,
}: {
  shares: readonly FailureShare[]
  before: Map<string, FailureShare> | null
  view: RunView
}) {
  const wasOf = (value: string) => {
    const was = before?.get(value)
    return was === undefined ? 'no run over' : `${failedShare(was)} (${failedOf(was)})`
  }
  return (
    <DataTable
      caption="Failures by deployment"
      columns={[
        { name: 'Deployment', align: 'start' },
        { name: 'Failure share', align: 'end' },
        { name: 'Failed', align: 'end' },
        { name: 'Over', align: 'end' },
        ...(before ? [{ name: 'Range before', align: 'end' } as const] : []),
      ]}
      count={shares.length}
      rowAt={(at) => {
        const share = shares[at] as FailureShare
        const all = runsOf(view, 'deployment', share.value)
        return [
          { text: share.label, href: runsBehind(view, all) },
          failedShare(share),
          { text: formatNumber(share.failed), href: runsBehind(view, BEHIND.failed(all)) },
          { text: formatNumber(share.over), href: runsBehind(view, BEHIND.over(all)) },
          ...(before ? [wasOf(share.value)] : []),
        ]
      }}
    />
  )
}
