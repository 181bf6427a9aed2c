import { memo, useMemo, useState } from 'react'
import { usePreference } from '../../lib/preferences'
import { usePainted } from '../../lib/use-painted'
import { histogram } from '../../run-set/histogram/histogram'
import type { RunRows } from '../../run-set/run-rows'
import type { Range } from '../../run-set/view/range'
import { formatRange } from '../../run-set/view/range-codec'
import { toggleChart, useChartShown } from './chart-shown'
import { RunHistogram } from './run-histogram'

const MOST_BARS = 72

const nameOf = (range: Range) => formatRange(range, 'all').toString()

interface Props {
  rows: RunRows
  range: Range
  onChange: (patch: { range: Range }) => void
  /** Whether it stays; else it can be folded away, as above a table, which needs the room on a narrow screen. */
  always?: boolean | undefined
}

/** The shown runs over time. The table comes first: what was clicked there need not wait for the chart. */
export const RunsChart = memo(function RunsChart({ rows, range, ...rest }: Props) {
  const latest = useMemo(() => ({ rows, range }), [rows, range])
  return <PaintedChart {...usePainted(latest)} {...rest} />
})

/** What is chosen in it narrows the range, and there is a way back. */
const PaintedChart = memo(function PaintedChart({ rows, range, onChange, always = false }: Props) {
  const unfolded = useChartShown()
  const shown = always || unfolded
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
      shown={shown}
      onToggle={always ? undefined : toggleChart}
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
