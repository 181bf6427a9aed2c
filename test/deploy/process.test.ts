import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { ask } from './kit/ask'
import { filesOf, makeDist, makeFolder, removeFolder, write } from './kit/folder'
import {
  environment,
  freePort,
  KINDS,
  processesIn,
  runScript,
  startProxy,
  startScript,
  unprivileged,
} from './kit/proxy'
import { KEY, startUpstream } from './kit/upstream'
import { until } from './kit/wait'

const folder = makeFolder()
const dist = makeDist(folder)
const upstream = await startUpstream()
const ENV = { DIST_DIR: dist, METORIAL_API_URL: upstream.url, ALLOW_ANONYMOUS: 'yes' }
const LIST = '/api/server-runs?limit=1'
afterAll(async () => {
  await upstream.stop()
  removeFolder(folder)
})

describe.each(KINDS)('the process of %s', (kind) => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'ends cleanly on %s, with all that it started',
    async (signal) => {
      const proxy = await startProxy(kind, ENV)
      expect((await ask(proxy.url, LIST)).status).toBe(200)
      expect(processesIn(proxy.runDir).length).toBeGreaterThan(0)
      const ended = await proxy.stop(signal)
      expect([ended.code, ended.signal]).toEqual([0, null])
      expect(processesIn(proxy.runDir)).toEqual([])
      await expect(ask(proxy.url, '/')).rejects.toThrow('ECONNREFUSED')
    },
  )

  test('is the one that was started, so that signals reach it', async () => {
    const proxy = await startProxy(kind, ENV)
    expect(readFileSync(`/proc/${proxy.pid}/comm`, 'utf8').trim()).toBe(kind)
    await proxy.stop()
  })

  test('can be checked while it runs, and cannot be started twice in one folder', async () => {
    const proxy = await startProxy(kind, ENV)
    const env = { ...ENV, RUN_DIR: proxy.runDir }
    expect(await runScript(kind, env, ['--check'])).toEqual({ code: 0, stdout: '', stderr: '' })
    const second = await runScript(kind, env)
    expect([second.code, second.stderr]).toEqual([
      1,
      `server-runs: RUN_DIR: is in use by process ${proxy.pid}\n`,
    ])
    expect((await ask(proxy.url, LIST)).status).toBe(200)
    expect((await ask(proxy.url, '/')).status).toBe(200)
    await proxy.stop()
  })

  test('does not start on a port where something listens', async () => {
    const RUN_DIR = `${folder}/taken-${kind}`
    const taken = await runScript(kind, { ...ENV, RUN_DIR, LISTEN: `127.0.0.1:${upstream.port}` })
    expect([taken.code, taken.stderr]).toEqual([1, 'server-runs: LISTEN: something listens there already\n'])
    expect(existsSync(RUN_DIR)).toBe(false)
  })

  test('leaves nothing when it only checks', async () => {
    const RUN_DIR = `${folder}/checked-${kind}`
    expect(await runScript(kind, { ...ENV, RUN_DIR }, ['--check'])).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
    expect(existsSync(RUN_DIR)).toBe(false)
  })

  test('starts again where one was killed', async () => {
    const RUN_DIR = `${folder}/again-${kind}`
    const first = await startProxy(kind, { ...ENV, RUN_DIR })
    // The master first: it may be about to start another one, which would be missed. The workers of nginx outlive it;
    // whoever kills it ends them too.
    process.kill(first.pid, 'SIGKILL')
    await vi.waitFor(() => {
      const left = processesIn(RUN_DIR).filter((pid) => pid !== first.pid)
      for (const pid of left) process.kill(pid, 'SIGKILL')
      expect(left).toEqual([])
    })
    await first.ended
    const second = await startProxy(kind, { ...ENV, RUN_DIR })
    expect((await ask(second.url, LIST)).status).toBe(200)
    await second.stop()
    rmSync(RUN_DIR, { recursive: true })
  })

  test('works for an unprivileged user', async () => {
    const proxy = await startProxy(kind, ENV, { as: unprivileged })
    for (const path of ['/', '/assets/app-abc123.js', LIST])
      expect((await ask(proxy.url, path)).status).toBe(200)
    const owners = new Set(filesOf(proxy.runDir).map((file) => statSync(file).uid))
    expect([...owners]).toEqual([unprivileged.uid ?? process.getuid?.()])
    await proxy.stop()
  })

  test('keeps its folder to itself', async () => {
    const proxy = await startProxy(kind, ENV)
    await ask(proxy.url, LIST)
    expect(statSync(proxy.runDir).mode & 0o007).toBe(0)
    // A socket behind which the key is added must not be open to other users.
    for (const file of filesOf(proxy.runDir).filter((path) => statSync(path).isSocket())) {
      expect(statSync(`${file}/..`.replace(/\/[^/]+\/\.\.$/, '')).mode & 0o077).toBe(0)
    }
    await proxy.stop()
  })

  test('serves the build that it was started with, while another one is made', async () => {
    const own = makeDist(`${folder}/own-${kind}`)
    const proxy = await startProxy(kind, { ...ENV, DIST_DIR: own })
    renameSync(own, `${own}-moved`)
    for (const path of ['/', '/assets/app-abc123.js']) expect((await ask(proxy.url, path)).status).toBe(200)
    await proxy.stop()
  })

  test('takes the key from a file, without the newline at its end', async () => {
    const METORIAL_API_KEY_FILE = write(`${folder}/key-${kind}`, `${KEY}\n`, 0o600)
    const proxy = await startProxy(kind, { ...ENV, METORIAL_API_KEY: undefined, METORIAL_API_KEY_FILE })
    upstream.forget()
    expect((await ask(proxy.url, LIST)).status).toBe(200)
    expect(upstream.asked[0]?.headers.authorization).toBe(`Bearer ${KEY}`)
    expect(readFileSync(`/proc/${proxy.pid}/environ`, 'utf8')).not.toContain(KEY)
    await proxy.stop()
  })

  test('writes its log to a file as well as to a pipe', async () => {
    const [log, port] = [`${folder}/${kind}.log`, await freePort()]
    const RUN_DIR = `${folder}/logging-${kind}`
    const output = openSync(log, 'a')
    const env = environment({ ...ENV, RUN_DIR, LISTEN: `127.0.0.1:${port}` })
    const child = spawn(startScript(kind), [], { env, stdio: ['ignore', output, 'ignore'] })
    const ended = new Promise((resolve) => child.on('close', resolve))
    closeSync(output)
    const url = `http://127.0.0.1:${port}`
    await until('it answers', () =>
      ask(url, '/runs/logged').then(
        () => true,
        () => false,
      ),
    )
    await until('the file tells of it', () => readFileSync(log, 'utf8').includes('/runs/logged'))
    child.kill()
    expect(await ended).toBe(0)
  })
})

describe.each(KINDS.filter((kind) => kind === 'nginx'))(
  'the process of %s, when it is told to quit',
  (kind) => {
    test('finishes the answer that it is giving', async () => {
      const proxy = await startProxy(kind, ENV)
      let release = () => {}
      upstream.answers((_, response) => {
        release = () =>
          void response.writeHead(200, { 'content-type': 'application/json' }).end('{"late":true}')
      })
      upstream.forget()
      const asking = ask(proxy.url, '/api/server-runs?limit=2')
      await until('the API was asked', () => upstream.asked.length === 1)
      const ended = proxy.stop('SIGQUIT')
      await until('no new visitor is let in', () =>
        ask(proxy.url, '/healthz').then(
          () => false,
          () => true,
        ),
      )
      release()
      upstream.answers(undefined)
      expect(await asking).toMatchObject({ status: 200, text: '{"late":true}' })
      expect((await ended).code).toBe(0)
    })
  },
)
