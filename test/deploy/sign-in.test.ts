import { afterAll, describe, expect, test } from 'vitest'
import { ask } from './kit/ask'
import { KINDS } from './kit/proxy'
import { useStage } from './kit/suite'
import { startUpstream, type Upstream } from './kit/upstream'

describe.each(KINDS)('the way through a sign-in of the same site, %s', (kind) => {
  let service: Upstream
  const stage = useStage(kind, async () => {
    service = await startUpstream()
    service.answers((_, response) => void response.writeHead(401).end())
    return { AUTH_REQUEST_URL: `${service.url}/auth`, AUTH_SIGN_IN_URL: '/oauth2/start?provider=x' }
  })
  afterAll(() => service.stop())

  test.each([
    '/runs',
    '/runs?status=failed&server=srv_1&q=a%20b%26c&sort=-created+id;x',
    `/runs?${Array.from({ length: 20 }, (_, index) => `k${index}=v`).join('&')}`,
    '/runs?x=%25&y=%2B',
  ])('leads back to %s, with every filter', async (path) => {
    const { headers } = await ask(stage.proxy.url, path)
    expect(headers.location).toMatch(/^\/oauth2\/start\?provider=x&rd=/)
    const target = new URL(String(headers.location), stage.proxy.url)
    expect(target.searchParams.get('rd')).toBe(path)
    expect([...target.searchParams.keys()]).toEqual(['provider', 'rd'])
  })
})
