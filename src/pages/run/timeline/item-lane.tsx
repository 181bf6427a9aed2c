import { useMemo } from 'react'
import type { Axis } from '../../../domain/timeline/axis'
import type { Lane } from '../../../domain/timeline/lanes'
import { laneMarks, type Mark, markAt } from '../../../domain/timeline/marks'
import { LaneRow } from './lane-row'
import { isBars, LaneShapes } from './lane-shapes'
import { LaneSlider } from './lane-slider'
import { laneName, laneValue } from './lane-words'
import { BAR, LANE_PX } from './mark-shapes'
import { placeOf, type Spot } from './places'
import { Track } from './track'
import type { Brush, Point } from './use-brush'
import type { Zoom } from './use-zoom'

/** What a lane tells of: the pointer is on `mark`, or on none; `at` of the lane is chosen, or where the keys are. */
export interface LaneActions {
  onHover: (lane: Lane, mark: Mark | null) => void
  onChoose: (lane: Lane, at: number) => void
  onCursor: (lane: Lane, at: number | null) => void
}

/** A lane of calls or of moments. */
export function ItemLane({
  lane,
  axis,
  zoom,
  brush,
  widthPx,
  chosen,
  cursor,
  tabbable,
  hintId,
  actions,
}: {
  lane: Lane
  axis: Axis
  zoom: Zoom
  brush: Brush
  widthPx: number
  /** What is chosen, if it is in this lane, and where the keys are. */
  chosen: Spot | null
  cursor: Spot | null
  /** Of all lanes one is: the others are reached from it. */
  tabbable: boolean
  hintId: string
  actions: LaneActions
}) {
  const { shown } = zoom
  const { fromMs, toMs } = shown
  const marks = useMemo(
    () => laneMarks(lane.items, { fromMs, toMs }, widthPx),
    [lane.items, fromMs, toMs, widthPx],
  )
  const markUnder = ({ x, y }: Point) => markAt(marks, x, (y * LANE_PX - BAR.topPx) / BAR.heightPx, widthPx)
  const name = laneName(lane)
  // Not again at each move of the pointer: a lane may have a hundred thousand lines.
  const value = useMemo(() => laneValue(lane, axis), [lane, axis])
  return (
    <LaneRow
      title={name.text}
      name={
        <>
          {name.code !== null && <span className="mono">{name.code}</span>}
          {name.code !== null && name.plain !== null && ' '}
          {name.plain !== null && (
            <span className={name.code === null ? 'text-muted' : ''}>{name.plain}</span>
          )}
        </>
      }
      value={value}
    >
      <Track
        widthPx={widthPx}
        brushed={brush.brushed}
        chosen={chosen && placeOf(chosen.item, shown)}
        cursor={cursor && placeOf(cursor.item, shown)}
        surface={brush.surfaceOf({
          hover: (point) => actions.onHover(lane, point && markUnder(point)),
          click: (point) => {
            const mark = markUnder(point)
            if (mark) actions.onChoose(lane, mark.at)
          },
        })}
        input={
          <LaneSlider
            lane={lane}
            axis={axis}
            zoom={zoom}
            at={cursor?.at ?? chosen?.at ?? 0}
            tabbable={tabbable}
            hintId={hintId}
            actions={actions}
          />
        }
      >
        <LaneShapes marks={marks} bars={isBars(lane.kind)} live={axis.live} widthPx={widthPx} />
      </Track>
    </LaneRow>
  )
}
