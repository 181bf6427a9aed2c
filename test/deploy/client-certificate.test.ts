import { afterAll, describe, expect, test } from 'vitest'
import { ask } from './kit/ask'
import { type Certificate, makeAuthority, makeCertificate } from './kit/certificates'
import { FIXTURE, makeFolder, removeFolder } from './kit/folder'
import { KINDS } from './kit/proxy'
import { useStage } from './kit/suite'

const EVERYTHING = [
  '/',
  '/runs/srr_1',
  FIXTURE.script,
  '/boot.js',
  '/config.json',
  '/api/server-runs?limit=1',
]

describe.each(KINDS)('%s with client certificates', (kind) => {
  const folder = makeFolder()
  const authority = makeAuthority(folder, 'people')
  const server = makeCertificate(folder, makeAuthority(folder, 'servers'), 'localhost')
  const person = makeCertificate(folder, authority, 'ada.example')
  const stranger = makeCertificate(folder, makeAuthority(folder, 'others'), 'eve.example')
  const forged = makeAuthority(folder, 'people-too')
  const asOf = ({ cert, key }: Certificate) => ({ cert, key })
  const env = {
    CLIENT_CA_FILE: authority.certFile,
    TLS_CERT_FILE: server.certFile,
    TLS_KEY_FILE: server.keyFile,
  }
  const stage = useStage(
    kind,
    () => env,
    () => asOf(person),
  )
  afterAll(() => removeFolder(folder))

  test('shows everything to those who have one', async () => {
    for (const path of EVERYTHING) {
      expect([path, (await ask(stage.proxy.url, path, asOf(person))).status]).toEqual([path, 200])
    }
  })

  test.each([
    ['without one', {}],
    ['with one of another authority', asOf(stranger)],
    ['with one that they made themselves', asOf(forged)],
  ])('shows nothing to those %s', async (_, options) => {
    stage.upstream.forget()
    for (const path of EVERYTHING) {
      // Refused in TLS itself, or by an answer.
      const got = await ask(stage.proxy.url, path, options).catch(() => ({ status: 401, text: '' }))
      expect([path, got.status]).toEqual([path, 401])
      expect(got.text).not.toContain('root')
    }
    expect(stage.upstream.asked).toEqual([])
  })
})
