// npm run mock:serve [-- --port 4001 --runs 2000]: the demo's API on a loopback socket, which asks for a key as the
// real one does.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'

const MOST_RUNS = 100_000
const root = join(import.meta.dirname, '../..')

/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`)
/** @param {string} line */
const complain = (line) => process.stderr.write(`server-runs: ${line}\n`)

/** By key: what the API makes of it. */
export const DEMO_KEYS = /** @type {const} */ ({
  metorial_sk_demo: { kind: 'secret' },
  metorial_pk_demo: { kind: 'publishable' },
  metorial_lk_demo: { kind: 'organization' },
  metorial_sk_revoked: { kind: 'revoked' },
})

/**
 * @param {number} port 0 for a free one
 * @param {number} runs
 */
export async function startMock(port, runs) {
  /** @type {{ module: typeof import('../../src/mock/http-server') }} */
  const { module } = await runnerImport(join(root, 'src/mock/http-server.ts'), { root, configFile: false })
  return module.startMockApi(port, runs, DEMO_KEYS)
}

/**
 * @param {string} name
 * @param {string} given
 * @param {number} most
 */
export function wholeNumber(name, given, most) {
  const number = Number(given)
  if (/^\d+$/.test(given) && number <= most) return number
  complain(`--${name} must be a whole number up to ${most}`)
  return process.exit(1)
}

async function main() {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '4001' }, runs: { type: 'string', default: '2000' } },
  })
  const port = wholeNumber('port', values.port, 65_535)
  const mock = await startMock(port, wholeNumber('runs', values.runs, MOST_RUNS))
  say(`The mock API listens at http://127.0.0.1:${mock.port}`)
  for (const [key, { kind }] of Object.entries(DEMO_KEYS)) say(`  ${key}  (${kind})`)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error) => {
    complain(error instanceof Error ? error.message : String(error))
    process.exit(1)
  })
}
