import { readFileSync, statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ask, everythingHeard } from './kit/ask'
import { FIXTURE, filesOf } from './kit/folder'
import { KINDS } from './kit/proxy'
import { useStage } from './kit/suite'
import { aRunId, KEY } from './kit/upstream'
import { until } from './kit/wait'

describe.each(KINDS)('the key behind %s', (kind) => {
  const stage = useStage(kind, () => ({ ALLOW_ANONYMOUS: 'yes' }))

  test('an API that repeats the key in its refusal does not show it to anybody', async () => {
    const body = { __typename: 'error', ok: false, status: 401, code: 'unauthorized' }
    stage.upstream.answers((request, response) => {
      const description = `Expected "Bearer <token>", got "${request.headers.authorization}"`
      response
        .writeHead(401, { 'content-type': 'application/json' })
        .end(JSON.stringify({ ...body, description }))
    })
    const refused = await ask(stage.proxy.url, '/api/server-runs?limit=16')
    stage.upstream.answers(undefined)
    expect([refused.status, JSON.parse(refused.text).code]).toEqual([401, 'unauthorized'])
    expect(refused.text).not.toContain(KEY)
  })

  test('the key is in no byte of any answer, in no log, and in no file that others can read', async () => {
    const paths = [
      '/',
      '/runs/x',
      FIXTURE.script,
      '/boot.js',
      '/config.json',
      '/gone.js',
      '/healthz',
      '/.env',
    ]
    const ofApi = [
      '/server-runs',
      `/server-runs/${aRunId}`,
      '/ping',
      '/sessions/x',
      '/server-runs?x=1',
      '/server-runs/none',
    ]
    for (const path of [...paths, ...ofApi.map((path) => `/api${path}`)]) await ask(stage.proxy.url, path)
    await ask(stage.proxy.url, '/api/server-runs', { method: 'POST' })
    await stage.upstream.goDown()
    const failed = await ask(stage.proxy.url, '/api/server-runs?limit=17')
    await stage.upstream.comeBack()
    expect(failed.status).toBe(502)
    expect(everythingHeard()).toContain('"object":"server.server_run"')
    expect(everythingHeard()).not.toContain(KEY)

    const { stdout, stderr } = stage.proxy
    await until('both logs tell of it', () => stdout().includes('limit=17') && stderr().includes('refused'))
    expect(stage.proxy.stdout() + stage.proxy.stderr()).not.toContain(KEY)

    const open = filesOf(stage.proxy.runDir).filter((file) => {
      const { mode } = statSync(file)
      return statSync(file).isFile() && (mode & 0o077) !== 0 && readFileSync(file, 'utf8').includes(KEY)
    })
    expect(open).toEqual([])
  })

  test('the logs hold no cookie, no password and no address that the visitor came from', async () => {
    await ask(stage.proxy.url, '/api/server-runs?limit=18', {
      headers: {
        cookie: 'session=in-a-cookie',
        authorization: 'Bearer in-a-header',
        referer: 'https://x.example/?token=in-a-referer',
      },
    })
    await until('the log tells of it', () => stage.proxy.stdout().includes('limit=18'))
    expect(stage.proxy.stdout() + stage.proxy.stderr()).not.toMatch(/in-a-(cookie|header|referer)/)
  })

  test('neither the command line nor the environment of its process shows the key', () => {
    for (const file of ['cmdline', 'environ']) {
      const text = readFileSync(`/proc/${stage.proxy.pid}/${file}`, 'utf8')
      expect(text.length).toBeGreaterThan(0)
      expect(text).not.toContain(KEY)
    }
  })
})
