import type { ComponentProps } from 'react'
import type { ServerRun } from '../../../contract/server-run'
import { describeStatus, type StatusTone } from '../../../domain/status'
import type { RunLine } from '../../../domain/timeline/run-line'
import { formatDuration } from '../../../lib/duration'
import { LaneRow } from './lane-row'
import { BAR } from './mark-shapes'
import { type Shares, sharesOf } from './places'
import { Track } from './track'
import type { Zoom } from './use-zoom'

const FILL = {
  active: 'fill-active',
  failed: 'fill-failed',
  completed: 'fill-done',
  unknown: 'fill-odd',
} as const satisfies Record<StatusTone, string>

// A startup of 1 ms in an hour is still something that happened.
const LEAST_PX = 3

/** The run itself, its startup and its running apart. */
export function RunLane({
  run,
  line,
  zoom: { shown },
  ...track
}: {
  run: ServerRun
  line: RunLine
  zoom: Zoom
  widthPx: number
  brushed: Shares | null
  surface: ComponentProps<'div'>
}) {
  const { widthPx } = track
  const bar = (fromMs: number, lengthMs: number, look: string, gapPx: number) => {
    const place = sharesOf({ fromMs, toMs: fromMs + lengthMs }, shown)
    if (place === null) return null
    const width = Math.max(LEAST_PX, (place.to - place.from) * widthPx - gapPx)
    const x = Math.min(place.from * widthPx, widthPx - width)
    return <rect className={look} x={x} y={BAR.topPx} width={width} height={BAR.heightPx} rx="2" />
  }
  return (
    <LaneRow
      name={<span className="font-semibold">Run</span>}
      value={line.drawn ? formatDuration(line.runningMs) : 'unknown'}
    >
      <Track {...track}>
        {line.drawn && (
          <>
            {bar(line.beginMs, line.runningMs, `${FILL[describeStatus(run.status).tone]} opacity-75`, 0)}
            {line.startupMs !== null &&
              line.startupMs > 0 &&
              bar(line.beginMs - line.startupMs, line.startupMs, 'fill-faint opacity-60', 1)}
          </>
        )}
      </Track>
    </LaneRow>
  )
}
