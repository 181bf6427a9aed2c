// The pages beside the list, from a set that is loaded: the overview, and the errors. The floor has neither.
import { MEAN_GAP_MS } from './data.mjs'
import { openErrors } from './in-page-errors.mjs'
import { changeOverview, countPictures, hoverDots } from './in-page-overview.mjs'
import { longestTaskMs, openLoaded } from './measure-load.mjs'
import { untilIdle } from './measure-run.mjs'
import { longestTracedMs } from './trace.mjs'

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./measure-load.mjs').Side} Side */
/** @typedef {import('./report.mjs').Metric} Metric */
/** @typedef {import('./results.mjs').Results} Results */
/** @typedef {(title: string, more?: Partial<Metric>) => Metric} MakeMetric */

/** Each loads all runs, which takes a while. */
const VISITS = 3
const FRAME_MS = 1000 / 60
/** From here on it is another frame than the next one. */
const MISSED_MS = FRAME_MS * 1.5
const DOTS = 'Duration of each run'
/** The cards of the overview by their titles; of other runs they say other things, but for the last. */
const CARDS = {
  others: [
    'Figures',
    'Runs over time',
    DOTS,
    'Runs by duration',
    'Failures by deployment',
    'Failures by version',
    'Busiest deployments',
    'Slowest deployments',
    'Clients',
    'Protocol versions',
    'Transports',
  ],
  same: ['Deployments gone quiet'],
}
const ALL = 'All runs'
/** By how many ms they hold, the longest first. */
const SPANS = /** @type {const} */ ([
  ['Last 30 days', 30 * 86_400_000],
  ['Last 7 days', 7 * 86_400_000],
  ['Last 24 hours', 86_400_000],
  ['Last hour', 3_600_000],
])

/** The longest range that lets go of a good part of so many runs, so that other figures must come. @param {number} rows */
function shorterRange(rows) {
  const span = SPANS.find(([, ms]) => ms < 0.7 * rows * MEAN_GAP_MS)
  if (span === undefined) throw new Error(`${rows} runs are too few for the overview.`)
  return span[0]
}

/** A link of the header, as a pointer finds it: it is over it before the click. @param {Page} page @param {string} name */
async function pointAt(page, name) {
  await page.bringToFront()
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).hover()
  await untilIdle(page)
}

/** @param {Page} page */
async function backToRuns(page) {
  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link', { name: 'Runs', exact: true })
    .click()
  await page.locator('.runs-table tbody a[href]').first().waitFor({ state: 'attached' })
  await untilIdle(page)
}

/** @param {Page} page @param {string} name of the page, which is the overview, or of the range */
const change = (page, name) => page.evaluate(changeOverview, { name, ...CARDS })

/** @param {Page} page shows the runs */
async function openOverview(page) {
  await pointAt(page, 'Overview')
  return change(page, 'Overview')
}

/** A page with all runs loaded, none of whose other pages was opened yet. @param {Browser} browser @param {Side} side @param {number} rows */
async function openVisit(browser, side, rows) {
  const page = await openLoaded(browser, side.loadedUrl(rows), rows)
  await page.evaluate(countPictures)
  await untilIdle(page)
  // From here on: how long tasks take while all is loaded is another figure.
  await page.evaluate(() => Object.assign(window, { longestTask: 0 }))
  return page
}

/**
 * @param {Results} results
 * @param {Browser} browser
 * @param {Side} side
 * @param {number} rows how many runs are loaded
 */
export async function measureOverview(results, browser, side, rows) {
  const { note, repetitions } = results
  const runs = `${rows.toLocaleString('en')} runs`
  /** @type {MakeMetric} */
  const metric = (title, more) => ({ title: `${title}, ${runs}`, unit: 'ms', digits: 1, ...more })
  /** Both moments have a right to be called painted. @param {string} title @param {number} limit */
  const pair = (title, limit) => ({
    figures: metric(`${title} to painted figures`, { limit, absolute: true }),
    all: metric(`${title} to the last picture and card painted`, { limit, absolute: true }),
  })
  /** @param {ReturnType<typeof pair>} metrics @param {{ figuresMs: number, allMs: number }} times */
  const notePair = ({ figures, all }, { figuresMs, allMs }) => {
    note(figures, side, figuresMs)
    note(all, side, allMs)
  }
  const first = pair('click on Overview, first of a visit,', 150)
  const firstTask = metric('longest task above 50 ms meanwhile, first of a visit')
  const next = pair('click on Overview again', 150)
  const nextTask = metric('longest task meanwhile, again')
  const shorter = shorterRange(rows)
  const ranges = [shorter, ALL].map((name) => ({ name, metrics: pair(`click on the range “${name}”`, 100) }))
  const hover = metric('pointer over the dots to the next one marked, p95', {
    limit: Math.ceil(FRAME_MS),
    absolute: true,
  })
  // One late by a bit is still the next frame.
  const hoverMost = metric('pointer over the dots to the next one marked, the slowest of 60', {
    limit: MISSED_MS,
    absolute: true,
  })
  const slowFrames = metric('frames above 25 ms while the pointer moves over the dots', {
    unit: 'of 60',
    digits: 0,
  })

  /** @type {Page | undefined} */
  let page
  for (let visit = 1; visit <= VISITS; visit++) {
    console.log(`overview, first of a visit: ${visit} of ${VISITS}`)
    await page?.context().close()
    page = await openVisit(browser, side, rows)
    notePair(first, await openOverview(page))
    await untilIdle(page)
    note(firstTask, side, await longestTaskMs(page))
  }
  if (page === undefined) return
  const shown = page
  for (let repetition = 1; repetition <= repetitions; repetition++) {
    console.log(`overview: ${repetition} of ${repetitions}`)
    await backToRuns(shown)
    notePair(next, await openOverview(shown))
    await backToRuns(shown)
    await pointAt(shown, 'Overview')
    note(nextTask, side, await longestTracedMs(shown, () => change(shown, 'Overview')))
    for (const { name, metrics } of ranges) {
      await untilIdle(shown)
      notePair(metrics, await change(shown, name))
    }
    await untilIdle(shown)
    const { times, frames } = await shown.evaluate(hoverDots, { title: DOTS, steps: 60 })
    times.sort((a, b) => a - b)
    note(hover, side, times[Math.floor(times.length * 0.95)] ?? Number.NaN)
    note(hoverMost, side, times.at(-1) ?? Number.NaN)
    note(slowFrames, side, frames.filter((ms) => ms > MISSED_MS).length)
  }
  await backToRuns(shown)
  await measureErrors(results, side, shown, metric)
  await shown.context().close()
}

/**
 * The first click of a visit reads the errors, which is a matter of requests; what the page does with them is in the longest
 * task, and in the clicks after it.
 * @param {Results} results
 * @param {Side} side
 * @param {Page} page shows the runs
 * @param {MakeMetric} metric
 */
async function measureErrors({ note, repetitions }, side, page, metric) {
  const read = metric('click on Errors, first of a visit, until all are read')
  const readTask = metric('longest task meanwhile')
  const again = metric('click on Errors again to painted groups')
  await pointAt(page, 'Errors')
  const readTaskMs = await longestTracedMs(page, async () => {
    const { allMs, groups, errors } = await page.evaluate(openErrors)
    console.log(`${errors} errors in ${groups} groups`)
    note(read, side, allMs)
  })
  note(readTask, side, readTaskMs)
  for (let repetition = 1; repetition <= repetitions; repetition++) {
    console.log(`errors: ${repetition} of ${repetitions}`)
    await backToRuns(page)
    await pointAt(page, 'Errors')
    note(again, side, (await page.evaluate(openErrors)).firstMs)
  }
}
