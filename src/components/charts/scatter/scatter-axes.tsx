import { memo } from 'react'
import { fitLabels } from '../fit-labels'
import { PLOT, type TimeSpan, timePx } from './dot-places'
import { type DurationAxis, durationTicks } from './duration-axis'

/** A round time: where it is, epoch ms, and its label. */
export interface TimeTick {
  at: number
  text: string
}

/** The durations beside the dots with a line each, and the times below. */
export const ScatterAxes = memo(function ScatterAxes({
  axis,
  ticks,
  span,
  widthPx,
}: {
  axis: DurationAxis
  /** In order of time. */
  ticks: readonly TimeTick[]
  span: TimeSpan
  widthPx: number
}) {
  const rightPx = widthPx - PLOT.rightPx
  const times = ticks.map(({ at, text }) => ({ xPx: timePx(at, span, widthPx), text }))
  return (
    <svg aria-hidden="true" className="chart-axes absolute inset-0" width={widthPx} height={PLOT.heightPx}>
      {durationTicks(axis).map(({ yPx, text }) => (
        <g key={text}>
          <line x1={PLOT.leftPx} x2={rightPx} y1={yPx} y2={yPx} />
          <text x={PLOT.leftPx - 6} y={yPx + 4} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {fitLabels(times, PLOT.leftPx, rightPx).map(({ xPx, textPx, text }) => (
        <g key={xPx}>
          <line className="chart-base" x1={xPx} x2={xPx} y1={PLOT.basePx + 2} y2={PLOT.basePx + 6} />
          <text x={textPx} y={PLOT.heightPx - 3} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
    </svg>
  )
})
