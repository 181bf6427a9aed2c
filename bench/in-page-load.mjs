// Functions that run inside the measured page. Each is sent as text, so none may use anything outside itself.

/**
 * Notes when at least `wanted` of `selector` with text have been painted, as `window.rowsPaintedAt`, in ms since the
 * navigation.
 * @param {{ selector: string, wanted: number }} options
 */
export function noteFirstRows({ selector, wanted }) {
  const page = /** @type {Window & { rowsPaintedAt?: number }} */ (window)
  const observer = new MutationObserver(() => {
    const rows = document.querySelectorAll(selector)
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
 * Notes the longest task that began after the first rows were painted, as `window.longestTask`, in ms; 0 while none took
 * more than 50 ms. How the page starts is what the cold load measures.
 */
export function noteLongTasks() {
  const page = /** @type {Window & { longestTask?: number, rowsPaintedAt?: number }} */ (window)
  page.longestTask = 0
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      if (startTime < (page.rowsPaintedAt ?? Number.POSITIVE_INFINITY)) continue
      page.longestTask = Math.max(page.longestTask ?? 0, duration)
    }
  }).observe({ type: 'longtask', buffered: true })
}
