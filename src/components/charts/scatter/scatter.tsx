import { useMemo, useState } from 'react'
import { visibleText } from '../../../lib/text'
import { ChartSlider } from '../chart-slider'
import '../charts.css'
import type { ChartKind } from '../kinds'
import { PlotSurface } from '../plot-surface'
import { Readout } from '../readout'
import { type OpenEvent, usePointed } from '../use-pointed'
import { useWidthPx } from '../use-width-px'
import { DotCanvas } from './dot-canvas'
import { type Dots, PLOT, type TimeSpan } from './dot-places'
import { plotOf } from './plot'
import { ScatterAxes, type TimeTick } from './scatter-axes'
import { findHeld, type HeldDot, held, longerNear } from './time-order'

const WITHIN_PX = 14

/** One dot a run over time and duration, a hundred thousand of them; a click or Enter opens one. */
export function Scatter({
  label,
  dots,
  span,
  kinds,
  ticks,
  describe,
  onOpen,
}: {
  /** Names it for screen readers. */
  label: string
  /** Painted anew when it is another object. */
  dots: Dots
  /** The times shown; dots out of it are left out. */
  span: TimeSpan
  /** What `dots.kind` counts in; a later one is drawn over an earlier one; `dot` is the shape of the ordinary ones. */
  kinds: readonly ChartKind[]
  /** Round times for an axis as wide, in order of time; those that have no room are left out. */
  ticks: (widthPx: number) => readonly TimeTick[]
  /** A dot in words: "Nov 22, 18:04 · 4.1 s · failed". */
  describe: (dot: number) => string
  onOpen: (dot: number, event: OpenEvent) => void
}) {
  const { ref, widthPx } = useWidthPx()
  const { fromMs, untilMs } = span
  const plot = useMemo(() => plotOf(dots, { fromMs, untilMs }, widthPx), [dots, fromMs, untilMs, widthPx])
  const { places } = plot
  const times = useMemo(() => ticks(widthPx - PLOT.leftPx - PLOT.rightPx), [ticks, widthPx])
  const { pointed, surface } = usePointed((xPx, yPx) => plot.nearest()(xPx, yPx, WITHIN_PX), onOpen)
  const [cursor, setCursor] = useState<HeldDot | null>(null)
  const onDot = useMemo(() => cursor && findHeld(dots, places, cursor), [dots, places, cursor])
  const shown = pointed ?? onDot

  const keysAt = onDot ?? places.latest
  const place = onDot === null ? places.drawn - 1 : plot.order().indexOf(onDot)
  const goTo = (goal: number | null) => {
    const dot = goal === null ? undefined : plot.order()[goal]
    if (dot !== undefined) setCursor(held(dots, dot))
  }
  const onKey = (key: string) => {
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return false
    goTo(longerNear(plot.order(), place, key === 'ArrowUp' ? 1 : -1, dots, places))
    return true
  }
  return (
    <div>
      <PlotSurface ref={ref} heightPx={PLOT.heightPx} pointing={pointed !== null} surface={surface}>
        {widthPx > 0 && (
          <>
            <ScatterAxes axis={places.axis} ticks={times} span={span} widthPx={widthPx} />
            <DotCanvas places={places} kind={dots.kind} kinds={kinds} widthPx={widthPx} />
            {shown !== null && <Ring xPx={places.xPx[shown] ?? 0} yPx={places.yPx[shown] ?? 0} />}
          </>
        )}
        {keysAt !== null && (
          <ChartSlider
            label={label}
            hint="Left and Right go from dot to dot in time, Up and Down to the next longer or shorter one nearby. Enter opens it."
            words={visibleText(describe(keysAt))}
            count={places.drawn}
            at={place}
            onGo={goTo}
            onKey={onKey}
            onOpen={(event) => onOpen(keysAt, event)}
            onBlur={() => setCursor(null)}
          />
        )}
      </PlotSurface>
      <Readout text={shown === null ? null : describe(shown)} hint="Click a dot to open it." />
    </div>
  )
}

/** Around the dot that is pointed at, with a rim that parts it from its neighbours. */
const Ring = ({ xPx, yPx }: { xPx: number; yPx: number }) => (
  <svg aria-hidden="true" className="pointer-events-none absolute inset-0 size-full" fill="none">
    <circle className="stroke-surface" cx={xPx} cy={yPx} r="7" strokeWidth="5" />
    <circle className="stroke-text" cx={xPx} cy={yPx} r="7" strokeWidth="2" />
  </svg>
)
