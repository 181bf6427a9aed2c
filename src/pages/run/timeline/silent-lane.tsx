import type { ComponentProps } from 'react'
import type { Span } from '../../../domain/timeline/axis'
import { formatDuration } from '../../../lib/duration'
import { LaneRow } from './lane-row'
import { gapsValue } from './lane-words'
import { LANE_PX } from './mark-shapes'
import { type Shares, sharesOf } from './places'
import { Track } from './track'
import type { Zoom } from './use-zoom'

const MIDDLE = LANE_PX / 2
const CAP_PX = 4
const WORD_PX = 76

/** The times in which nothing happened, each between two caps, with its length where there is room. */
export function SilentLane({
  gaps,
  zoom: { shown },
  ...track
}: {
  gaps: readonly Span[]
  zoom: Zoom
  widthPx: number
  brushed: Shares | null
  surface: ComponentProps<'div'>
}) {
  const { widthPx } = track
  return (
    <LaneRow
      name={<span className="text-muted">Silent</span>}
      value={gapsValue(gaps.map(({ fromMs, toMs }) => toMs - fromMs))}
    >
      <Track {...track}>
        {gaps.map((gap) => {
          const place = sharesOf(gap, shown)
          if (place === null) return null
          const [x, end] = [place.from * widthPx + 1, place.to * widthPx - 1]
          const cap = (at: number) => `M${at} ${MIDDLE - CAP_PX}V${MIDDLE + CAP_PX}`
          const hasRoom = end - x >= WORD_PX
          const middle = (x + end) / 2
          return (
            <g key={gap.fromMs}>
              <path
                className="stroke-faint"
                fill="none"
                d={`${cap(x)}${cap(end)}M${x} ${MIDDLE}H${hasRoom ? middle - WORD_PX / 2 : end}${hasRoom ? `M${middle + WORD_PX / 2} ${MIDDLE}H${end}` : ''}`}
                strokeDasharray="3 2"
              />
              {hasRoom && (
                <text className="fill-muted text-[11px]" x={middle} y={MIDDLE + 4} textAnchor="middle">
                  {formatDuration(gap.toMs - gap.fromMs)}
                </text>
              )}
            </g>
          )
        })}
      </Track>
    </LaneRow>
  )
}
