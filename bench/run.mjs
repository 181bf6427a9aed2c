// npm run bench [-- --quick] [--write] [--br] [--no-build] [--sizes 1000,100000]
// Floor and app by turns in one browser, so that whatever else the machine does slows both. Not a test: it only tells.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { CHROMIUM_ARGS, findChromium } from '../test/browser.mjs'
import { facetMs, scrollFrameMs, searchMs, sortMs } from './measure-actions.mjs'
import { heapGrowth, refreshMs } from './measure-live.mjs'
import { coldLoad, longestTaskMs, openLoaded } from './measure-load.mjs'
import { toTable } from './report.mjs'
import { startServer } from './server.mjs'

/** @typedef {import('./measure-load.mjs').Side} Side */
/** @typedef {import('./report.mjs').Metric} Metric */
/** @typedef {import('./report.mjs').Samples} Samples */

// Frames come every 16.7 ms, so a p95 jumps by whole frames: the floor against itself differs by one now and then.
const ONE_FRAME_MS = 17

const { values: flags } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    br: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
    sizes: { type: 'string', default: '1000,10000,100000' },
  },
})
const SIZES = flags.sizes.split(',').map(Number)
const repetitions = flags.quick ? 3 : 7
// BENCH_APP=floor holds the floor against itself: every ratio must come out near 1.
const selfTest = process.env.BENCH_APP === 'floor'
const encoding = flags.br ? 'br' : 'gzip'

/** @type {Metric} */
const COLD = { title: 'cold load to painted rows', unit: 'ms', digits: 0, limit: 2.2 }
/** @type {Metric} */
const JS_BEFORE = {
  title: 'JavaScript before the rows',
  unit: 'kB',
  digits: 1,
  limit: 115,
  absolute: true,
}
/** @type {Metric} */
const JS_TOTAL = { title: 'JavaScript in all', unit: 'kB', digits: 1, limit: 160, absolute: true }
/** @type {Map<Metric, Samples>} */
const results = new Map()

/** @param {Metric} metric @param {Side} side @param {number} value */
function note(metric, side, value) {
  const samples = results.get(metric) ?? { floor: [], app: [] }
  samples[side.name].push(value)
  results.set(metric, samples)
}

/**
 * Calls `measure` for both sides, `repetitions` times, the other side first every second time.
 * @param {Side[]} sides
 * @param {string} what
 * @param {(side: Side) => Promise<void>} measure
 */
async function byTurns(sides, what, measure) {
  for (let repetition = 1; repetition <= repetitions; repetition++) {
    console.log(`${what}: ${repetition} of ${repetitions}`)
    for (const side of repetition % 2 ? sides : sides.toReversed()) await measure(side)
  }
}

/** @param {import('@playwright/test').Browser} browser @param {Side[]} sides */
async function measureColdLoads(browser, sides) {
  // Once unmeasured: the server compresses each answer at its first request.
  for (const side of sides) await coldLoad(browser, side.coldUrl)
  await byTurns(sides, 'cold load', async (side) => {
    const { rowsAt, jsBefore, jsTotal } = await coldLoad(browser, side.coldUrl)
    note(COLD, side, rowsAt)
    note(JS_BEFORE, side, jsBefore)
    note(JS_TOTAL, side, jsTotal)
  })
}

/** @param {import('@playwright/test').Browser} browser @param {Side[]} sides @param {number} rows @param {() => void} addRun */
async function measureLoaded(browser, sides, rows, addRun) {
  const runs = `${rows.toLocaleString('en')} runs`
  /** @param {string} title @param {Partial<Metric>} [more] @returns {Metric} */
  const metric = (title, more) => ({ title: `${title}, ${runs}`, unit: 'ms', digits: 1, ...more })
  const sort = metric('sort click to paint', { limit: 2 })
  // Clicks shorter than a frame all look alike; a slow CPU tells them apart.
  const slowSort = metric('the same, CPU slowed 4×')
  const search = metric('search keystroke to paint', { limit: 2 })
  const facet = metric('facet click to paint', { limit: 2 })
  const scrolls = [1, 4].map((cpu) => ({
    cpu,
    metric: metric(`scroll, p95 frame, CPU slowed ${cpu}×`, { limit: 1, slack: ONE_FRAME_MS }),
  }))
  /** @type {Map<Side, import('@playwright/test').Page>} */
  const pages = new Map()
  for (const side of sides) pages.set(side, await openLoaded(browser, side.loadedUrl(rows), rows))
  for (const [side, page] of pages) {
    const longest = metric('longest task above 50 ms while loading', { limit: 50, absolute: true })
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
  for (const [side, page] of pages) if (side.name === 'app') await measureLive(page, side, metric, addRun)
  for (const page of pages.values()) await page.context().close()
}

/**
 * What only the app does. @param {import('@playwright/test').Page} page @param {Side} side
 * @param {(title: string, more: Partial<Metric>) => Metric} metric @param {() => void} addRun
 */
async function measureLive(page, side, metric, addRun) {
  const refresh = metric('main-thread time of a live refresh', { limit: 16, absolute: true })
  for (let repetition = 1; repetition <= repetitions; repetition++) {
    note(refresh, side, await refreshMs(page, addRun))
  }
  const times = flags.quick ? 100 : 1000
  console.log(`heap after ${times} refreshes`)
  const heap = metric(`heap after ${times} refreshes`, { unit: '×', digits: 3, limit: 1.05, absolute: true })
  note(heap, side, await heapGrowth(page, times))
}

if (!selfTest && !flags['no-build']) {
  const build = spawnSync('npm', ['run', 'build'], { stdio: 'inherit' })
  if (build.status !== 0) process.exit(1)
}
const executablePath = findChromium()
if (executablePath === null) throw new Error('No Chromium found: install it or set CHROMIUM_PATH to one.')
// One for each size, since the app loads all there is.
const servers = new Map()
for (const rows of SIZES) servers.set(rows, await startServer({ rows, encoding }))
const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS })
const started = Date.now()
try {
  const origin = servers.get(Math.min(...SIZES)).origin
  /** @param {number} rows @param {string} path */
  const at = (rows, path) => `${servers.get(rows).origin}${path}`
  const floorUrl = `${origin}/floor.html`
  /** @type {Side[]} */
  const sides = [
    { name: 'floor', coldUrl: floorUrl, loadedUrl: (rows) => at(rows, `/floor.html?rows=${rows}`) },
    selfTest
      ? { name: 'app', coldUrl: floorUrl, loadedUrl: () => `${floorUrl}?rows=500` }
      : { name: 'app', coldUrl: `${origin}/runs`, loadedUrl: (rows) => at(rows, '/runs?range=all') },
  ]
  await measureColdLoads(browser, sides)
  for (const rows of SIZES) await measureLoaded(browser, sides, rows, servers.get(rows).addRun)
  const setting = [
    `Chromium ${browser.version()}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}.`,
    `Median (smallest–largest) of ${repetitions}, floor and app by turns, ${encoding}.`,
    'Cold load: 150 ms round trip, 1.6 Mbit/s, CPU slowed 4×, nothing cached.',
  ].join('\n')
  const report = `${setting}\n\n${toTable([...results])}\n`
  console.log(`\n${report}\n${Math.round((Date.now() - started) / 1000)} s`)
  if (flags.write) {
    const folder = new URL('./results/', import.meta.url)
    mkdirSync(folder, { recursive: true })
    writeFileSync(new URL('latest.md', folder), `# npm run bench\n\n${report}`)
  }
} finally {
  await browser.close()
  for (const server of servers.values()) await server.close()
}
