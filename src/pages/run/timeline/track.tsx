import type { ComponentProps, ReactNode } from 'react'
import { LANE_PX } from './mark-shapes'
import type { Shares } from './places'

/** The ground of a lane, with what is being brushed and what is chosen or pointed at. */
export function Track({
  widthPx,
  brushed,
  chosen = null,
  cursor = null,
  surface,
  children,
  input,
}: {
  widthPx: number
  brushed: Shares | null
  chosen?: Shares | null
  cursor?: Shares | null
  /** What listens to the pointer. */
  surface: ComponentProps<'div'>
  /** Shapes, in px. */
  children: ReactNode
  /** What the keyboard uses. */
  input?: ReactNode
}) {
  return (
    <div
      {...surface}
      className="relative h-6 cursor-crosshair touch-pan-y overflow-hidden rounded-[4px] bg-sunken outline-accent select-none has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-1"
    >
      {widthPx > 0 && (
        <svg aria-hidden="true" className="block" width={widthPx} height={LANE_PX}>
          {children}
          {brushed && (
            <rect
              className="fill-accent/15 stroke-accent"
              x={brushed.from * widthPx}
              y="-1"
              width={Math.max(1, (brushed.to - brushed.from) * widthPx)}
              height={LANE_PX + 2}
            />
          )}
          {cursor && <Ring of={cursor} widthPx={widthPx} look="stroke-text" dash="2 2" />}
          {chosen && <Ring of={chosen} widthPx={widthPx} look="stroke-accent" />}
        </svg>
      )}
      {input}
    </div>
  )
}

const LEAST_PX = 8

function Ring({ of, widthPx, look, dash }: { of: Shares; widthPx: number; look: string; dash?: string }) {
  const width = Math.max(LEAST_PX, (of.to - of.from) * widthPx + 4)
  const middle = ((of.from + of.to) / 2) * widthPx
  const x = Math.max(1, Math.min(widthPx - width - 1, middle - width / 2))
  return (
    <rect
      className={look}
      fill="none"
      strokeWidth="2"
      strokeDasharray={dash}
      rx="3"
      x={x}
      y="1.5"
      width={Math.min(width, widthPx - 2)}
      height={LANE_PX - 3}
    />
  )
}
