import { loadedCount, noteFirstRows, noteLongTasks, scriptBytes } from './in-page-load.mjs'

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Browser} Browser */
/**
 * One of the two that are compared; `hasPages` says whether there are others beside its list: of runs, overview, errors.
 * @typedef {{
 *   name: 'floor' | 'app',
 *   coldUrl: string,
 *   loadedUrl: (rows: number) => string,
 *   runUrl: string,
 *   hasPages: boolean,
 * }} Side
 */

const FIRST_ROWS = { selector: ':is(.runs-table, #rows) tbody tr:not([aria-hidden="true"])', wanted: 20 }
export const VIEW = { viewport: { width: 1440, height: 1080 }, locale: 'en-US', timezoneId: 'UTC' }
/** 1.6 Mbit/s down, 750 kbit/s up, 150 ms from a request to the first byte of its answer. */
const SLOW_NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}
const FAST_NETWORK = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 }

/**
 * One visit with nothing cached, over a slow network, on a CPU slowed 4×.
 * @param {Browser} browser
 * @param {string} url
 */
export async function coldLoad(browser, url) {
  const context = await browser.newContext(VIEW)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  await devtools.send('Network.emulateNetworkConditions', SLOW_NETWORK)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.addInitScript(noteFirstRows, FIRST_ROWS)
  const response = await page.goto(url, { waitUntil: 'commit' })
  if (!response?.ok()) throw new Error(`${url} answered ${response?.status()}: is there a build in dist/?`)
  const painted = await page.waitForFunction(
    () => /** @type {Window & { rowsPaintedAt?: number }} */ (window).rowsPaintedAt,
    undefined,
    // Asking seldom, so that the question itself doesn't slow the page.
    { polling: 500, timeout: 60_000 },
  )
  const rowsAt = Number(await painted.jsonValue())
  // The rest of the page is only weighed, not timed. Not "network idle": a live page may never be.
  await devtools.send('Network.emulateNetworkConditions', FAST_NETWORK)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await page.waitForTimeout(2000)
  const { before, total } = await page.evaluate(scriptBytes)
  await context.close()
  return { rowsAt, jsBefore: before / 1000, jsTotal: total / 1000 }
}

/**
 * A page with at least `rows` runs loaded: by its own paging, and by the button that goes on where that ends earlier.
 * @param {Browser} browser
 * @param {string} url
 * @param {number} rows
 */
export async function openLoaded(browser, url, rows) {
  const context = await browser.newContext(VIEW)
  const page = await context.newPage()
  await page.addInitScript(noteFirstRows, FIRST_ROWS)
  await page.addInitScript(noteLongTasks)
  await page.goto(url)
  const more = page.getByRole('button', { name: /load .*more|go on loading/i }).first()
  const deadline = Date.now() + 240_000
  let clickedAt = { count: -1, time: 0 }
  for (;;) {
    const count = await page.evaluate(loadedCount)
    if (count >= rows) break
    if (Date.now() > deadline) throw new Error(`${url} says that ${count} runs are loaded, not ${rows}.`)
    // One click for each step of the count; again after 5 s, should the first have come too early.
    const waited = count > clickedAt.count || Date.now() - clickedAt.time > 5000
    if (waited && (await more.isVisible())) {
      // It may have gone since then, or be at it: then the page goes on by itself.
      await more.click({ timeout: 1000 }).catch(() => undefined)
      clickedAt = { count, time: Date.now() }
    }
    await page.waitForTimeout(100)
  }
  await page.waitForTimeout(1000)
  return page
}

/** How long the longest task took from the first rows on until all were loaded, ms; 0 where none took more than 50. @param {Page} page */
export const longestTaskMs = (page) =>
  page.evaluate(() => /** @type {Window & { longestTask?: number }} */ (window).longestTask ?? Number.NaN)
