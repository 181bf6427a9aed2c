import { memo, Suspense, useMemo } from 'react'
import { Link } from 'react-router-dom'
import { ChartFigure } from '../../../components/charts/chart-figure'
import { DataTable } from '../../../components/charts/data-table'
import { Legend } from '../../../components/charts/legend'
import { oncePer } from '../../../lib/once-per'
import { formatNumber, plural } from '../../../lib/text'
import { totalOf } from '../../../run-parts/histogram/bar-words'
import type { PageRows } from '../../../run-parts/set-page/set-page-frame'
import { type DurationBin, type DurationBins, durationBins } from '../../../run-set/overview/duration-bins'
import { BEHIND, behindBin } from '../../../run-set/overview/search-links'
import type { WholeRows } from '../../../run-set/run-rows'
import { runsBehind } from '../../../run-set/view/addresses'
import type { RunView } from '../../../run-set/view/view'
import { BIN_KINDS, countsOf } from './bin-kinds'
import { BinsPicture } from './lazy-pictures'
import { PictureRoom } from './picture-room'

const durationBinsOnce = oncePer((whole: WholeRows) => durationBins(whole))

const TITLE = 'Runs by duration'
const COLUMNS = [
  { name: 'Duration', align: 'start' },
  ...['Runs', 'Failed', 'Active', 'Other', 'Completed'].map((name) => ({ name, align: 'end' as const })),
] as const

/** How many runs took how long, by status; null while that is being made out. */
export const BinsFigure = memo(function BinsFigure({ shown }: { shown: PageRows | null }) {
  const bins = shown && durationBinsOnce(shown.whole)
  const hrefOf = useMemo(
    () => (bin: DurationBin) => (shown ? runsBehind(shown.view, behindBin(shown.view, bin)) : ''),
    [shown],
  )
  const kinds = BIN_KINDS.filter((_, kind) => !bins || bins.bins.some((bin) => countsOf(bin)[kind] !== 0))
  return (
    <ChartFigure
      title={TITLE}
      units="number of runs, by status"
      words={
        <span className="block max-sm:min-h-[2lh]">
          {shown && bins ? <Words bins={bins} view={shown.view} /> : 'Counting the runs…'}
        </span>
      }
      legend={<Legend kinds={kinds} as="bars" />}
      empty={bins?.bins.length === 0 ? 'No run has a known duration.' : null}
      table={() => bins && <BinsTable bins={bins.bins} hrefOf={hrefOf} />}
    >
      {bins ? (
        <Suspense fallback={<PictureRoom />}>
          <BinsPicture label={TITLE} bins={bins.bins} hrefOf={hrefOf} />
        </Suspense>
      ) : (
        <PictureRoom />
      )}
    </ChartFigure>
  )
})

function Words({ bins: { bins, unknown }, view }: { bins: DurationBins; view: RunView }) {
  const known = bins.reduce((sum, bin) => sum + totalOf(bin), 0)
  return (
    <>
      {plural(known, 'run')} with a known duration
      {unknown > 0 && (
        <>
          ;{' '}
          <Link
            className="underline decoration-line-strong underline-offset-2 hover:text-accent"
            to={runsBehind(view, BEHIND.noDuration(view))}
          >
            {formatNumber(unknown)} without
          </Link>{' '}
          {unknown === 1 ? 'is' : 'are'} not counted
        </>
      )}
      .
    </>
  )
}

const BinsTable = ({
  bins,
  hrefOf,
}: {
  bins: readonly DurationBin[]
  hrefOf: (bin: DurationBin) => string
}) => (
  <DataTable
    caption={TITLE}
    columns={COLUMNS}
    count={bins.length}
    rowAt={(at) => {
      const bin = bins[at] as DurationBin
      const runs = totalOf(bin)
      return [
        runs === 0 ? bin.label : { text: bin.label, href: hrefOf(bin) },
        ...[runs, ...countsOf(bin)].map(formatNumber),
      ]
    }}
  />
)
