// Functions that run inside the measured page. Each is sent as text, so none may use anything outside itself.

/**
 * Notes when at least `wanted` rows with text have been painted, as `window.rowsPaintedAt`, in ms since the navigation.
 * @param {number} wanted
 */
export function noteFirstRows(wanted) {
  const page = /** @type {Window & { rowsPaintedAt?: number }} */ (window)
  const observer = new MutationObserver(() => {
    const rows = document.querySelectorAll('tbody tr:not([aria-hidden="true"])')
    if (rows.length < wanted) return
    // Placeholder rows hold no text; the last row is written last.
    let written = 0
    for (const row of rows) if ((row.textContent ?? '').trim().length > 20) written++
    if (written < wanted) return
    observer.disconnect()
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        page.rowsPaintedAt = performance.now()
      }),
    )
  })
  observer.observe(document, { childList: true, subtree: true, characterData: true })
}

/** How many runs the page says are loaded; 0 while it doesn't say. */
export function loadedCount() {
  const said = /(\d[\d,.\u00a0\u202f]*) runs? (?:loaded|of all time)/i.exec(document.body.innerText)
  return said === null ? 0 : Number((said[1] ?? '0').replace(/\D/g, ''))
}

/** Bytes of JavaScript as transferred: all until now, and what had arrived before the first rows. */
export function scriptBytes() {
  const { rowsPaintedAt = 0 } = /** @type {Window & { rowsPaintedAt?: number }} */ (window)
  /** @type {Map<string, PerformanceResourceTiming>} */
  const scripts = new Map()
  for (const entry of performance.getEntriesByType('resource')) {
    const isScript = /\.m?js($|\?)/.test(entry.name)
    if (isScript && entry instanceof PerformanceResourceTiming) scripts.set(entry.name, entry)
  }
  let before = 0
  let total = 0
  for (const { encodedBodySize, responseEnd } of scripts.values()) {
    total += encodedBodySize
    if (responseEnd <= rowsPaintedAt) before += encodedBodySize
  }
  return { before, total }
}

/**
 * Clicks the header button of a column; ms from the click to the second frame after another run is the first row.
 * @param {string} column
 * @returns {Promise<number>}
 */
export async function sortClick(column) {
  /** @param {Element} button */
  const nameOf = (button) => (button.textContent ?? '').replace(/[^\p{L}\p{N} ]/gu, '').trim()
  const buttons = [...document.querySelectorAll('thead th button')]
  const button =
    buttons.find((each) => nameOf(each) === column) ?? buttons.find((each) => nameOf(each).startsWith(column))
  if (!(button instanceof HTMLElement)) throw new Error(`There is no header button "${column}".`)
  // The link names the run; the row's text alone also changes when a relative time ticks.
  const firstRun = () => {
    const row = document.querySelector('tbody tr:not([aria-hidden="true"])')
    return row?.querySelector('a[href]')?.getAttribute('href') ?? row?.textContent
  }
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  await frame()
  // Always from the same point of a frame: just after it was painted.
  await new Promise((resolve) => setTimeout(resolve))
  const before = firstRun()
  const start = performance.now()
  button.click()
  while (firstRun() === before) {
    if (performance.now() - start > 20_000) throw new Error(`Sorting by ${column} changed nothing.`)
    await Promise.race([frame(), new Promise((resolve) => setTimeout(resolve, 1))])
  }
  await frame()
  await frame()
  return performance.now() - start
}

/**
 * Scrolls the table's container for `forMs` at a steady speed; the time between frames in ms that 95 % stay below.
 * @param {{ forMs: number, px: number }} options
 * @returns {Promise<number>}
 */
export async function scrollP95({ forMs, px }) {
  /** @param {Element | null | undefined} element @returns {Element} */
  const scrollable = (element) => {
    if (!element) return document.scrollingElement ?? document.documentElement
    const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowY)
    const overflows = element.scrollHeight > element.clientHeight + 1
    return scrolls && overflows ? element : scrollable(element.parentElement)
  }
  const box = scrollable(document.querySelector('table')?.parentElement)
  const distance = Math.min(px, box.scrollHeight - box.clientHeight)
  if (distance < 1000) throw new Error(`The table can be scrolled by ${distance} px only.`)
  /** The frame's own time, not that of the call: without the jitter of what ran before. @returns {Promise<number>} */
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  box.scrollTop = 0
  await frame()
  const start = await frame()
  /** @type {number[]} */
  const frames = []
  let last = start
  while (last - start < forMs) {
    box.scrollTop = ((last - start) / forMs) * distance
    const now = await frame()
    frames.push(now - last)
    last = now
  }
  box.scrollTop = 0
  frames.sort((a, b) => a - b)
  return frames[Math.floor(frames.length * 0.95)] ?? 0
}
