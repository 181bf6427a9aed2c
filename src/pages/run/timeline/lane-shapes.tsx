import { memo, useId, useMemo } from 'react'
import type { Tone } from '../../../domain/timeline/items'
import type { LaneKind } from '../../../domain/timeline/lanes'
import type { LaneMarks } from '../../../domain/timeline/marks'
import { barShapes, tickShapes } from './mark-shapes'

/** From the quiet to the grave: what is grave is painted over the rest. */
const TONES = ['plain', 'ok', 'warning', 'open', 'error'] as const satisfies readonly Tone[]

const LOOK = {
  plain: 'fill-faint',
  ok: 'fill-done',
  warning: 'fill-odd-soft stroke-odd',
  open: 'stroke-failed',
  error: 'fill-failed',
} as const satisfies Record<Tone, string>

export const isBars = (kind: LaneKind) => kind === 'calls' || kind === 'otherCalls'

/** All marks of a lane, as one path for each tone. */
export const LaneShapes = memo(function LaneShapes({
  marks,
  bars,
  live,
  widthPx,
}: {
  marks: LaneMarks
  /** Bars, or ticks. */
  bars: boolean
  /** What is open may still be answered. */
  live: boolean
  widthPx: number
}) {
  const hatch = useId()
  const { paths, crosses } = useMemo(
    () => (bars ? barShapes : tickShapes)(marks, widthPx),
    [marks, bars, widthPx],
  )
  return (
    <>
      {paths.open !== undefined && (
        <pattern
          id={hatch}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
          className={live ? 'stroke-active' : 'stroke-failed'}
        >
          <path d="M0 0v6" strokeWidth="5" />
        </pattern>
      )}
      {TONES.map(
        (tone) =>
          paths[tone] !== undefined && (
            <path
              key={tone}
              d={paths[tone]}
              className={
                tone === 'open' && live
                  ? 'stroke-active'
                  : tone === 'warning' && !bars
                    ? 'fill-odd'
                    : LOOK[tone]
              }
              {...(tone === 'open' ? { fill: `url(#${hatch})`, strokeDasharray: '3 2' } : {})}
              {...(tone === 'warning' && bars ? { strokeDasharray: '2 1' } : {})}
            />
          ),
      )}
      {crosses !== '' && (
        <path
          d={crosses}
          fill="none"
          strokeWidth="1.5"
          className={bars ? 'stroke-surface' : 'stroke-failed'}
        />
      )}
    </>
  )
})
