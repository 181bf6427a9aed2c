import { devtoolsOf } from './cpu.mjs'
import { refreshTimes } from './in-page-actions.mjs'

/** @typedef {import('@playwright/test').Page} Page */

/** How long the main thread was busy in this time, ms. @param {Page} page @param {() => Promise<unknown>} during */
async function busyMs(page, during) {
  const devtools = await devtoolsOf(page)
  await devtools.send('Performance.enable')
  const total = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
  }
  const before = await total()
  await during()
  return (await total()) - before
}

const REFRESH_TAKES_MS = 1500

/**
 * Main-thread time of one live refresh that brings a new run, without what the page does anyway in that time, ms.
 * @param {Page} page
 * @param {() => void} change makes another run at the API
 */
export async function refreshMs(page, change) {
  await page.bringToFront()
  const idle = await busyMs(page, () => page.waitForTimeout(REFRESH_TAKES_MS))
  change()
  const busy = await busyMs(page, async () => {
    await page.evaluate(refreshTimes, 1)
    await page.waitForTimeout(REFRESH_TAKES_MS)
  })
  return Math.max(0, busy - idle)
}

/** The heap after so many refreshes, as a multiple of what it was before. @param {Page} page @param {number} times */
export async function heapGrowth(page, times) {
  const devtools = await devtoolsOf(page)
  const used = async () => {
    await devtools.send('HeapProfiler.collectGarbage')
    return (await devtools.send('Runtime.getHeapUsage')).usedSize
  }
  await page.bringToFront()
  await page.evaluate(refreshTimes, 20)
  const before = await used()
  await page.evaluate(refreshTimes, times)
  return (await used()) / before
}
