import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DIST_DIR, openPage, rows, shown, withBrowser } from './kit/page'
import { KINDS, type RunningProxy, startProxy } from './kit/proxy'
import { failure, startUpstream, type Upstream } from './kit/upstream'

withBrowser()

describe.each(KINDS.filter((kind) => kind === 'nginx'))('while the API is down behind %s', (kind) => {
  let upstream: Upstream
  let proxy: RunningProxy
  beforeAll(async () => {
    upstream = await startUpstream()
    proxy = await startProxy(kind, {
      DIST_DIR,
      METORIAL_API_URL: upstream.url,
      ALLOW_ANONYMOUS: 'yes',
      CACHE_SECONDS: '1',
    })
  })
  afterAll(async () => {
    await proxy?.stop()
    await upstream?.stop()
  })

  test.each([
    ['refuses connections', () => upstream.goDown(), () => upstream.comeBack()],
    [
      'answers 429',
      async () => upstream.answers(failure(429, 'rate_limit_exceeded')),
      async () => upstream.answers(undefined),
    ],
  ])(
    'because it %s, the last good rows stay with the time that they are of, and go on when it is back',
    async (_, fail, mend) => {
      const { page } = await openPage()
      await page.goto(`${proxy.url}/runs`)
      await rows(page).first().waitFor()
      await fail()
      const stale = page.getByRole('note').filter({ hasText: /^As of \d\d:\d\d:\d\d\./ })
      await expect
        .poll(
          async () => {
            await page.getByRole('button', { name: 'Refresh' }).click()
            return stale.count()
          },
          { timeout: 20_000, interval: 300 },
        )
        .toBe(1)
      expect(await rows(page).count()).toBeGreaterThan(5)
      await shown(page, 'Stale')
      await page.reload()
      await stale.waitFor()
      expect(await rows(page).count()).toBeGreaterThan(5)
      await mend()
      await expect
        .poll(
          async () => {
            await page.getByRole('button', { name: 'Refresh' }).click()
            return stale.count()
          },
          { timeout: 20_000, interval: 300 },
        )
        .toBe(0)
      await page.context().close()
    },
    90_000,
  )
})
