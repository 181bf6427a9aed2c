import type { KeyboardEvent, PointerEvent } from 'react'
import { RUN_FIELDS, type RunFieldId } from '../../run-set/view/fields'
import { WIDTH_PX } from './column-layout'
import { MAX_WIDTH_PX, MIN_WIDTH_PX, useWidths, widths } from './column-widths'
import { followPointer } from './pointer-drag'

const STEP_PX = 8
/** Of the table, in runs-table.css. */
const MIN_WIDTH = '--runs-min-width'

const within = (px: number) => Math.max(MIN_WIDTH_PX, Math.min(MAX_WIDTH_PX, Math.round(px)))

/** Null: as wide as usual. */
function setWidth(id: RunFieldId, px: number | null) {
  const { [id]: _, ...others } = widths.read()
  widths.write(px === null ? others : { ...others, [id]: within(px) })
}

/** The right edge of a column's head, to drag or to move with the arrow keys; a double click or Home sets it back. */
export function WidthHandle({ id }: { id: RunFieldId }) {
  const own = useWidths()[id]
  const usual = WIDTH_PX[id]
  // Only the server's column can be wider than its number says: it takes what is left.
  const current = (handle: HTMLElement) =>
    own ?? (id === 'server' ? (handle.closest('th')?.offsetWidth ?? usual) : usual)

  const drag = (down: PointerEvent<HTMLElement>) => {
    const head = down.currentTarget.closest('th')
    const table = head?.closest('table')
    const column = head && table?.querySelectorAll('col')[head.cellIndex]
    if (down.button !== 0 || !table || !column) return
    down.stopPropagation()
    const from = current(down.currentTarget)
    const before = [
      column.style.width,
      table.style.getPropertyValue(MIN_WIDTH),
      table.dataset.filled,
    ] as const
    const show = (width: string, tableWidth: string, filled: string | undefined) => {
      column.style.width = width
      table.style.setProperty(MIN_WIDTH, tableWidth)
      if (filled === undefined) delete table.dataset.filled
      else table.dataset.filled = filled
    }
    let px = from
    followPointer(down, {
      // Only the column changes, nothing is rendered.
      move: ({ clientX }) => {
        px = within(from + clientX - down.clientX)
        const tablePx = Number.parseInt(before[1], 10) + px - (own ?? usual)
        show(`${px}px`, `${tablePx}px`, id === 'server' ? 'true' : before[2])
      },
      end: (done) => {
        if (done && px !== from) setWidth(id, px)
        else show(...before)
      },
    })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowLeft: -STEP_PX, ArrowRight: STEP_PX }[event.key]
    if (step !== undefined) setWidth(id, current(event.currentTarget) + step)
    else if (event.key === 'Home') setWidth(id, null)
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: one that takes the focus is a control, which <hr> is not
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={`Width of ${RUN_FIELDS[id].label}`}
      aria-valuenow={own ?? usual}
      aria-valuemin={MIN_WIDTH_PX}
      aria-valuemax={MAX_WIDTH_PX}
      title="Drag to make the column wider or narrower; a double click sets it back"
      className="width-handle"
      onPointerDown={drag}
      onDoubleClick={() => setWidth(id, null)}
      onKeyDown={onKeyDown}
    />
  )
}
