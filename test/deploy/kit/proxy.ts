import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { ask } from './ask'
import { makeFolder, removeFolder } from './folder'
import { KEY } from './upstream'
import { until } from './wait'

export type Kind = 'nginx' | 'caddy'
export type Env = Record<string, string | undefined>

const isKind = (word: string): word is Kind => word === 'nginx' || word === 'caddy'

/** KINDS=nginx in the environment looks at one of them only. Files about the other one alone then hold no test. */
export const KINDS: Kind[] = (process.env.KINDS ?? 'nginx,caddy').split(',').filter(isKind)

const root = join(import.meta.dirname, '../../..')
export const startScript = (kind: Kind) => join(root, 'deploy', kind, 'start.sh')

export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** What a start script has in its environment: these and nothing of the person who runs the tests. */
export const environment = (env: Env): NodeJS.ProcessEnv => {
  const given = { PATH: '/usr/local/bin:/usr/bin:/bin', METORIAL_API_KEY: KEY, ...env }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
}

export interface RunningProxy {
  kind: Kind
  url: string
  port: number
  pid: number
  /** Where it writes. */
  runDir: string
  stdout: () => string
  stderr: () => string
  ended: Promise<Ended>
  stop(signal?: NodeJS.Signals): Promise<Ended>
}

function collect(stream: ChildProcess['stdout']): () => string {
  let text = ''
  stream?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
  })
  return () => text
}

export interface StartOptions {
  /** Root may start it as somebody else, as a container does. */
  as?: { uid?: number; gid?: number }
  /** The certificate that a visitor needs even for the health check, where TLS itself demands one. */
  visitor?: { cert: string; key: string } | undefined
}

/** Who may not read everything: where root tests, somebody else. */
export const unprivileged = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

/** Runs a start script to its end. */
export async function runScript(kind: Kind, env: Env, args: string[] = [], as: StartOptions['as'] = {}) {
  const child = spawn(startScript(kind), args, { env: environment(env), stdio: 'pipe', ...as })
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)]
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  return { code, stdout: stdout(), stderr: stderr() }
}

/** Starts a proxy on a free port with a run folder of its own, and waits until it answers. */
export async function startProxy(
  kind: Kind,
  env: Env,
  { as = {}, visitor }: StartOptions = {},
): Promise<RunningProxy> {
  const folder = env.RUN_DIR ? undefined : makeFolder(as)
  const runDir = env.RUN_DIR ?? join(folder ?? '', 'run')
  const port = await freePort()
  const scheme = env.TLS_CERT_FILE ? 'https' : 'http'
  const url = `${scheme}://127.0.0.1:${port}`
  const child = spawn(startScript(kind), [], {
    env: environment({ LISTEN: `127.0.0.1:${port}`, RUN_DIR: runDir, ...env }),
    stdio: 'pipe',
    ...as,
  })
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)]
  let over = false
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject)
    // 'close' comes after the last byte of both streams.
    child.on('close', (code, signal) => {
      over = true
      resolve({ code, signal })
    })
  })
  const answers = async () => {
    if (over) throw new Error(`${kind} did not start: ${stderr()}`)
    return ask(url, '/healthz', visitor).then(
      ({ status }) => status === 200,
      () => false,
    )
  }
  await until(`${kind} answers`, answers, 15_000).catch(async (error: unknown) => {
    child.kill('SIGKILL')
    throw error
  })
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal)
    const end = await ended
    if (folder) removeFolder(folder)
    return end
  }
  return { kind, url, port, pid: child.pid ?? 0, runDir, stdout, stderr, ended, stop }
}

/** The processes whose command line or open files name a folder. */
export function processesIn(folder: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
  const read = (path: string, how: (path: string) => string) => {
    try {
      return how(path)
    } catch {
      // It has ended meanwhile, or is not ours to look into.
      return ''
    }
  }
  const names = (pid: string) => {
    const files = read(`/proc/${pid}/fd`, (path) => readdirSync(path).join(' '))
      .split(' ')
      .map((fd) => read(`/proc/${pid}/fd/${fd}`, readlinkSync))
    return [read(`/proc/${pid}/cmdline`, (path) => readFileSync(path, 'utf8')), ...files].join(' ')
  }
  return pids.filter((pid) => names(pid).includes(folder)).map(Number)
}
