import { devtoolsOf } from './cpu.mjs'
import { refreshTimes } from './in-page-actions.mjs'
import { loadedCount } from './in-page-load.mjs'
import { longestTracedMs } from './trace.mjs'

/** @typedef {import('@playwright/test').Page} Page */

/** How long the main thread was busy, and how long it all took, both ms. @param {Page} page @param {() => Promise<unknown>} during */
async function timesOf(page, during) {
  const devtools = await devtoolsOf(page)
  await devtools.send('Performance.enable')
  const now = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    /** @param {string} wanted */
    const ms = (wanted) => (metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN) * 1000
    return { busyMs: ms('TaskDuration'), atMs: ms('Timestamp') }
  }
  const before = await now()
  await during()
  const after = await now()
  return { busyMs: after.busyMs - before.busyMs, tookMs: after.atMs - before.atMs }
}

const REST_MS = 1500

/**
 * Main-thread time of one live refresh that brings a new run, without what the page does anyway in that time, ms.
 * @param {Page} page
 * @param {() => void} change makes another run at the API
 */
export async function refreshMs(page, change) {
  await page.bringToFront()
  /** @param {boolean} press */
  const once = (press) =>
    timesOf(page, async () => {
      await page.evaluate(refreshTimes, { times: 1, press })
      await page.waitForTimeout(REST_MS)
    })
  const idle = await once(false)
  change()
  const refresh = await once(true)
  return Math.max(0, refresh.busyMs - (idle.busyMs * refresh.tookMs) / idle.tookMs)
}

/**
 * How long the longest task of one live refresh was that brings a new run, ms. Another refresh than the one whose time is
 * summed: what traces it takes a little time too.
 * @param {Page} page
 * @param {() => void} change makes another run at the API
 */
export async function refreshTaskMs(page, change) {
  await page.bringToFront()
  const before = await page.evaluate(loadedCount)
  change()
  const longestMs = await longestTracedMs(page, async () => {
    await page.evaluate(refreshTimes, { times: 1, press: true })
    await page.waitForTimeout(REST_MS)
  })
  const after = await page.evaluate(loadedCount)
  if (after <= before) throw new Error(`A refresh brought no run: ${after} are loaded, as before.`)
  return longestMs
}

/** The heap after so many refreshes, as a multiple of what it was before. @param {Page} page @param {number} times */
export async function heapGrowth(page, times) {
  const devtools = await devtoolsOf(page)
  const used = async () => {
    await devtools.send('HeapProfiler.collectGarbage')
    return (await devtools.send('Runtime.getHeapUsage')).usedSize
  }
  await page.bringToFront()
  await page.evaluate(refreshTimes, { times: 20, press: true })
  const before = await used()
  await page.evaluate(refreshTimes, { times, press: true })
  return (await used()) / before
}
