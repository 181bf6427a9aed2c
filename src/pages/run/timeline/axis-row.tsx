import type { ComponentProps, Ref } from 'react'
import type { Axis } from '../../../domain/timeline/axis'
import { usePreference } from '../../../lib/preferences'
import { formatExactTime } from '../../../lib/time'
import { spanWords } from './item-words'
import { LaneRow } from './lane-row'
import { ticksOf } from './ticks'
import type { Zoom } from './use-zoom'
import { moved, zoomByKey } from './zoom'

const INPUT_ID = 'run-timeline-axis'

export const focusAxis = () => document.getElementById(INPUT_ID)?.focus()

/** The times below the lanes; with the focus on them, keys choose the part that is shown. */
export function AxisRow({
  axis,
  zoom: { shown, show },
  widthPx,
  surface,
  plot,
}: {
  axis: Axis
  zoom: Zoom
  widthPx: number
  surface: ComponentProps<'div'>
  /** The element that is as wide as all tracks are. */
  plot: Ref<HTMLDivElement>
}) {
  const zone = usePreference('timeZone')
  const lengthMs = shown.toMs - shown.fromMs
  const restMs = axis.toMs - axis.fromMs - lengthMs
  return (
    <LaneRow name={null} value={null}>
      <div
        ref={plot}
        {...surface}
        className="relative h-5 cursor-crosshair touch-pan-y rounded-[4px] text-[11px] text-faint outline-accent select-none has-[:focus-visible]:outline-2"
      >
        {widthPx > 0 &&
          ticksOf(shown, axis, widthPx).map(({ atMs, share, text }) => (
            <span key={atMs} title={formatExactTime(atMs, zone)}>
              <span
                className="absolute top-0 h-1 border-l border-line-strong"
                style={{ left: `${share * 100}%` }}
              />
              {/* Moved to the left by its own share, so that none goes over an edge. */}
              <span
                className="absolute top-1 whitespace-nowrap"
                style={{ left: `${share * 100}%`, transform: `translateX(-${share * 100}%)` }}
              >
                {text}
              </span>
            </span>
          ))}
        <input
          id={INPUT_ID}
          type="range"
          className="pointer-events-none absolute inset-0 m-0 size-full opacity-0"
          aria-label="Part of the time shown"
          aria-describedby={`${INPUT_ID}-hint`}
          aria-valuetext={spanWords(shown, axis)}
          min={0}
          max={100}
          value={restMs > 0 ? ((shown.fromMs - axis.fromMs) / restMs) * 100 : 0}
          // A screen reader of a phone moves it without any key.
          onChange={({ currentTarget }) =>
            show(moved(shown, axis.fromMs + (currentTarget.valueAsNumber / 100) * restMs - shown.fromMs))
          }
          onKeyDown={(event) => {
            if (event.altKey || event.ctrlKey || event.metaKey) return
            const span = zoomByKey(event.key, shown, axis)
            if (span === undefined) return
            event.preventDefault()
            show(span)
          }}
        />
        <p id={`${INPUT_ID}-hint`} hidden>
          Plus and minus zoom, arrow keys move, 0 or Escape shows all.
        </p>
      </div>
    </LaneRow>
  )
}
