import type { ReactElement, Ref, RefObject } from 'react'

/** Where a row is to stand once it is gone to: at the top, at the end, or in the middle unless it is in view. */
type Where = 'top' | 'end' | 'view'

/** What a list of lines can do, however it keeps them. */
export interface LinesHandle {
  /** The first row in view. */
  top: () => number
  go: (row: number, where: Where) => void
}

export interface LinesProps {
  count: number
  /** The row at a place, with its key. */
  row: (at: number) => ReactElement
  keyOf: (at: number) => string
  /** The box that scrolls. */
  area: RefObject<HTMLElement | null>
  handle: Ref<LinesHandle>
}

/** Scrolls the box, and nothing else of the page, to what is `top` px down in it and `height` px high. */
export function goTo(area: HTMLElement, top: number, height: number, where: Where): void {
  if (where === 'end') area.scrollTop = area.scrollHeight
  else if (where === 'top') area.scrollTop = top
  else if (top < area.scrollTop || top + height > area.scrollTop + area.clientHeight) {
    area.scrollTop = Math.max(0, top - (area.clientHeight - height) / 2)
  }
}
