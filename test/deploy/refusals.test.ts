import { existsSync, mkdirSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { makeAuthority, makeCertificate } from './kit/certificates'
import { makeDist, makeFolder, removeFolder, write } from './kit/folder'
import { type Env, KINDS, runScript, unprivileged } from './kit/proxy'
import { KEY } from './kit/upstream'
import { refusedEnvironments } from './refused-environments'

const folder = makeFolder()
const dist = makeDist(folder)
afterAll(() => removeFolder(folder))

const file = (name: string, text: string, mode: number) => write(`${folder}/closed/${name}`, text, mode)
const authority = makeAuthority(folder, 'people')
const { certFile } = makeCertificate(folder, authority, 'person.example')
const REFUSED = refusedEnvironments(folder, dist)

describe.each(KINDS)('%s does not start', (kind) => {
  const runDir = `${folder}/run-${kind}`
  const start = (env: Env, as = {}) =>
    runScript(
      kind,
      { DIST_DIR: dist, RUN_DIR: runDir, LISTEN: '127.0.0.1:9', ALLOW_ANONYMOUS: 'yes', ...env },
      [],
      as,
    )

  test.each(REFUSED.map(([name, env]) => [JSON.stringify(env).replaceAll(folder, ''), name, env] as const))(
    'with %s, and says so in one line about %s',
    async (_, name, env) => {
      const { code, stdout, stderr } = await start(env)
      expect(stderr).toMatch(/^server-runs: [A-Z_]+: [^\n]+\n$/)
      expect(stderr).toContain(`server-runs: ${name}: `)
      expect([code, stdout]).toEqual([1, ''])
      // No key, and no other value that may be one.
      expect(stderr).not.toContain(KEY)
      if (env.METORIAL_API_KEY) expect(stderr).not.toContain(env.METORIAL_API_KEY)
      expect(existsSync(runDir)).toBe(false)
    },
  )

  test.each([
    [
      'METORIAL_API_KEY_FILE',
      { METORIAL_API_KEY: undefined, METORIAL_API_KEY_FILE: file('closed-key', KEY, 0) },
    ],
    [
      'BASIC_AUTH_FILE',
      { BASIC_AUTH_FILE: file('closed-htpasswd', 'a:$2y$04$x\n', 0), ALLOW_ANONYMOUS: undefined },
    ],
    ['TLS_KEY_FILE', { TLS_CERT_FILE: certFile, TLS_KEY_FILE: file('closed.key', 'x', 0) }],
    ['CONFIG_FILE', { CONFIG_FILE: file('closed.json', '{}', 0) }],
  ])('where its user may not read %s', async (name, env) => {
    const mine = makeFolder(unprivileged)
    const { code, stderr } = await start({ ...env, RUN_DIR: `${mine}/run` }, unprivileged)
    expect([code, stderr]).toEqual([1, `server-runs: ${name}: the file cannot be read\n`])
    expect(existsSync(`${mine}/run`)).toBe(false)
    removeFolder(mine)
  })

  test('where its user may not read the build', async () => {
    const mine = makeFolder(unprivileged)
    const closed = makeDist(`${folder}/closed-${kind}`)
    write(`${closed}/assets/closed-abc.js`, 'x', 0)
    const { code, stderr } = await start({ DIST_DIR: closed, RUN_DIR: `${mine}/run` }, unprivileged)
    expect([code, stderr]).toEqual([1, 'server-runs: DIST_DIR: holds a file that cannot be read\n'])
    removeFolder(mine)
  })

  test('with an argument that it does not know', async () => {
    const { code, stderr } = await runScript(kind, { DIST_DIR: dist, ALLOW_ANONYMOUS: 'yes' }, ['--chek'])
    expect([code, stderr]).toEqual([1, 'server-runs: start.sh: takes --check or nothing\n'])
  })
})

// Caddy opens its port and asks for names only when it runs.
describe.each(KINDS.filter((kind) => kind === 'nginx'))('%s does not start either', (kind) => {
  test.each([
    ['LISTEN', { LISTEN: '192.0.2.1:8080' }],
    ['RESOLVER', { RESOLVER: '1.1.1.1; evil', METORIAL_API_URL: 'https://api.example' }],
    ['RESOLVER', { RESOLVER: 'not-an-address.invalid', METORIAL_API_URL: 'https://api.example' }],
  ])('with an unusable %s', async (name, env) => {
    const RUN_DIR = `${folder}/run-more`
    const { code, stderr } = await runScript(kind, {
      DIST_DIR: dist,
      ALLOW_ANONYMOUS: 'yes',
      RUN_DIR,
      ...env,
    })
    expect(code).toBe(1)
    expect(stderr).toMatch(new RegExp(`^server-runs: ${name}: [^\\n]+\\n$`))
    expect(existsSync(RUN_DIR)).toBe(false)
  })

  test('as root, where the user who serves cannot reach the run folder', async () => {
    const closed = `${folder}/closed-way`
    mkdirSync(closed, { mode: 0o700 })
    const env = { DIST_DIR: dist, ALLOW_ANONYMOUS: 'yes', RUN_DIR: `${closed}/run` }
    const { code, stderr } = await runScript(kind, env, ['--check'])
    // Anybody else serves as himself, and gets in.
    const root = process.getuid?.() === 0
    expect(code).toBe(root ? 1 : 0)
    expect(stderr).toMatch(root ? /^server-runs: RUN_DIR: is below a folder [^\n]+\n$/ : /^$/)
  })
})
