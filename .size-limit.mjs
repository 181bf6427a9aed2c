// Budgets of what is sent, compressed. A chunk is named by the module it begins with; what it imports statically comes with
// it and is found here, so that a chunk that the bundler cuts anew is weighed without being named.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ASSETS = 'dist/assets'
const files = existsSync(ASSETS) ? readdirSync(ASSETS) : []
const scripts = files.filter((file) => file.endsWith('.js'))
/** "run-page-Dx1sc-MS.js" is "run-page": hashes have eight characters. @param {string} file */
const nameOf = (file) => file.slice(0, -'-12345678.js'.length)

/** @param {string} name */
function chunk(name) {
  const file = scripts.find((file) => nameOf(file) === name)
  // Without a build there is nothing to weigh, and size-limit says so.
  if (file === undefined && files.length > 0)
    throw new Error(`.size-limit.mjs: there is no chunk ${name} in ${ASSETS}.`)
  return file
}

/** These chunks and all that they import statically. @param {string[]} names */
function closure(...names) {
  const found = new Set()
  const waiting = names.map(chunk).filter((file) => file !== undefined)
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue
    found.add(file)
    const imports = readFileSync(join(ASSETS, file), 'utf8').matchAll(
      /\b(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g,
    )
    for (const [, target = ''] of imports) waiting.push(target)
  }
  return [...found]
}

/** @param {string[]} these @param {string[][]} known */
const beyond = (these, ...known) => these.filter((file) => !known.flat().includes(file))

const shell = closure('index', 'header-menus')
const runs = [...new Set([...shell, ...closure('after-rows', 'engine')])]
const menus = scripts.map(nameOf).filter((name) => name.endsWith('-menu') && name !== 'hand-over-menu')
const run = closure('run-page', 'messages-panel', 'logs-panel')
const errors = closure('errors-page', 'error-page')
const overview = closure('overview-page', 'overview-parts')

/** @param {string} name @param {string} limit @param {string[]} chunks @param {string[]} others */
const budget = (name, limit, chunks, ...others) => ({
  name,
  path: [...others, ...chunks.map((file) => `${ASSETS}/${file}`)],
  limit,
  gzip: true,
})

// biome-ignore lint/style/noDefaultExport: size-limit reads nothing else
export default [
  budget('JavaScript before the first rows', '115 kB', closure('index'), 'dist/boot.js'),
  budget('the whole runs page, as it opens', '160 kB', runs, 'dist/boot.js'),
  budget(
    'what the runs page opens on request',
    '40 kB',
    beyond(closure('grouped-table', 'selected', 'derived-cells', 'filter-chips', 'no-rows', ...menus), runs),
  ),
  budget('the run page, as it opens, beyond the shell', '60 kB', beyond(run, shell)),
  budget(
    'what the run page opens on request',
    '38 kB',
    beyond(
      closure(
        'exchange-detail',
        'lineage-panel',
        'server-panel',
        'deployment-panel',
        'session-panel',
        'same-error',
        'timeline-table',
        'whole-line',
        'measured-lines',
        'hand-over-menu',
        'raw-json-dialog',
        'run-failure',
        'save-file',
      ),
      shell,
      run,
    ),
  ),
  budget('the compare page, beyond the run page', '15 kB', beyond(closure('compare-page'), shell, run)),
  budget('the errors pages, beyond the runs page', '35 kB', beyond(errors, runs)),
  budget('the overview, beyond the runs page', '25 kB', beyond(overview, runs)),
  budget('its charts', '40 kB', beyond(closure('overview-charts'), runs, overview)),
  budget('CSS of the runs page', '12 kB', [], `${ASSETS}/index-*.css`, `${ASSETS}/after-rows-*.css`),
  budget('all CSS', '15 kB', [], `${ASSETS}/*.css`),
]
