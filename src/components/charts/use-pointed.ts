import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef, useState } from 'react'

/** The click or key that opens something: its modifiers and its button say whether in a new tab. */
export type OpenEvent = MouseEvent<HTMLElement> | KeyboardEvent<HTMLElement>

interface Place {
  xPx: number
  yPx: number
}

/**
 * What of a chart the pointer is on, and opening it by click or middle click. `hit` says what is at a place, in px from
 * the upper left corner of the element with `surface`; it is asked again when the chart changes below the pointer.
 * A finger shows at its first tap what it opens at the second.
 */
export function usePointed(
  hit: (xPx: number, yPx: number) => number | null,
  onOpen: (index: number, event: OpenEvent) => void,
) {
  const [place, setPlace] = useState<Place | null>(null)
  // At once: a click may come before the move that led to it is rendered.
  const latest = useRef<Place | null>(null)
  const see = (next: Place | null) => {
    latest.current = next
    setPlace(next)
  }
  const at = (where: Place | null) => (where === null ? null : hit(where.xPx, where.yPx))
  const pointed = at(place)

  const placeOf = ({ currentTarget, clientX, clientY }: MouseEvent<HTMLElement>): Place => {
    const { left, top } = currentTarget.getBoundingClientRect()
    return { xPx: clientX - left, yPx: clientY - top }
  }
  const open = (event: MouseEvent<HTMLElement>) => {
    const clicked = placeOf(event)
    const index = at(clicked)
    if (index !== null && index === at(latest.current)) onOpen(index, event)
    else see(clicked)
  }
  const surface = {
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (event.buttons === 0) see(placeOf(event))
    },
    // A finger leaves before its tap becomes a click.
    onPointerLeave: ({ pointerType }: PointerEvent<HTMLElement>) => {
      if (pointerType !== 'touch') see(null)
    },
    onMouseDown: (event: MouseEvent<HTMLElement>) => {
      // The middle button would scroll the page instead.
      if (event.button === 1 && pointed !== null) event.preventDefault()
    },
    onClick: open,
    onAuxClick: (event: MouseEvent<HTMLElement>) => {
      if (event.button === 1) open(event)
    },
  }
  return { pointed, surface }
}
