// npm run bench [-- --quick] [--write] [--br] [--no-build] [--only runs|run|overview] [--sizes 1000,100000] [--refreshes 100]
// Floor and app by turns in one browser, so that whatever else the machine does slows both. Not a test: it only tells.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { CHROMIUM_ARGS, findChromium } from '../test/browser.mjs'
import { measureOverview } from './measure-overview.mjs'
import { measureRunPage } from './measure-run-page.mjs'
import { measureColdLoads, measureLoaded } from './measure-sizes.mjs'
import { toTable } from './report.mjs'
import { createResults } from './results.mjs'
import { startServer } from './server.mjs'

/** @typedef {import('./measure-load.mjs').Side} Side */

const { values: flags } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    br: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
    only: { type: 'string' },
    sizes: { type: 'string', default: '1000,10000,100000' },
    refreshes: { type: 'string' },
  },
})
if (flags.only !== undefined && !['runs', 'run', 'overview'].includes(flags.only)) {
  throw new Error('--only takes runs, run or overview.')
}
/** @param {'runs' | 'run' | 'overview'} what */
const measures = (what) => flags.only === undefined || flags.only === what
const SIZES = flags.sizes.split(',').map(Number)
/** How many runs the list has from which one is opened. */
const LIST_OF = 10_000
const refreshes = Number(flags.refreshes ?? (flags.quick ? 100 : 1000))
// BENCH_APP=floor holds the floor against itself: every ratio must come out near 1.
const selfTest = process.env.BENCH_APP === 'floor'
const encoding = flags.br ? 'br' : 'gzip'
const results = createResults(flags.quick ? 3 : 7)

if (!selfTest && !flags['no-build']) {
  const build = spawnSync('npm', ['run', 'build'], { stdio: 'inherit' })
  if (build.status !== 0) process.exit(1)
}
const executablePath = findChromium()
if (executablePath === null) throw new Error('No Chromium found: install it or set CHROMIUM_PATH to one.')
/** One for each size, since the app loads all there is. @type {Map<number, Awaited<ReturnType<typeof startServer>>>} */
const servers = new Map()
/** @param {number} rows */
async function serverOf(rows) {
  const server = servers.get(rows) ?? (await startServer({ rows, encoding }))
  servers.set(rows, server)
  return server
}

/** Both sides at one server. @param {Awaited<ReturnType<typeof startServer>>} server @returns {Side[]} */
function sidesAt({ origin, bigId }) {
  const floor = {
    coldUrl: `${origin}/floor.html`,
    loadedUrl: (/** @type {number} */ rows) => `${origin}/floor.html?rows=${rows}`,
    runUrl: `${origin}/floor-run.html?run=${bigId}`,
    hasPages: false,
  }
  const app = {
    coldUrl: `${origin}/runs`,
    loadedUrl: () => `${origin}/runs?range=all`,
    runUrl: `${origin}/runs/${bigId}`,
    hasPages: true,
  }
  return [
    { name: 'floor', ...floor },
    // The button that loads on is pressed in one of the two, so that its way is held against the other's.
    { name: 'app', ...(selfTest ? { ...floor, loadedUrl: () => `${origin}/floor.html?rows=500` } : app) },
  ]
}

const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS })
const started = Date.now()
try {
  if (measures('runs')) {
    await measureColdLoads(results, browser, sidesAt(await serverOf(Math.min(...SIZES))))
    for (const rows of SIZES) {
      const server = await serverOf(rows)
      await measureLoaded(results, browser, sidesAt(server), { rows, refreshes, addRun: server.addRun })
    }
  }
  if (measures('run')) await measureRunPage(results, browser, sidesAt(await serverOf(LIST_OF)), LIST_OF)
  if (measures('overview')) {
    const rows = Math.max(...SIZES)
    const sides = sidesAt(await serverOf(rows)).filter(({ hasPages }) => hasPages)
    for (const side of sides) await measureOverview(results, browser, side, rows)
  }
  const setting = [
    `Chromium ${browser.version()}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}.`,
    `Median (smallest–largest) of ${results.repetitions}, floor and app by turns, ${encoding}.`,
    'Cold load: 150 ms round trip, 1.6 Mbit/s, CPU slowed 4×, nothing cached.',
  ].join('\n')
  const report = `${setting}\n\n${toTable([...results.all])}\n`
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
