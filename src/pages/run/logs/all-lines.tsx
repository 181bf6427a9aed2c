import { useImperativeHandle, useRef } from 'react'
import { goTo, type LinesProps } from './lines'

/** Every line stands in the page, so that the browser's own search finds it. */
export function AllLines({ count, row, area, handle }: LinesProps) {
  const list = useRef<HTMLDivElement>(null)
  useImperativeHandle(
    handle,
    () => ({
      top: () => rowAt(list.current, area.current?.scrollTop ?? 0),
      go: (at, where) => {
        const element = list.current?.children[at]
        if (area.current === null || !(element instanceof HTMLElement)) return
        goTo(area.current, element.offsetTop, element.offsetHeight, where)
      },
    }),
    [area],
  )
  return (
    <div ref={list} className="w-max min-w-full group-data-wrap:w-auto">
      {Array.from({ length: count }, (_, at) => row(at))}
    </div>
  )
}

/** The last row that begins at or above `top` px. */
function rowAt(list: HTMLElement | null, top: number): number {
  const rows = list?.children ?? []
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const row = rows[middle]
    if (row instanceof HTMLElement && row.offsetTop <= top) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
