import type { Page } from '@playwright/test'
import { describe, expect, test } from 'vitest'
import { DIST_DIR, openPage, rows, shown, withBrowser } from './kit/page'
import { KINDS } from './kit/proxy'
import { useStage } from './kit/suite'
import { failure } from './kit/upstream'

withBrowser()

const stale = (page: Page) => page.getByRole('note').filter({ hasText: /^As of \d\d:\d\d:\d\d\./ })

describe.each(KINDS.filter((kind) => kind === 'nginx'))('while the API is down behind %s', (kind) => {
  const stage = useStage(kind, () => ({ DIST_DIR, ALLOW_ANONYMOUS: 'yes', CACHE_SECONDS: '1' }))

  /** Refreshes until the notice that the rows are old is there, or gone. */
  const refreshUntil = (page: Page, notices: number) =>
    expect
      .poll(
        async () => {
          await page.getByRole('button', { name: 'Refresh' }).click()
          return stale(page).count()
        },
        { timeout: 20_000, interval: 300 },
      )
      .toBe(notices)

  test.each([
    ['refuses connections', () => stage.upstream.goDown(), () => stage.upstream.comeBack()],
    [
      'answers 429',
      async () => stage.upstream.answers(failure(429, 'rate_limit_exceeded')),
      async () => stage.upstream.answers(undefined),
    ],
  ])(
    'because it %s, the last good rows stay with the time that they are of, and go on when it is back',
    async (_, fail, mend) => {
      const { page } = await openPage()
      await page.goto(`${stage.proxy.url}/runs`)
      await rows(page).first().waitFor()
      await fail()
      await refreshUntil(page, 1)
      expect(await rows(page).count()).toBeGreaterThan(5)
      await shown(page, 'Stale')
      await page.reload()
      await stale(page).waitFor()
      expect(await rows(page).count()).toBeGreaterThan(5)
      await mend()
      await refreshUntil(page, 0)
      await page.context().close()
    },
    90_000,
  )
})
