// Functions that run inside the measured page. Each is sent as text, so none may use anything outside itself.

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
    const row = document.querySelector(':is(.runs-table, #rows) tbody tr:not([aria-hidden="true"])')
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
 * Scrolls what holds the first of `selector` for `forMs` at a steady speed, by `px` or as far as it goes; the times between
 * frames in ms.
 * @param {{ selector: string, forMs: number, px: number }} options
 * @returns {Promise<number[]>}
 */
export async function scrollFrames({ selector, forMs, px }) {
  /** @param {Element | null | undefined} element @returns {Element} */
  const scrollable = (element) => {
    if (!element) return document.scrollingElement ?? document.documentElement
    const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowY)
    const overflows = element.scrollHeight > element.clientHeight + 1
    return scrolls && overflows ? element : scrollable(element.parentElement)
  }
  const box = scrollable(document.querySelector(selector)?.parentElement)
  box.scrollIntoView({ block: 'nearest' })
  const distance = Math.min(px, box.scrollHeight - box.clientHeight)
  if (distance < 1000) throw new Error(`${selector} can be scrolled by ${distance} px only.`)
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
  return frames
}

/**
 * Types into the search box; ms from the keystroke to the second frame after the scope line has changed.
 * @param {string} text what stands in the box after the keystroke
 * @returns {Promise<number>}
 */
export async function typeSearch(text) {
  const input = document.querySelector('input[role="combobox"], #find')
  if (!(input instanceof HTMLInputElement)) throw new Error('There is no search box.')
  const scope = () => document.querySelector('#scope, [data-testid="scope"]')?.textContent
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  await frame()
  await new Promise((resolve) => setTimeout(resolve))
  const before = scope()
  const start = performance.now()
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
  input.dispatchEvent(new Event('input', { bubbles: true }))
  while (scope() === before) {
    if (performance.now() - start > 20_000) throw new Error(`Searching for ${text} changed nothing.`)
    await Promise.race([frame(), new Promise((resolve) => setTimeout(resolve, 1))])
  }
  await frame()
  await frame()
  return performance.now() - start
}

/** Clicks the value Failed of the facet that is open; ms to the second frame after the scope line has changed. */
export async function clickFailed() {
  const label = [...document.querySelectorAll('label')].find((each) =>
    /^\s*Failed/.test(each.textContent ?? ''),
  )
  const box = label?.querySelector('input[type="checkbox"]')
  if (!(box instanceof HTMLInputElement)) throw new Error('There is no checkbox “Failed”.')
  const scope = () => document.querySelector('#scope, [data-testid="scope"]')?.textContent
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  await frame()
  await new Promise((resolve) => setTimeout(resolve))
  const before = scope()
  const start = performance.now()
  box.click()
  while (scope() === before) {
    if (performance.now() - start > 20_000) throw new Error('A click on Failed changed nothing.')
    await Promise.race([frame(), new Promise((resolve) => setTimeout(resolve, 1))])
  }
  await frame()
  await frame()
  return performance.now() - start
}

/** Presses Refresh and waits until its answer is in the page, so many times; with `press` off it only waits as long. @param {{ times: number, press: boolean }} options */
export async function refreshTimes({ times, press }) {
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent === 'Refresh')
  if (!button) throw new Error('There is no button “Refresh”.')
  /** @param {number} ms @returns {Promise<void>} */
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
  const real = window.fetch
  /** @type {() => void} */
  let answered = () => {}
  window.fetch = async (...asked) => {
    const answer = await real(...asked)
    answered()
    return answer
  }
  for (let time = 0; time < times; time += 1) {
    while (button.disabled) await pause(5)
    const answer = new Promise((resolve) => {
      answered = () => resolve(undefined)
      setTimeout(resolve, press ? 20_000 : 5)
    })
    if (press) button.click()
    await answer
    // The page is told of what has changed within a fifth of a second.
    await pause(220)
  }
  window.fetch = real
}
