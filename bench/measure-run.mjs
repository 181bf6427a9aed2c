import { devtoolsOf, slowCpu } from './cpu.mjs'
import { noteFirstRows, noteLongTasks } from './in-page-load.mjs'
import { openRun, saysAllIsRead, typeInto } from './in-page-run.mjs'
import { middle } from './measure-actions.mjs'
import { VIEW } from './measure-load.mjs'

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Browser} Browser */

const FIRST_MESSAGES = { selector: 'ol[aria-label="Messages"] li', wanted: 10 }
const QUIET_MS = 250
/** Of each quarter of a second; a page that is watched is never wholly idle. */
const STILL_BUSY_MS = 15

/** Waits until the page has nothing more to do. @param {Page} page */
export async function untilIdle(page) {
  const devtools = await devtoolsOf(page)
  await devtools.send('Performance.enable')
  const busy = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
  }
  const deadline = Date.now() + 60_000
  let before = await busy()
  for (let quiet = 0; quiet < 2; ) {
    if (Date.now() > deadline) throw new Error('The page is not idle after 60 s.')
    await page.waitForTimeout(QUIET_MS)
    const now = await busy()
    quiet = now - before < STILL_BUSY_MS ? quiet + 1 : 0
    before = now
  }
}

const LINKS = '.runs-table tbody a[href^="/runs/srr_"]:not([aria-hidden])'

/**
 * Opens the `at`th run of the list as a pointer does, which brings the code of its page before the click; ms from the click.
 * @param {Page} page shows the list
 * @param {number} at
 * @param {number} cpu how many times slower than the machine
 */
async function openRunMs(page, at, cpu) {
  await page.bringToFront()
  const link = page.locator(LINKS).nth(at)
  const href = (await link.getAttribute('href')) ?? ''
  await link.hover({ force: true })
  await untilIdle(page)
  await slowCpu(page, cpu)
  const ms = await page.evaluate(openRun, href)
  await slowCpu(page, 1)
  await untilIdle(page)
  return ms
}

/** The first run that a visit opens. @param {Browser} browser @param {string} url the list @param {number} at @param {number} cpu */
export async function openFirstRunMs(browser, url, at, cpu) {
  const context = await browser.newContext(VIEW)
  const page = await context.newPage()
  await page.goto(url)
  await page.locator(LINKS).nth(at).waitFor({ state: 'attached' })
  await untilIdle(page)
  const ms = await openRunMs(page, at, cpu)
  await context.close()
  return ms
}

/** Another run of a list from which runs were opened before, and back to it. @param {Page} page @param {number} at @param {number} cpu */
export async function openNextRunMs(page, at, cpu) {
  const ms = await openRunMs(page, at, cpu)
  await page.goBack()
  await page.locator(LINKS).nth(at).waitFor({ state: 'attached' })
  await untilIdle(page)
  return ms
}

/**
 * A run's page with all that it said and wrote.
 * @param {Browser} browser
 * @param {string} url
 * @param {{ messages: number, lines: number }} size
 */
export async function openRead(browser, url, size) {
  const context = await browser.newContext(VIEW)
  const page = await context.newPage()
  await page.addInitScript(noteFirstRows, FIRST_MESSAGES)
  await page.addInitScript(noteLongTasks)
  await page.goto(url)
  await page.waitForFunction(saysAllIsRead, size, { polling: 500, timeout: 240_000 })
  await untilIdle(page)
  return page
}

/** The JavaScript heap after a garbage collection, MB. @param {Page} page */
export async function heapMb(page) {
  const devtools = await devtoolsOf(page)
  // What the first one frees may hold what only a second one finds.
  for (let time = 0; time < 2; time += 1) await devtools.send('HeapProfiler.collectGarbage')
  return (await devtools.send('Runtime.getHeapUsage')).usedSize / 1e6
}

/**
 * The median of four keystrokes, in a box that has had the focus for a while.
 * @param {Page} page
 * @param {string} box the search box by its label
 * @param {readonly string[]} texts what stands in the box after each
 */
export async function typeMs(page, box, texts) {
  await page.bringToFront()
  await page.getByRole('searchbox', { name: box }).focus()
  await untilIdle(page)
  const times = []
  for (const text of texts) {
    times.push(await page.evaluate(typeInto, { box, text }))
    await untilIdle(page)
  }
  await page.evaluate(typeInto, { box, text: '' })
  await untilIdle(page)
  return middle(times)
}
