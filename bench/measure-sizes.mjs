// The runs page: opened cold, and with so many runs loaded.
import { facetMs, scrollFrameMs, searchMs, sortMs } from './measure-actions.mjs'
import { heapGrowth, refreshMs, refreshTaskMs } from './measure-live.mjs'
import { coldLoad, longestTaskMs, openLoaded } from './measure-load.mjs'

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./measure-load.mjs').Side} Side */
/** @typedef {import('./report.mjs').Metric} Metric */
/** @typedef {import('./results.mjs').Results} Results */
/** @typedef {(title: string, more?: Partial<Metric>) => Metric} MakeMetric */

// Frames come every 16.7 ms, so a p95 jumps by whole frames: the floor against itself differs by one now and then.
const ONE_FRAME_MS = 17

/** @type {Metric} */
const COLD = { title: 'cold load to painted rows', unit: 'ms', digits: 0, limit: 2.2 }
/** Whether anybody waited for it or not: what may be waited for has its budget elsewhere. @type {Metric} */
const JS_BEFORE = { title: 'JavaScript that had come before the rows', unit: 'kB', digits: 1 }
/** @type {Metric} */
const JS_TOTAL = { title: 'JavaScript in all', unit: 'kB', digits: 1, limit: 160, absolute: true }

/** @param {Results} results @param {Browser} browser @param {Side[]} sides */
export async function measureColdLoads({ note, byTurns }, browser, sides) {
  // Once unmeasured: the server compresses each answer at its first request.
  for (const side of sides) await coldLoad(browser, side.coldUrl)
  await byTurns(sides, 'cold load', async (side) => {
    const { rowsAt, jsBefore, jsTotal } = await coldLoad(browser, side.coldUrl)
    note(COLD, side, rowsAt)
    note(JS_BEFORE, side, jsBefore)
    note(JS_TOTAL, side, jsTotal)
  })
}

/**
 * @param {Results} results
 * @param {Browser} browser
 * @param {Side[]} sides
 * @param {{ rows: number, refreshes: number, addRun: () => void }} options
 */
export async function measureLoaded(results, browser, sides, { rows, refreshes, addRun }) {
  const { note, byTurns } = results
  const runs = `${rows.toLocaleString('en')} runs`
  /** @type {MakeMetric} */
  const metric = (title, more) => ({ title: `${title}, ${runs}`, unit: 'ms', digits: 1, ...more })
  const longest = metric('longest task above 50 ms while loading on', { limit: 50, absolute: true })
  const sort = metric('sort click to paint', { limit: 2 })
  // Clicks shorter than a frame all look alike; a slow CPU tells them apart.
  const slowSort = metric('the same, CPU slowed 4×')
  const search = metric('search keystroke to paint', { limit: 2 })
  const facet = metric('facet click to paint', { limit: 2 })
  const scrolls = [1, 4].map((cpu) => ({
    cpu,
    metric: metric(`scroll, p95 frame, CPU slowed ${cpu}×`, { limit: 1, slack: ONE_FRAME_MS }),
  }))
  /** @type {Map<Side, Page>} */
  const pages = new Map()
  for (const side of sides) pages.set(side, await openLoaded(browser, side.loadedUrl(rows), rows))
  for (const [side, page] of pages) {
    note(longest, side, await longestTaskMs(page))
    await sortMs(page, 1)
  }
  await byTurns(sides, runs, async (side) => {
    const page = pages.get(side)
    if (page === undefined) return
    note(sort, side, await sortMs(page, 1))
    note(slowSort, side, await sortMs(page, 4))
    note(search, side, await searchMs(page, 1))
    note(facet, side, await facetMs(page))
    for (const { cpu, metric } of scrolls) note(metric, side, await scrollFrameMs(page, cpu))
  })
  const refresh = metric('main-thread time of a live refresh', { limit: 16, absolute: true })
  const refreshTask = metric('longest task of a live refresh that brings a run')
  await byTurns(sides, `${runs}, refresh`, async (side) => {
    const page = pages.get(side)
    if (page === undefined) return
    note(refresh, side, await refreshMs(page, addRun))
    note(refreshTask, side, await refreshTaskMs(page, addRun))
  })
  const app = sides.find(({ name }) => name === 'app')
  const page = app && pages.get(app)
  if (app && page) {
    const title = `heap after ${refreshes.toLocaleString('en')} refreshes`
    console.log(title)
    const heap = metric(title, { unit: '×', digits: 3, limit: 1.05, absolute: true })
    note(heap, app, await heapGrowth(page, refreshes))
  }
  for (const page of pages.values()) await page.context().close()
}
