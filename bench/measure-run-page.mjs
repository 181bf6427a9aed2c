// The run page: opened from the list, and on a run that said and wrote a lot.
import { BIG } from './api.mjs'
import { scrollFrameMs } from './measure-actions.mjs'
import { longestTaskMs, openLoaded } from './measure-load.mjs'
import { heapMb, openFirstRunMs, openNextRunMs, openRead, typeMs } from './measure-run.mjs'

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./measure-load.mjs').Side} Side */
/** @typedef {import('./report.mjs').Metric} Metric */
/** @typedef {import('./results.mjs').Results} Results */

/** The first runs of the list are still active. */
const FIRST_OPENED = 13

/** @param {string} title @param {number | undefined} [limit] @returns {Metric} */
const metric = (title, limit) => ({
  title,
  unit: 'ms',
  digits: 1,
  ...(limit === undefined ? {} : { limit, absolute: true }),
})
/** @param {string} title @returns {Metric} */
const heap = (title) => ({ title, unit: 'MB', digits: 1, limit: 200, absolute: true })

const OPENED = [1, 4].map((cpu) => ({
  cpu,
  first: metric(`open the first run from the list to paint, CPU slowed ${cpu}×`, cpu === 1 ? 100 : undefined),
  next: metric(`open another run from the list to paint, CPU slowed ${cpu}×`, cpu === 1 ? 100 : undefined),
}))
const LONGEST = metric('longest task above 50 ms while all of a run is read')
const HEAP_READ = heap('heap with all of the run read')
const HEAP_SEARCHED = heap('heap after scrolling and searching')
/** Each of the texts is found another number of times than the one before, the first letters nearly everywhere. */
const LISTS = [
  {
    box: 'Search in the messages',
    texts: ['w', 'wo', 'f', 'fe'],
    type: metric('search keystroke to paint, 10,000 messages', 100),
    selector: 'ol[aria-label="Messages"]',
    scroll: metric('scroll, p95 frame, 10,000 messages', 25),
    drag: metric('from top to end in 3 s, p95 frame, 10,000 messages'),
  },
  {
    box: 'Search in the lines',
    texts: ['t', 'ti', 'c', 'cu'],
    type: metric('search keystroke to paint, 100,000 lines', 100),
    selector: '[aria-label="Log lines"] > div',
    scroll: metric('scroll, p95 frame, 100,000 lines', 25),
    drag: metric('from top to end in 3 s, p95 frame, 100,000 lines'),
  },
]
const STEADY_PX = 12_000

/**
 * Another run each time, so that nothing of it is there yet. Only the app: the floor has no such page.
 * @param {Results} results
 * @param {Browser} browser
 * @param {Side} side
 * @param {number} rows
 */
async function measureOpening({ note, repetitions }, browser, side, rows) {
  const page = await openLoaded(browser, side.loadedUrl(rows), rows)
  let at = FIRST_OPENED
  await openNextRunMs(page, at, 1)
  for (let repetition = 1; repetition <= repetitions; repetition++) {
    console.log(`open a run: ${repetition} of ${repetitions}`)
    for (const { cpu, first, next } of OPENED) {
      at += 1
      note(first, side, await openFirstRunMs(browser, side.coldUrl, at, cpu))
      note(next, side, await openNextRunMs(page, at, cpu))
    }
  }
  await page.context().close()
}

/**
 * @param {Results} results
 * @param {Browser} browser
 * @param {Side[]} sides whose `runUrl` is the page of a run of that size
 * @param {number} rows how many runs the list has
 */
export async function measureRunPage(results, browser, sides, rows) {
  const { note, byTurns } = results
  for (const side of sides) if (side.hasPages) await measureOpening(results, browser, side, rows)
  /** @type {Map<Side, Page>} */
  const pages = new Map()
  for (const side of sides) {
    console.log(`a run with ${BIG.messages} messages and ${BIG.lines} lines, ${side.name}`)
    const page = await openRead(browser, side.runUrl, BIG)
    note(LONGEST, side, await longestTaskMs(page))
    note(HEAP_READ, side, await heapMb(page))
    pages.set(side, page)
  }
  await byTurns(sides, 'run page', async (side) => {
    const page = pages.get(side)
    if (page === undefined) return
    for (const { box, texts, type, selector, scroll, drag } of LISTS) {
      note(type, side, await typeMs(page, box, texts))
      note(scroll, side, await scrollFrameMs(page, 1, { selector, forMs: 3000, px: STEADY_PX }))
      note(drag, side, await scrollFrameMs(page, 1, { selector, forMs: 3000, px: Number.POSITIVE_INFINITY }))
    }
  })
  for (const [side, page] of pages) {
    note(HEAP_SEARCHED, side, await heapMb(page))
    await page.context().close()
  }
}
