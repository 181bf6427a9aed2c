import { type RefObject, startTransition, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { Sight } from './rows-in-sight'

/** How high the table's head is, as in runs-table.css. */
export const HEAD_PX = 34
/** After so long without a jump, or other rows, the sight rests, ms. */
const REST_MS = 120

/**
 * Tells which rows are in sight as the box scrolls or changes its size, and after a render that was `hurried` when that
 * rests. All rows are of one height, so that nothing need be measured. A chunk of its own: the first rows don't wait for it.
 */
export function RowWindow({
  box,
  rowHeightPx,
  hurried,
  onSight,
}: {
  box: RefObject<HTMLDivElement | null>
  rowHeightPx: number
  hurried: boolean | undefined
  /** It may go beyond the last row. */
  onSight: (sight: Sight) => void
}) {
  const told = useRef<Sight>(undefined)
  useEffect(() => {
    const element = box.current
    if (!element) return
    // As the browser told them last: asking for them makes it lay out the page at once.
    let [topPx, heightPx] = [0, 0]
    const look = () => {
      const start = Math.max(0, Math.floor((topPx - HEAD_PX) / rowHeightPx))
      const end = start + Math.ceil((heightPx || innerHeight) / rowHeightPx) + 1
      if (told.current?.start === start && told.current.end === end) return
      told.current = { start, end }
      onSight(told.current)
    }
    // In the same frame as the scroll: rows must not come after it.
    const onScroll = () => {
      topPx = element.scrollTop
      flushSync(look)
    }
    look()
    const sizes = new ResizeObserver(() => {
      topPx = element.scrollTop
      heightPx = element.clientHeight
      look()
    })
    sizes.observe(element)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [box, rowHeightPx, onSight])

  // With every render: while all rows are others again and again, as in a fast scroll, it does not rest.
  useEffect(() => {
    const { current } = told
    if (!hurried || !current) return
    const timer = setTimeout(() => startTransition(() => onSight({ ...current, rests: true })), REST_MS)
    return () => clearTimeout(timer)
  })
  return null
}
