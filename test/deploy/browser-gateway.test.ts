import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { describe, expect, test } from 'vitest'
import { write } from './kit/folder'
import { DIST_DIR, openPage, shown, withBrowser } from './kit/page'
import { KINDS } from './kit/proxy'
import { useStage } from './kit/suite'
import { KEY } from './kit/upstream'

withBrowser()

describe.each(KINDS)('an API on another origin, with the page behind %s', (kind) => {
  // The upstream is the gateway too: the page asks it itself, on its own origin.
  const stage = useStage(kind, ({ folder, upstream }) => ({
    DIST_DIR,
    CONFIG_FILE: write(join(folder, 'config.json'), JSON.stringify({ apiBaseUrl: upstream.url })),
    ALLOW_ANONYMOUS: 'yes',
  }))

  async function typeKey(page: Page, key: string, { open = true } = {}) {
    if (open) await page.goto(`${stage.proxy.url}/connection`)
    await page.getByLabel('Secret key').fill(key)
    await page.getByRole('button', { name: 'Use key' }).click()
    await page.getByRole('button', { name: 'Test' }).click()
  }

  test('a wrong key is refused and forgotten; the right one meets the CORS rule, which is explained', async () => {
    const { page, bytes } = await openPage()
    await typeKey(page, 'metorial_sk_wrong')
    await shown(page, 'The API did not accept the key.')
    await page.getByLabel('Secret key').waitFor()

    await typeKey(page, KEY)
    await shown(page, /lets no page of another origin read an answer to a secret key/)
    await shown(page, /^metorial_sk_…/)
    expect(await page.content()).not.toContain(KEY)
    expect((await Promise.all(bytes)).join('\n')).not.toContain(KEY)
    await page.context().close()
  })

  test('a gateway that adds CORS is read with the typed key, which lasts for the tab where one asked for it', async () => {
    const cors = {
      'access-control-allow-origin': stage.proxy.url,
      'access-control-allow-headers': 'authorization, metorial-version',
    }
    stage.upstream.answers(({ method }, response) => {
      const list = { items: [], pagination: { has_more_after: false, has_more_before: false } }
      response.writeHead(method === 'OPTIONS' ? 204 : 200, { 'content-type': 'application/json', ...cors })
      response.end(method === 'OPTIONS' ? undefined : JSON.stringify(list))
    })
    const { page, complaints } = await openPage()
    await page.goto(`${stage.proxy.url}/connection`)
    await page.getByLabel('Keep it until this tab is closed').check()
    await typeKey(page, KEY, { open: false })
    await shown(page, 'The API accepts the key that was typed.')
    await page.reload()
    await shown(page, /^metorial_sk_…/)
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }) + location.href)).not.toContain(KEY)
    await page.getByRole('button', { name: 'Forget the key' }).click()
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
    expect(stage.upstream.asked.filter(({ url }) => url.includes(KEY))).toEqual([])
    expect(complaints).toEqual([])
    stage.upstream.answers(undefined)
    await page.context().close()
  })
})
