import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { announce } from '../../components/announcer'
import { RUN_FIELDS } from '../../run-set/view/fields'
import { moved } from './column-order'
import { type Widths, widths } from './column-widths'
import { watchHeads } from './head-drag'
import './head-tools.css'
import type { RowColumn } from './plain-columns'
import { watchRows } from './row-tools'
import type { RunsTableProps } from './runs-table'
import { shownState } from './selection'

export { arrange } from './row-columns'
export { linesToRenderNow } from './rows-in-sight'
export { WidthHandle } from './width-handle'

interface Props extends RunsTableProps {
  box: RefObject<HTMLElement | null>
  columns: readonly RowColumn[]
  rowHeightPx: number
  /** Told at first, and after every change. */
  onWidths: (widths: Widths) => void
}

/** What keys do in the rows, for screen readers. */
const KEYS_ID = 'runs-keys'

const isPinned = ({ style }: RowColumn) => style !== undefined

/** What can be done in the table beside sorting and opening a run. A chunk of its own: the first rows don't wait for it. */
export function TableTools(props: Props) {
  const { box, runs, columns, selection, rowHeightPx, onWidths } = props
  const selectable = selection !== undefined
  const movable = props.onColumns !== undefined
  const mark = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  latest.current = props

  useEffect(() => (box.current ? watchRows(box.current, () => latest.current) : undefined), [box])
  useEffect(() => {
    if (!box.current || !mark.current || !movable) return
    const order = () => latest.current.columns.map(({ id }) => id)
    return watchHeads(box.current, mark.current, () => ({
      order: order(),
      pinnedCount: latest.current.columns.filter(isPinned).length,
      onMove: (from, to) => {
        const before = order()
        const id = before[from]
        if (!id) return
        latest.current.onColumns?.(moved(before, from, to))
        announce(`${RUN_FIELDS[id].label} moved to place ${to + 1} of ${before.length}`)
      },
    }))
  }, [box, movable])

  useLayoutEffect(() => {
    const table = box.current?.querySelector('table')
    const input = table?.querySelector<HTMLInputElement>('thead .select input')
    if (!table || !input || !selection) return
    const selecting = selection.ids.size > 0
    table.toggleAttribute('data-selecting', selecting)
    // Room for what stands over the last rows then.
    box.current?.classList.toggle('pb-16', selecting)
    table.setAttribute('aria-describedby', KEYS_ID)
    const state = shownState(selection, runs)
    input.checked = state === 'all'
    input.indeterminate = state === 'some'
  }, [box, selection, runs])

  useLayoutEffect(() => {
    const tell = () => onWidths(widths.read())
    tell()
    return widths.subscribe(tell)
  }, [onWidths])

  // Where each pinned column stays. Columns change their widths without a render, and the server's with the window.
  useLayoutEffect(() => {
    const table = box.current?.querySelector('table')
    if (!table || !columns.some(isPinned)) return
    const heads = [
      ...table.querySelectorAll<HTMLElement>(selectable ? 'thead .select, thead .pinned' : 'thead .pinned'),
    ]
    const place = () => {
      let left = 0
      let at = 0
      for (const head of heads) {
        if (!head.matches('.select')) table.style.setProperty(`--left-${at++}`, `${left}px`)
        left += head.offsetWidth
      }
    }
    place()
    const sizes = new ResizeObserver(place)
    for (const head of heads) sizes.observe(head)
    return () => sizes.disconnect()
  }, [box, columns, selectable])

  // Higher or lower rows: what was at the top stays there. It must be known before the rows change, and are fewer px.
  const heightPx = useRef(rowHeightPx)
  const topRow = heightPx.current === rowHeightPx ? null : (box.current?.scrollTop ?? 0) / heightPx.current
  useLayoutEffect(() => {
    heightPx.current = rowHeightPx
    if (box.current && topRow !== null) box.current.scrollTop = topRow * rowHeightPx
  }, [box, rowHeightPx, topRow])

  return (
    <>
      <div ref={mark} hidden className="drop-mark" />
      {selectable && (
        <p id={KEYS_ID} className="sr-only">
          Enter in the table goes to its first run in view, Up and Down from run to run. Space on a run
          selects it, Shift and Space all runs up to it.
        </p>
      )}
    </>
  )
}
