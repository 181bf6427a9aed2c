import { useMemo, useState } from 'react'
import { formatNumber, visibleText } from '../../../lib/text'
import { ChartSlider } from '../chart-slider'
import '../charts.css'
import { fitLabels } from '../fit-labels'
import { BAR_FILL, type ChartKind, COLOR_CLASS } from '../kinds'
import { PlotSurface } from '../plot-surface'
import { Readout } from '../readout'
import { type OpenEvent, usePointed } from '../use-pointed'
import { useWidthPx } from '../use-width-px'
import { type Counts, columnShapes, PLOT, totalOf } from './column-shapes'

/** Counts side by side, stacked by kind; a click or Enter opens what a bar stands for. */
export function Columns({
  label,
  bars,
  kinds,
  ticks,
  describe,
  onOpen,
}: {
  /** Names it for screen readers. */
  label: string
  bars: readonly Counts[]
  /** From the baseline up: what matters stands on it, so that it can be compared. */
  kinds: readonly ChartKind[]
  /** Labels below, in order; `at` counts in bars: 0 is the left edge of the first, 0.5 its middle. */
  ticks: readonly { at: number; text: string }[]
  /** A bar in words: "1 s to 2 s · 31 runs · 4 failed". */
  describe: (bar: number) => string
  /** A bar that holds something. */
  onOpen: (bar: number, event: OpenEvent) => void
}) {
  const { ref, widthPx } = useWidthPx()
  const [cursor, setCursor] = useState<number | null>(null)
  const barPx = widthPx / bars.length
  const holds = (bar: number) => totalOf(bars[bar] ?? []) > 0
  const { pointed, surface } = usePointed((xPx) => {
    const bar = Math.floor(xPx / barPx)
    return bar >= 0 && holds(bar) ? bar : null
  }, onOpen)
  const { most, paths } = useMemo(() => columnShapes(bars, kinds, widthPx), [bars, kinds, widthPx])
  const labels = useMemo(
    () =>
      fitLabels(
        ticks.map(({ at, text }) => ({ xPx: at * barPx, text })),
        0,
        widthPx,
      ),
    [ticks, barPx, widthPx],
  )
  const last = bars.length - 1
  const at = Math.min(cursor ?? 0, last)
  const shown = pointed ?? (cursor === null ? null : at)
  return (
    <div>
      <PlotSurface ref={ref} heightPx={PLOT.heightPx} pointing={pointed !== null} surface={surface}>
        {widthPx > 0 && last >= 0 && (
          <svg aria-hidden="true" width={widthPx} height={PLOT.heightPx}>
            <g className="chart-axes">
              <line x2={widthPx} y1={PLOT.topPx - 0.5} y2={PLOT.topPx - 0.5} />
              <text x="0" y={PLOT.topPx - 5}>
                {formatNumber(most)}
              </text>
            </g>
            {kinds.map(({ label: name, color, shape }, kind) => (
              <path key={name} className={`${BAR_FILL[shape].look} ${COLOR_CLASS[color]}`} d={paths[kind]} />
            ))}
            {shown !== null && (
              <rect
                className="chart-hover"
                x={shown * barPx}
                y={PLOT.topPx}
                width={barPx}
                height={PLOT.basePx - PLOT.topPx}
              />
            )}
            <g className="chart-axes">
              <line className="chart-base" x2={widthPx} y1={PLOT.basePx + 0.5} y2={PLOT.basePx + 0.5} />
              {labels.map(({ xPx, textPx, text }) => (
                <g key={xPx}>
                  <line className="chart-base" x1={xPx} x2={xPx} y1={PLOT.basePx} y2={PLOT.basePx + 4} />
                  <text x={textPx} y={PLOT.heightPx - 4} textAnchor="middle">
                    {text}
                  </text>
                </g>
              ))}
            </g>
          </svg>
        )}
        {last >= 0 && (
          <ChartSlider
            label={label}
            hint="Arrow keys go from bar to bar. Enter opens what a bar stands for."
            words={visibleText(describe(at))}
            count={bars.length}
            at={at}
            onGo={setCursor}
            onOpen={(event) => {
              if (holds(at)) onOpen(at, event)
            }}
            onBlur={() => setCursor(null)}
          />
        )}
      </PlotSurface>
      <Readout text={shown === null ? null : describe(shown)} hint="Click a bar to open it." />
    </div>
  )
}
