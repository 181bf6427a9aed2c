import type { RunFieldId } from '../../run-set/view/fields'
import { reachable } from './column-order'
import { followPointer, swallowClick } from './pointer-drag'

/** So far a press may move and still be a click that sorts. */
const SLACK_PX = 5

export interface HeadDrag {
  order: readonly RunFieldId[]
  pinnedCount: number
  /** From place to place among `order`, both from 0. */
  onMove: (from: number, to: number) => void
}

/**
 * Lets a column's head be dragged sideways by mouse or pen; a finger scrolls there. `mark` is shown where the column
 * would go. Returns what ends it.
 */
export function watchHeads(box: HTMLElement, mark: HTMLElement, latest: () => HeadDrag): () => void {
  const press = (down: PointerEvent) => {
    const head = (down.target as Element).closest<HTMLElement>('th[data-field]')
    if (!head || down.button !== 0 || down.pointerType === 'touch') return
    const { order, pinnedCount } = latest()
    const from = order.indexOf(head.dataset.field as RunFieldId)
    let to: number | null = null

    const move = ({ clientX }: PointerEvent) => {
      if (to === null) {
        if (Math.abs(clientX - down.clientX) < SLACK_PX) return
        head.dataset.dragged = ''
        swallowClick()
      }
      const heads = Array.from(box.querySelectorAll('th[data-field]'), (other) =>
        other.getBoundingClientRect(),
      )
      const before = heads.filter(({ left, width }) => left + width / 2 < clientX).length
      to = reachable(from, before > from ? before - 1 : before, pinnedCount, order.length)
      showMark(to > from ? heads[to]?.right : heads[to]?.left)
    }
    const showMark = (leftPx = 0) => {
      const { top, height } = box.getBoundingClientRect()
      Object.assign(mark.style, { left: `${leftPx}px`, top: `${top}px`, height: `${height}px` })
      mark.hidden = to === from
    }
    const end = (done: boolean) => {
      mark.hidden = true
      delete head.dataset.dragged
      if (done && to !== null && to !== from) latest().onMove(from, to)
    }
    followPointer(down, { move, end })
  }
  box.addEventListener('pointerdown', press)
  return () => box.removeEventListener('pointerdown', press)
}
