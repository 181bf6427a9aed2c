import { type PointerEvent, useEffect, useState } from 'react'
import type { Shares } from './places'

/** A click of a hand that isn't quite still is no drag. */
const LEAST_DRAG_PX = 4

interface Drag extends Shares {
  moved: boolean
}

/** Where in a track the pointer is, both shares of its size. */
export interface Point {
  x: number
  y: number
}

const clamp = (share: number) => Math.max(0, Math.min(1, share))

export type Brush = ReturnType<typeof useBrush>

/** The pointer on the tracks: a drag brushes a part of the time, a click is a click. */
export function useBrush(onBrush: (part: Shares) => void) {
  const [drag, setDrag] = useState<Drag | null>(null)
  const dragging = drag !== null

  // A drag has no focus of its own, so Escape is heard wherever it is.
  useEffect(() => {
    if (!dragging) return
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setDrag(null)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [dragging])

  const pointOf = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): Point => {
    const { left, top } = currentTarget.getBoundingClientRect()
    return {
      x: clamp((clientX - left) / currentTarget.clientWidth),
      y: clamp((clientY - top) / currentTarget.clientHeight),
    }
  }

  const surfaceOf = (on: { hover?: (point: Point | null) => void; click?: (point: Point) => void }) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || !event.isPrimary) return
      event.currentTarget.setPointerCapture(event.pointerId)
      const { x } = pointOf(event)
      setDrag({ from: x, to: x, moved: false })
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const point = pointOf(event)
      if (drag === null) {
        if (event.buttons === 0) on.hover?.(point)
        return
      }
      const far = Math.abs(point.x - drag.from) * event.currentTarget.clientWidth
      setDrag({ ...drag, to: point.x, moved: drag.moved || far >= LEAST_DRAG_PX })
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      if (drag === null) return
      setDrag(null)
      const point = pointOf(event)
      if (drag.moved) onBrush(ordered({ ...drag, to: point.x }))
      else on.click?.(point)
    },
    // After a touch that became a scroll too.
    onLostPointerCapture: () => setDrag(null),
    onPointerLeave: () => on.hover?.(null),
  })
  return { brushed: drag?.moved ? ordered(drag) : null, surfaceOf }
}

const ordered = ({ from, to }: Shares): Shares => ({ from: Math.min(from, to), to: Math.max(from, to) })
