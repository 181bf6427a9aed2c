import { useId, useMemo } from 'react'
import { useWidthPx } from '../../components/charts/use-width-px'
import type { TimeZone } from '../../lib/preferences'
import { formatNumber } from '../../lib/text'
import type { Histogram } from '../../run-set/histogram/histogram'
import { barShapes, KINDS, PLOT } from './bar-shapes'
import { timeTicks } from './time-ticks'
import type { useBrush } from './use-brush'

/** The bars, their highest count and their times; bars are chosen on it by pointer, or by keyboard with a hidden slider. */
export function HistogramPlot({
  data,
  zone,
  brush: { span, how, surface, slider },
  words,
}: {
  data: Histogram
  zone: TimeZone
  brush: ReturnType<typeof useBrush>
  /** What the slider stands on. */
  words: string
}) {
  const { ref, widthPx } = useWidthPx()
  const hintId = useId()
  const { most, paths } = useMemo(() => barShapes(data.bars, widthPx), [data, widthPx])
  const ticks = useMemo(() => timeTicks(data, widthPx, zone), [data, widthPx, zone])
  const barPx = widthPx / data.bars.length
  return (
    <div ref={ref} className="histogram-plot" {...surface}>
      {widthPx > 0 && (
        <svg aria-hidden="true" width={widthPx} height={PLOT.heightPx}>
          {KINDS.map(
            (kind) => paths[kind] && <path key={kind} className={`histogram-${kind}`} d={paths[kind]} />,
          )}
          {span && (
            <rect
              className={how === 'hover' ? 'histogram-hover' : 'histogram-span'}
              x={span.first * barPx + 0.5}
              y={PLOT.topPx - 1.5}
              width={Math.max(1, (span.last - span.first + 1) * barPx - 1)}
              height={PLOT.basePx - PLOT.topPx + 2}
            />
          )}
          {most > 0 && (
            <text x="0" y="9">
              {formatNumber(most)}
            </text>
          )}
          <line x1="0" x2={widthPx} y1={PLOT.basePx + 0.5} y2={PLOT.basePx + 0.5} />
          {ticks.map(({ x, textX, text }) => (
            <g key={x}>
              <line x1={x} x2={x} y1={PLOT.basePx} y2={PLOT.basePx + 4} />
              <text x={textX} y={PLOT.heightPx - 3} textAnchor="middle">
                {text}
              </text>
            </g>
          ))}
        </svg>
      )}
      {data.bars.length > 0 && (
        <>
          <input
            type="range"
            aria-label="Runs over time"
            aria-describedby={hintId}
            aria-valuetext={words}
            {...slider}
          />
          <p id={hintId} hidden>
            Arrow keys choose a bar, with Shift several. Enter narrows the list to them, Escape lets go.
          </p>
        </>
      )}
    </div>
  )
}
