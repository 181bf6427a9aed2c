// A list of rows of one height, of which only those around the view stand in the document.

const OVERSCAN = 10

/**
 * @param {{ box: HTMLElement, list: HTMLElement, rowPx: number, blank: HTMLElement, fill: (row: HTMLElement, at: number) => void }} options
 */
export function createList({ box, list, rowPx, blank, fill }) {
  let count = 0
  /** The row at a place; one that leaves is written anew for the next that comes. @type {Map<number, HTMLElement>} */
  const shown = new Map()

  /** @param {boolean} stale whether rows that are there must be written anew */
  function render(stale) {
    const from = Math.max(0, Math.floor(box.scrollTop / rowPx) - OVERSCAN)
    const to = Math.min(count, Math.ceil((box.scrollTop + box.clientHeight) / rowPx) + OVERSCAN)
    list.style.height = `${count * rowPx}px`
    list.style.paddingTop = `${from * rowPx}px`
    const free = [...shown].filter(([at]) => at < from || at >= to)
    for (const [at] of free) shown.delete(at)
    /** @type {Element | null} */
    let previous = null
    for (let at = from; at < to; at++) {
      const known = shown.get(at)
      const row = known ?? free.pop()?.[1] ?? /** @type {HTMLElement} */ (blank.cloneNode(true))
      if (known === undefined || stale) fill(row, at)
      /** @type {Element | null} */
      const next = previous === null ? list.firstElementChild : previous.nextElementSibling
      if (next !== row) list.insertBefore(row, next)
      shown.set(at, row)
      previous = row
    }
    for (const [, row] of free) row.remove()
  }
  box.addEventListener('scroll', () => render(false))
  return {
    /** @param {number} next how many rows there are now */
    show(next) {
      count = next
      render(true)
    },
    /** @param {number} at which row to bring into view */
    goTo(at) {
      box.scrollTop = at * rowPx
      render(false)
    },
  }
}
