import { useMemo } from 'react'
import { useLocation } from 'react-router-dom'
import { ChartFigure } from '../../../components/charts/chart-figure'
import { Columns } from '../../../components/charts/columns/columns'
import { DataTable } from '../../../components/charts/data-table'
import type { ChartKind } from '../../../components/charts/kinds'
import { useOpen } from '../../../components/charts/use-open'
import { type TimeZone, usePreference } from '../../../lib/preferences'
import { formatNumber, plural } from '../../../lib/text'
import { spanWords, stepWords } from '../../../run-parts/histogram/bar-words'
import type { PageRows } from '../../../run-parts/set-page/set-page-frame'
import type { ErrorGroup } from '../../../run-set/errors/error-groups'
import type { Histogram, HistogramBar } from '../../../run-set/histogram/histogram'
import { searchOf } from '../../../run-set/view/addresses'
import { occurrenceBars } from './occurrence-bars'

const KINDS: readonly ChartKind[] = [{ label: 'Errors', color: 'failed', shape: 'cross' }]
const COLUMNS = [
  { name: 'Time', align: 'start' },
  { name: 'Occurrences', align: 'end' },
] as const

/** How often the error occurred over the time of the range; each bar narrows the range to itself. */
export function OccurrencesChart({ group, of: { whole, view } }: { group: ErrorGroup; of: PageRows }) {
  const zone = usePreference('timeZone')
  const open = useOpen()
  const { pathname } = useLocation()
  const { window } = whole
  const { chart, ticks } = useMemo(() => occurrenceBars(group, window, zone), [group, window, zone])
  const counts = useMemo(() => chart.bars.map(({ failed }) => [failed]), [chart])
  const filled = chart.bars.filter(({ failed }) => failed > 0)
  const narrowed = ({ fromMs, untilMs }: HistogramBar) =>
    searchOf(view, { range: { by: view.range.by, fromMs, untilMs } })
  return (
    <ChartFigure
      title="Occurrences over time"
      // "errors · Bars of 15 min"; what else is said there is of runs.
      units={filled.length === 0 ? 'errors' : `errors · ${stepWords(chart)}`}
      words={summary(group, filled, chart, zone)}
      empty={filled.length === 0 ? 'No occurrence has a time that can be drawn.' : null}
      table={() => (
        <DataTable
          caption="Occurrences over time. Bars without any are left out."
          columns={COLUMNS}
          count={filled.length}
          rowAt={(row) => {
            const bar = filled[row] as HistogramBar
            return [{ text: spanWords(bar, chart, zone), href: narrowed(bar) }, formatNumber(bar.failed)]
          }}
        />
      )}
    >
      <Columns
        label="Occurrences over time"
        bars={counts}
        kinds={KINDS}
        ticks={ticks}
        describe={(at) => barWords(chart.bars[at], chart, zone)}
        onOpen={(at, event) => {
          const bar = chart.bars[at]
          if (bar) open(pathname + narrowed(bar), event)
        }}
      />
    </ChartFigure>
  )
}

const barWords = (bar: HistogramBar | undefined, chart: Histogram, zone: TimeZone) =>
  bar === undefined ? '' : `${spanWords(bar, chart, zone)} · ${plural(bar.failed, 'occurrence')}`

/** What stands out, and what is not drawn. */
function summary(
  { count, unplaced }: ErrorGroup,
  filled: readonly HistogramBar[],
  chart: Histogram,
  zone: TimeZone,
): string {
  const most = filled.toSorted((a, b) => b.failed - a.failed)[0]
  const parts = [plural(count, 'occurrence')]
  if (filled.length > 1) parts.push(`most at ${barWords(most, chart, zone).replace(' · ', ': ')}`)
  if (unplaced > 0) parts.push(`${formatNumber(unplaced)} not drawn, without a time or far off`)
  return `${parts.join('; ')}.`
}
