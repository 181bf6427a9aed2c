/** @typedef {import('@playwright/test').Page} Page */
/**
 * What is read of an event of Chromium's trace; times are µs.
 * @typedef {{ name: string, pid: number, tid: number, ts: number, dur?: number }} TraceEvent
 */

const BEGIN = 'bench-begin'
const END = 'bench-end'
// The first has every task of every thread, the second the marks. No others: each makes the page slower.
const CATEGORIES = ['disabled-by-default-devtools.timeline', 'blink.user_timing']

/**
 * How long the longest task of the page's main thread was, ms, of those that began in the given time: short ones too, which
 * no PerformanceObserver tells of.
 * @param {Page} page
 * @param {() => Promise<unknown>} during
 */
export async function longestTracedMs(page, during) {
  const browser = page.context().browser()
  if (browser === null) throw new Error('The page has no browser of its own: it can’t be traced.')
  await browser.startTracing(page, { categories: CATEGORIES })
  await page.evaluate((name) => void performance.mark(name), BEGIN)
  await during()
  await page.evaluate((name) => void performance.mark(name), END)
  const trace = await browser.stopTracing()
  return longestMs(JSON.parse(trace.toString()).traceEvents)
}

/** @param {TraceEvent[]} events of all processes of the browser: the marks tell which thread is meant */
function longestMs(events) {
  const begin = events.find(({ name }) => name === BEGIN)
  const end = events.find(({ name }) => name === END)
  if (begin === undefined || end === undefined) throw new Error('The trace holds no mark of the bench.')
  const tasks = events.filter(
    ({ name, pid, tid, ts }) =>
      name === 'RunTask' && pid === begin.pid && tid === begin.tid && ts >= begin.ts && ts <= end.ts,
  )
  if (tasks.length === 0) throw new Error('The trace holds no task of the page: has Chromium renamed them?')
  return Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000
}
