import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from './kit/ask'
import { type Certificate, makeAuthority, makeCertificate } from './kit/certificates'
import { makeDist, makeFolder, removeFolder } from './kit/folder'
import { type Env, KINDS, type RunningProxy, startProxy } from './kit/proxy'
import { startUpstream, type Upstream } from './kit/upstream'

const folder = makeFolder()
const dist = makeDist(folder)
let authority: Certificate
let stranger: Certificate
let right: Certificate
let wrongName: Certificate

beforeAll(() => {
  authority = makeAuthority(folder, 'authority')
  stranger = makeAuthority(folder, 'stranger')
  right = makeCertificate(folder, authority, 'localhost')
  wrongName = makeCertificate(folder, authority, 'elsewhere.example')
})
afterAll(() => removeFolder(folder))

/** Starts both, does something with them, and ends both. */
async function between(
  kind: (typeof KINDS)[number],
  certificate: Certificate | undefined,
  env: (upstream: Upstream) => Env,
  act: (proxy: RunningProxy, upstream: Upstream) => Promise<void>,
) {
  const upstream = await startUpstream(certificate)
  try {
    const common = { DIST_DIR: dist, METORIAL_API_URL: upstream.url, ALLOW_ANONYMOUS: 'yes' }
    const proxy = await startProxy(kind, { ...common, ...env(upstream) })
    try {
      await act(proxy, upstream)
    } finally {
      await proxy.stop()
    }
  } finally {
    await upstream.stop()
  }
}

const LIST = '/api/server-runs?limit=1'

describe.each(KINDS)('TLS from %s to the API', (kind) => {
  test('an API with the right certificate is asked, by its name', () =>
    between(
      kind,
      right,
      () => ({ METORIAL_CA_FILE: authority.certFile }),
      async (proxy, upstream) => {
        expect((await ask(proxy.url, LIST)).status).toBe(200)
        expect(upstream.asked.map(({ serverName }) => serverName)).toEqual(['localhost'])
        expect(upstream.asked[0]?.headers.host).toBe(`localhost:${upstream.port}`)
      },
    ))

  test.each([
    ['for another name', () => wrongName, () => authority],
    ['of an authority that is not known', () => right, () => stranger],
  ])('an API with a certificate %s never learns the key', (_, certificate, known) =>
    between(
      kind,
      certificate(),
      () => ({ METORIAL_CA_FILE: known().certFile }),
      async (proxy, upstream) => {
        const { status, text } = await ask(proxy.url, LIST)
        expect([status, JSON.parse(text).code]).toEqual([502, 'proxy_upstream_unreachable'])
        expect(upstream.asked).toEqual([])
      },
    ),
  )

  test('the path of the address of the API stands before every path', () =>
    between(
      kind,
      right,
      ({ url }) => ({ METORIAL_CA_FILE: authority.certFile, METORIAL_API_URL: `${url}/metorial/v1/` }),
      async (proxy, upstream) => {
        await ask(proxy.url, LIST)
        expect(upstream.asked.map(({ url }) => url)).toEqual(['/metorial/v1/server-runs?limit=1'])
      },
    ))
})

describe.each(KINDS)('TLS from the browser to %s', (kind) => {
  test('is spoken with the given certificate, and promised for the time to come', () =>
    between(
      kind,
      undefined,
      () => ({ TLS_CERT_FILE: right.certFile, TLS_KEY_FILE: right.keyFile }),
      async (proxy) => {
        for (const path of ['/', '/assets/gone.js', LIST, '/api/sessions']) {
          const { headers } = await ask(proxy.url, path)
          expect([path, headers['strict-transport-security']]).toEqual([path, 'max-age=31536000'])
        }
        await expect(ask(proxy.url.replace('https:', 'http:'), '/')).resolves.toMatchObject({ status: 400 })
      },
    ))
})
