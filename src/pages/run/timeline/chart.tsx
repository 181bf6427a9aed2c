import { useId, useMemo, useState } from 'react'
import { announce } from '../../../components/announcer'
import { useWidthPx } from '../../../components/charts/use-width-px'
import type { ServerRun } from '../../../contract/server-run'
import type { Axis } from '../../../domain/timeline/axis'
import type { Timeline } from '../../../domain/timeline/timeline'
import { useChosen } from '../chosen'
import { AxisRow } from './axis-row'
import { DetailLine } from './detail-line'
import { ItemLane, type LaneActions } from './item-lane'
import { itemSentence } from './item-words'
import { findSpot, type Spot, spotAt } from './places'
import { RunLane } from './run-lane'
import { SilentLane } from './silent-lane'
import { SkeletonLanes } from './skeleton-lanes'
import { useBrush } from './use-brush'
import type { Source } from './use-timeline'
import type { Zoom } from './use-zoom'

/** The lanes above their axis, and a line that says what is pointed at, else what is chosen. */
export function Chart({
  run,
  timeline: { line, lanes, gaps },
  axis,
  zoom,
  sources,
  ready,
}: {
  run: ServerRun
  timeline: Timeline
  axis: Axis
  zoom: Zoom
  sources: readonly Source[]
  /** Whether there will be no other lanes than these. */
  ready: boolean
}) {
  const hintId = useId()
  const { ref: plot, widthPx } = useWidthPx()
  const { chosen: chosenId, choose } = useChosen()
  const chosen = useMemo(() => findSpot(lanes, chosenId), [lanes, chosenId])
  const [hovered, setHovered] = useState<{ id: string; count: number } | null>(null)
  const [cursorId, setCursorId] = useState<string | null>(null)
  const [lastLane, setLastLane] = useState<string | null>(null)
  const { shown, show } = zoom
  const brush = useBrush(({ from, to }) => {
    const lengthMs = shown.toMs - shown.fromMs
    show({ fromMs: shown.fromMs + from * lengthMs, toMs: shown.fromMs + to * lengthMs })
  })

  const actions: LaneActions = {
    onHover: (lane, mark) => {
      const id = mark && lane.items[mark.at]?.id
      setHovered((now) =>
        !mark || id === undefined || id === null
          ? null
          : now?.id === id && now.count === mark.count
            ? now
            : { id, count: mark.count },
      )
    },
    onChoose: (lane, at) => {
      const spot = spotAt(lane, at)
      if (spot === null) return
      const again = spot.item.id === chosenId
      choose(again ? null : spot.item.id)
      announce(again ? 'Nothing is chosen' : `Chosen: ${itemSentence(spot.item, axis)}`)
    },
    onCursor: (lane, at) => {
      setLastLane(lane.key)
      setCursorId(at === null ? null : (spotAt(lane, at)?.item.id ?? null))
    },
  }
  const cursor = useMemo(() => findSpot(lanes, cursorId), [lanes, cursorId])
  const pointed = useMemo(() => findSpot(lanes, hovered?.id ?? null), [lanes, hovered])
  const tabbable = lanes.find(({ key }) => key === lastLane)?.key ?? lanes[0]?.key
  const inLane = (spot: Spot | null, key: string) => (spot?.lane.key === key ? spot : null)
  const track = { zoom, widthPx, brushed: brush.brushed, surface: brush.surfaceOf({}) }

  return (
    <div className="mt-2">
      <ul aria-label="What happened, by kind" aria-busy={!ready} className="grid gap-1.5">
        <RunLane run={run} line={line} {...track} />
        {!ready && <SkeletonLanes />}
        {lanes.map((lane) => (
          <ItemLane
            key={lane.key}
            lane={lane}
            axis={axis}
            zoom={zoom}
            brush={brush}
            widthPx={widthPx}
            chosen={inLane(chosen, lane.key)}
            cursor={inLane(cursor, lane.key)}
            tabbable={lane.key === tabbable}
            hintId={hintId}
            actions={actions}
          />
        ))}
        {gaps !== null && gaps.length > 0 && <SilentLane gaps={gaps} {...track} />}
        <AxisRow axis={axis} zoom={zoom} widthPx={widthPx} surface={track.surface} plot={plot} />
      </ul>
      <p id={hintId} hidden>
        Left and Right go through this lane, Up and Down to others. Enter chooses. Plus and minus zoom, 0
        shows all.
      </p>
      <DetailLine
        axis={axis}
        shown={shown}
        spot={pointed ?? cursor ?? chosen}
        count={pointed === null ? 1 : (hovered?.count ?? 1)}
        sources={sources}
        ready={ready}
        empty={lanes.length === 0}
      />
    </div>
  )
}
