import { useVirtualizer } from '@tanstack/react-virtual'
import { useImperativeHandle } from 'react'
import type { LinesProps } from './lines'
import { ROW_PX } from './log-row'

const BEYOND = 20
const ALIGN = { top: 'start', end: 'end', view: 'center' } as const

/** Lines that wrap, each as high as it is, of which only those around the view stand in the page. */
export function MeasuredLines({ count, row, keyOf, area, handle }: LinesProps) {
  const lines = useVirtualizer({
    count,
    getScrollElement: () => area.current,
    estimateSize: () => ROW_PX,
    getItemKey: keyOf,
    overscan: BEYOND,
  })
  useImperativeHandle(
    handle,
    () => ({
      top: () => lines.getVirtualItemForOffset(lines.scrollOffset ?? 0)?.index ?? 0,
      go: (at, where) => {
        const inView = lines.range !== null && at >= lines.range.startIndex && at <= lines.range.endIndex
        if (where === 'view' && inView) lines.scrollToIndex(at, { align: 'auto' })
        else lines.scrollToIndex(at, { align: ALIGN[where] })
      },
    }),
    [lines],
  )
  return (
    <div className="relative" style={{ height: lines.getTotalSize() }}>
      {lines.getVirtualItems().map((item) => (
        <div
          key={item.key}
          ref={lines.measureElement}
          data-index={item.index}
          className="absolute inset-x-0 top-0"
          style={{ transform: `translateY(${item.start}px)` }}
        >
          {row(item.index)}
        </div>
      ))}
    </div>
  )
}
