import { memo, useDeferredValue, useMemo, useState } from 'react'
import { usePreference } from '../../lib/preferences'
import { histogram } from '../../run-set/histogram/histogram'
import type { RunRows } from '../../run-set/run-rows'
import type { Range } from '../../run-set/view/range'
import { formatRange } from '../../run-set/view/range-codec'
import { useChartShown } from './chart-shown'
import { RunHistogram } from './run-histogram'

const MOST_BARS = 72

const nameOf = (range: Range) => formatRange(range, 'all').toString()

/** The shown runs over time; what is chosen in it narrows the range, and there is a way back. */
export const RunsChart = memo(function RunsChart({
  rows: latest,
  range,
  onChange,
}: {
  rows: RunRows
  range: Range
  onChange: (patch: { range: Range }) => void
}) {
  const shown = useChartShown()
  // The table comes first: what was clicked there need not wait for the chart.
  const rows = useDeferredValue(latest)
  const zone = usePreference('timeZone')
  const data = useMemo(
    () =>
      shown && rows.whole
        ? histogram({ ...rows.whole, ...rows.whole.window, maxBars: MOST_BARS, zone })
        : null,
    [rows, shown, zone],
  )
  // The range before the first narrowing, for as long as the range is the one that was narrowed to.
  const [before, setBefore] = useState<{ wider: Range; narrowed: string } | null>(null)
  const wider = before?.narrowed === nameOf(range) ? before.wider : undefined
  return (
    <RunHistogram
      data={data}
      range={range}
      onRange={(fromMs, untilMs) => {
        const narrowed = { by: range.by, fromMs, untilMs }
        setBefore({ wider: wider ?? range, narrowed: nameOf(narrowed) })
        onChange({ range: narrowed })
      }}
      onReset={wider && (() => onChange({ range: wider }))}
    />
  )
})
