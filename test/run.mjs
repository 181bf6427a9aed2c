// The checks, one after the other, and one honest line at the end.
//   npm test              all that needs only Node and a Chromium
//   npm run test:deploy   real nginx and Caddy in front of the build
//   npm run test:all      both
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from './browser.mjs'

const root = join(import.meta.dirname, '..')
const reports = mkdtempSync(join(tmpdir(), 'server-runs-test-'))
const plain = !process.stdout.isTTY

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {{ name: string, run: () => Promise<number>, count?: () => Count }} Step */

/**
 * Runs one of the project's own tools with its output streamed. Answers its exit code.
 * @param {string} tool
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<number>}
 */
function exec(tool, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(join(root, 'node_modules/.bin', tool), args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...(plain ? { NO_COLOR: '1' } : {}), ...env },
    })
    child.on('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/** @param {string} file */
const readReport = (file) => JSON.parse(readFileSync(file, 'utf8'))

/**
 * @param {string} name
 * @param {string[]} projects
 * @returns {Step}
 */
function vitest(name, projects) {
  const file = join(reports, `${name}.json`)
  const select = projects.flatMap((project) => ['--project', project])
  return {
    name: `vitest: ${projects.join(', ')}`,
    run: () =>
      exec('vitest', [
        'run',
        ...select,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ]),
    count: () => {
      const report = readReport(file)
      // A file that could not be loaded holds no test case, and is a failure all the same.
      const unloaded = report.testResults.filter(
        (/** @type {{ status: string, assertionResults: unknown[] }} */ suite) =>
          suite.status === 'failed' && suite.assertionResults.length === 0,
      ).length
      // None may be skipped: a skipped one counts as failed.
      const skipped = report.numPendingTests + report.numTodoTests
      return { passed: report.numPassedTests, failed: report.numFailedTests + skipped + unloaded }
    },
  }
}

/** @returns {Step} */
function playwright() {
  const file = join(reports, 'playwright.json')
  return {
    name: 'playwright',
    run: () => exec('playwright', ['test', '--reporter=line,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
    count: () => {
      const { stats } = readReport(file)
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }
    },
  }
}

/** @type {Step} */
const build = { name: 'build', run: () => exec('vite', ['build']) }

/** @type {Step} */
const browser = {
  name: 'Chromium',
  run: async () => {
    process.env.CHROMIUM_PATH = ensureChromium()
    console.log(process.env.CHROMIUM_PATH)
    return 0
  },
}

/** @type {Step[]} */
const own = [
  {
    name: 'format and lint',
    run: () => exec('biome', ['ci', '--error-on-warnings', ...(plain ? ['--colors=off'] : []), '.']),
  },
  { name: 'types', run: () => exec('tsc', ['--noEmit']) },
  { name: 'unused code', run: () => exec('knip', []) },
  vitest('vitest', ['unit', 'dom']),
  build,
  { name: 'demo build', run: () => exec('vite', ['build', '--mode', 'demo']) },
  { name: 'size budget', run: () => exec('size-limit', []) },
  vitest('vitest-build', ['build']),
  browser,
  playwright(),
]

const servers = vitest('vitest-deploy', ['deploy'])

/** @type {Record<string, Step[]>} */
const SUITES = { own, deploy: [build, browser, servers], all: [...own, servers] }
const [suite = 'own'] = process.argv.slice(2)
const steps = SUITES[suite]
if (!steps) throw new Error(`There is no suite ${suite}: ${Object.keys(SUITES).join(', ')}`)

/**
 * The step's result in test cases. A step that failed without a failed case of its own (a check, a crash,
 * a missing report) counts as one, so that the closing line never says "0 failed" about a failure.
 * @param {Step} step
 * @returns {Promise<Count>}
 */
async function result(step) {
  let count = { passed: 0, failed: 0 }
  let ok = false
  try {
    ok = (await step.run()) === 0
    count = step.count?.() ?? count
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    ok = false
  }
  return ok || count.failed > 0 ? count : { ...count, failed: 1 }
}

let passed = 0
let failed = 0
/** @type {string[]} */
const failures = []

for (const [index, step] of steps.entries()) {
  console.log(`\n── ${step.name} ${'─'.repeat(Math.max(4, 70 - step.name.length))}`)
  const count = await result(step)
  passed += count.passed
  failed += count.failed
  if (count.failed === 0) continue
  failures.push(step.name)
  if (step.count) continue
  const left = steps.slice(index + 1).map(({ name }) => name)
  if (left.length > 0) console.error(`\nStopped here; not run: ${left.join(' · ')}`)
  break
}

rmSync(reports, { recursive: true, force: true })
console.log(failures.length > 0 ? `\nFailed: ${failures.join(' · ')}` : '')
console.log(`tests: ${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
