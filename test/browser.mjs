import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** What the tests and benchmarks pass to Chromium: nothing in the background, no GPU, runs as root too. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const KNOWN_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * The path of a Chromium that starts, or null. CHROMIUM_PATH wins and must exist.
 * @returns {string | null}
 */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROMIUM_PATH names ${chosen}, which does not exist.`)
    return chosen
  }
  return [...KNOWN_PLACES, chromium.executablePath()].find(starts) ?? null
}

/**
 * Ubuntu's /usr/bin/chromium-browser can be a script that only says "install the snap": being there isn't enough.
 * @param {string} path
 */
function starts(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0
}

/**
 * The path of a Chromium; gets one where there is none, or throws one sentence saying what to do.
 * @returns {string}
 */
export function ensureChromium() {
  const present = findChromium()
  if (present) return present
  const root = process.getuid?.() === 0
  const ubuntu = existsSync('/etc/os-release') && /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'))
  // Ubuntu's own package is a snap, which doesn't start in containers.
  if (root && !ubuntu && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update'])
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
  }
  if (!findChromium()) {
    const withLibraries = root && existsSync('/usr/bin/apt-get') ? ['--with-deps'] : []
    run('npx', ['playwright', 'install', ...withLibraries, 'chromium'])
  }
  const installed = findChromium()
  if (installed) return installed
  throw new Error(
    'The browser tests need Chromium and it could not be installed: install it (Debian: "apt-get install chromium" as root) or set CHROMIUM_PATH to one.',
  )
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  console.log(`No Chromium found: ${[command, ...args].join(' ')}`)
  spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}
