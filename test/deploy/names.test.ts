import { describe, expect, test } from 'vitest'
import { ask } from './kit/ask'
import { makeAuthority, makeCertificate } from './kit/certificates'
import { makeDist, makeFolder, removeFolder } from './kit/folder'
import { startNameServer } from './kit/name-server'
import { KINDS, startProxy } from './kit/proxy'
import { startUpstream } from './kit/upstream'
import { until } from './kit/wait'

const NAME = 'api.metorial.test'
const LIST = '/api/server-runs?limit=1'

// Caddy asks the name servers of the machine, each time that it connects.
describe.each(KINDS.filter((kind) => kind === 'nginx'))('an API that moves, behind %s', (kind) => {
  test('is found again by its name, without a restart', async () => {
    const folder = makeFolder()
    const authority = makeAuthority(folder, 'authority')
    const certificate = makeCertificate(folder, authority, NAME)
    const before = await startUpstream(certificate)
    const after = await startUpstream(certificate, '127.0.0.2', before.port)
    const names = await startNameServer('127.0.0.1')
    const proxy = await startProxy(kind, {
      DIST_DIR: makeDist(folder),
      ALLOW_ANONYMOUS: 'yes',
      CACHE_SECONDS: '1',
      METORIAL_API_URL: `https://${NAME}:${before.port}`,
      METORIAL_CA_FILE: authority.certFile,
      RESOLVER: names.address,
    })
    expect((await ask(proxy.url, LIST)).status).toBe(200)
    expect(before.asked[0]).toMatchObject({ serverName: NAME, headers: { host: `${NAME}:${before.port}` } })
    names.moveTo('127.0.0.2')
    await before.stop()
    const found = async () => {
      const { status } = await ask(proxy.url, LIST)
      return status === 200 && after.asked.length > 0
    }
    await until('the new address is asked', found, 30_000)
    expect(after.asked[0]?.serverName).toBe(NAME)
    await Promise.all([proxy.stop(), after.stop(), names.stop()])
    removeFolder(folder)
  })
})
