import { describe, expect, test } from 'vitest'
import { DIST_DIR, openPage, rows, shown, withBrowser } from './kit/page'
import { KINDS } from './kit/proxy'
import { useStage } from './kit/suite'
import { aRunId, KEY } from './kit/upstream'

withBrowser()

describe.each(KINDS)('the dashboard behind %s, below a path', (kind) => {
  const stage = useStage(kind, () => ({ DIST_DIR, ALLOW_ANONYMOUS: 'yes', BASE_PATH: '/ops/runs/' }))
  const at = (path: string) => `${stage.proxy.url}/ops/runs/${path}`

  test('works in all its parts without one complaint about its policy, and without a byte of the key', async () => {
    const { page, complaints, bytes } = await openPage('dark')
    await page.goto(at(''))
    await rows(page).first().waitFor()
    expect(page.url()).toBe(at('runs'))
    await page.getByRole('button', { name: 'Duration' }).click()
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('checkbox', { name: 'Updated' }).check()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Status', exact: true }).nth(0).click()
    await page.keyboard.press('Escape')
    await rows(page).first().getByRole('link').click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    for (const panel of ['Server', 'Deployment', 'MCP session'])
      await page.getByRole('button', { name: new RegExp(`^${panel}`) }).click()
    await page.getByRole('button', { name: 'Raw JSON' }).click()
    // Its code comes now: Escape before that would close nothing.
    await page.getByRole('dialog', { name: 'Raw JSON' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Theme/ }).click()
    await page.getByRole('link', { name: /^Connection/ }).click()
    await page.getByRole('button', { name: 'Test' }).click()
    await shown(page, /The newest run is srr_/)

    expect(complaints).toEqual([])
    const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
    const everything = [...(await Promise.all(bytes)), await page.content(), stored, page.url()].join('\n')
    expect(everything).toContain('srr_')
    expect(everything).not.toContain(KEY)
    await page.context().close()
  })

  test('a deep link opens its run, and a reload stays there', async () => {
    const { page, complaints } = await openPage()
    await page.goto(at(`runs/${aRunId}?open=server`))
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(page.url()).toBe(at(`runs/${aRunId}?open=server`))
    expect(await page.locator('body').textContent()).toContain(aRunId)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('the first page of runs and config.json are asked for before the code has come', async () => {
    const { page } = await openPage()
    const asked = Promise.all([
      page.waitForRequest(/\/ops\/runs\/config\.json$/),
      page.waitForRequest(/\/ops\/runs\/api\/server-runs\?limit=100&order=desc$/),
    ])
    // The code is held back until both have been asked for: it can't be the one who asks.
    await page.route('**/assets/index-*.js', async (route) => {
      await asked
      await route.continue()
    })
    await page.goto(at('runs'))
    await rows(page).first().waitFor()
    await page.context().close()
  })
})
