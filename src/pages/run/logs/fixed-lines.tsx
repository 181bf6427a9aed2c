import { useEffect, useImperativeHandle, useRef, useSyncExternalStore } from 'react'
import { goTo, type LinesProps } from './lines'
import { ROW_PX } from './log-row'

// The box is at most 560 px high, which is 32 rows. Rows are exchanged ten at a time, so that most frames change none.
const STEP = 10
const ROWS = 32
const BEYOND = 30
/** So long after the last exchange of rows nobody scrolls. */
const RESTS_MS = 150

/** Lines of one height, of which only those around the view stand in the page. */
export function FixedLines({ count, row, area, handle }: LinesProps) {
  const list = useRef<HTMLDivElement>(null)
  const step = useSyncExternalStore(
    (changed) => {
      const box = area.current
      box?.addEventListener('scroll', changed, { passive: true })
      return () => box?.removeEventListener('scroll', changed)
    },
    () => Math.floor((area.current?.scrollTop ?? 0) / ROW_PX / STEP),
  )
  useImperativeHandle(
    handle,
    () => ({
      top: () => Math.floor((area.current?.scrollTop ?? 0) / ROW_PX),
      go: (at, where) => {
        if (area.current !== null) goTo(area.current, at * ROW_PX, ROW_PX, where)
      },
    }),
    [area],
  )
  // As wide as the longest line met so far: else the box would jump sideways as long lines leave the page. Asked when the
  // scrolling rests: the answer costs a layout.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows may be wider
  useEffect(() => {
    const timer = setTimeout(() => {
      const width = list.current?.offsetWidth ?? 0
      if (list.current === null || width <= (area.current?.clientWidth ?? 0)) return
      list.current.style.minWidth = `max(100%, ${width}px)`
    }, RESTS_MS)
    return () => clearTimeout(timer)
  }, [area, step])
  const last = Math.min(count, (step + 1) * STEP + ROWS + BEYOND)
  const first = Math.max(0, Math.min(step * STEP - BEYOND, last))
  return (
    <div
      ref={list}
      className="w-max min-w-full"
      style={{ height: count * ROW_PX, paddingTop: first * ROW_PX }}
    >
      {Array.from({ length: last - first }, (_, at) => row(first + at))}
    </div>
  )
}
