// npm run preview:proxy [-- --caddy] [-- --port 8080] [-- --base /ops/runs/]: the built dashboard behind the real proxy,
// which asks the mock API. No account is needed; everything listens on this machine only.
import { spawn, spawnSync } from 'node:child_process'
import { accessSync, chmodSync, constants, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { parseArgs } from 'node:util'
import { startMock, wholeNumber } from './mock-serve.mjs'

const root = join(import.meta.dirname, '../..')
const RUNS = 2000
const KEY = 'metorial_sk_demo'

/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`)

/**
 * @param {string} line
 * @returns {never}
 */
function end(line) {
  process.stderr.write(`server-runs: ${line}\n`)
  process.exit(1)
}

/** @param {string} program */
function isInstalled(program) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/local/sbin', '/usr/sbin', '/sbin']
  return folders.some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/**
 * The environment of the start script: of the caller's only what finds programs, so that no real key comes in.
 * @param {Record<string, string>} env
 */
const onlyWith = (env) => ({ PATH: process.env.PATH ?? '', ...env })

/** @param {string} url */
async function isUp(url) {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )
}

async function main() {
  const { values } = parseArgs({
    options: {
      caddy: { type: 'boolean', default: false },
      port: { type: 'string', default: '8080' },
      base: { type: 'string', default: '/' },
    },
  })
  const server = values.caddy ? 'caddy' : 'nginx'
  const port = wholeNumber('port', values.port, 65_535)
  for (const program of [server, 'jq']) {
    if (isInstalled(program)) continue
    end(
      `${program} is not installed; on Debian: apt-get install ${program}, on macOS: brew install ${program}`,
    )
  }
  if (!existsSync(join(root, 'dist/index.html'))) {
    const built = spawnSync(join(root, 'node_modules/.bin/vite'), ['build'], { cwd: root, stdio: 'inherit' })
    if (built.status !== 0) end('the build failed')
  }

  const mock = await startMock(0, RUNS)
  const folder = mkdtempSync(join(tmpdir(), 'server-runs-preview-'))
  // Started by root, nginx works as another user, who must get through.
  chmodSync(folder, 0o711)
  const proxy = spawn(join(root, 'deploy', server, 'start.sh'), [], {
    stdio: 'inherit',
    env: onlyWith({
      METORIAL_API_KEY: KEY,
      METORIAL_API_URL: `http://127.0.0.1:${mock.port}`,
      ALLOW_ANONYMOUS: 'yes',
      LISTEN: `127.0.0.1:${port}`,
      BASE_PATH: values.base,
      RUN_DIR: join(folder, 'run'),
    }),
  })
  let stopping = false
  // Ctrl+C reaches the proxy by itself; `kill` reaches only this process. It ends when the proxy has ended.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      stopping = true
      proxy.kill('SIGTERM')
    })
  }
  proxy.on('close', (code) => {
    rmSync(folder, { recursive: true, force: true })
    mock.server.closeAllConnections()
    mock.server.close()
    process.exit(stopping ? 0 : (code ?? 1))
  })

  const origin = `http://127.0.0.1:${port}`
  while (!stopping && proxy.exitCode === null) {
    if (await isUp(`${origin}/healthz`)) {
      say(`The dashboard behind ${server}: ${origin}${values.base}   (Ctrl+C ends it)`)
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

main().catch((error) => end(error instanceof Error ? error.message : String(error)))
