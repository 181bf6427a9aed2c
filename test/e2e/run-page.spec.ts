import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { SENTINEL } from '../../src/mock/sentinels'
import { expectNoOverflow } from './run-parts'

const PANELS = ['Server', 'Deployment', 'MCP session'] as const

const panel = (page: Page, name: string) =>
  page
    .getByRole('main')
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .first()
const runLinks = (page: Page) => page.locator('tbody').getByRole('link', { name: /^srr_/ })

/** Opens the first run of the list and waits until its page is there. */
async function openFirstRun(page: Page, search = '') {
  await page.goto(`/runs${search}`)
  await runLinks(page).first().click()
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible()
}

/** The id of the newest run of the demo data that passes the API's filter. */
async function findRun(page: Page, parameters: string): Promise<string> {
  await page.goto('/runs')
  await expect(runLinks(page).first()).toBeVisible()
  return page.evaluate(async (query) => {
    const list = await (await fetch(`/api/server-runs?order=desc&limit=1&${query}`)).json()
    return String(list.items[0].id)
  }, parameters)
}

test('the first run of the list opens, and the way back keeps the filter of the list', async ({ page }) => {
  await openFirstRun(page, '?status=failed')
  await expect(page).toHaveURL(/\/runs\/srr_[^?]+\?status=failed$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Facts' })).toContainText('Failed')
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Runs' }).click()
  await expect(page).toHaveURL(/\/runs\?status=failed$/)
})

test('each panel opens by keyboard, stands in the address, and Back closes them one by one', async ({
  page,
}) => {
  await openFirstRun(page)
  for (const name of PANELS) {
    await panel(page, name).focus()
    await page.keyboard.press('Enter')
    await expect(panel(page, name)).toHaveAttribute('aria-expanded', 'true')
  }
  await expect(page).toHaveURL(/[?&]open=messages,logs,server,deployment,session$/)
  for (const name of PANELS.toReversed()) {
    await page.goBack()
    await expect(panel(page, name)).toHaveAttribute('aria-expanded', 'false')
  }
  await expect(page).not.toHaveURL(/open=/)
})

test('a deep link opens the panels that it names and says which names it does not know', async ({ page }) => {
  const id = await findRun(page, 'status=completed')
  await page.goto(`/runs/${id}?open=session,foo`)
  await expect(panel(page, 'MCP session')).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByRole('term').filter({ hasText: 'Protocol version' })).toBeVisible()
  await expect(panel(page, 'Deployment')).toHaveAttribute('aria-expanded', 'false')
  await expect(page.getByText('Ignored in the address: open=foo')).toBeVisible()
})

test('j goes to the run below in the list and k back, with the panels as they are', async ({ page }) => {
  await openFirstRun(page, '?status=failed')
  await panel(page, 'Server').click()
  const first = page.url()
  await expect(page.getByRole('link', { name: 'Older' })).toBeVisible()
  await page.keyboard.press('j')
  await expect(page).not.toHaveURL(first)
  await expect(page).toHaveURL(/\?status=failed&open=messages,logs,server$/)
  await expect(page.getByRole('link', { name: 'Newer' })).toBeVisible()
  await page.keyboard.press('k')
  await expect(page).toHaveURL(first)
})

test('the raw JSON opens in a dialog, Escape closes it and gives the focus back', async ({ page }) => {
  await openFirstRun(page)
  const button = page.getByRole('button', { name: 'Raw JSON' })
  await button.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: /Raw JSON/ })
  await expect(dialog).toContainText('"object": "server.server_run"')
  const address = page.url()
  await page.keyboard.press('j')
  await expect(page).toHaveURL(address)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(button).toBeFocused()
})

test('the link and the cURL command are copied, the key as a variable', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openFirstRun(page)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
  await page.getByRole('button', { name: 'Copy as cURL' }).click()
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^curl -H "Authorization: Bearer \$METORIAL_API_KEY" .+\/server-runs\/srr_\w+$/)
})

test('the time of an active run goes on', async ({ page }) => {
  const id = await findRun(page, 'status=active')
  await page.goto(`/runs/${id}`)
  const running = page.getByRole('region', { name: 'Facts' }).getByText('Running for').locator('+ dd')
  const before = await running.textContent()
  await expect(running).not.toHaveText(before ?? '', { timeout: 65_000 })
})

for (const [id, words, retry] of [
  [SENTINEL.notFound, 'The run was not found', false],
  [SENTINEL.forbidden, 'may not be read with this key', true],
  [SENTINEL.malformed, 'unexpected shape', true],
  [SENTINEL.html, 'a web page in place of JSON', true],
  [SENTINEL.serverError, 'could not be loaded', true],
] as const) {
  test(`${id} says what is wrong and what to do next`, async ({ page }) => {
    await page.goto(`/runs/${id}`)
    const alert = page.getByRole('alert')
    // A 500 is asked for four times before it is believed.
    await expect(alert).toContainText(words, { timeout: 20_000 })
    await expect(alert).toContainText(id)
    await expect(alert.getByRole('button', { name: 'Retry' })).toHaveCount(retry ? 1 : 0)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations).toEqual([])
    await alert.getByRole('link', { name: 'Back to runs' }).click()
    await expect(runLinks(page).first()).toBeVisible()
  })
}

test('a used up rate limit says that it is being tried again', async ({ page }) => {
  await page.goto(`/runs/${SENTINEL.rateLimited}`)
  await expect(page.getByText('Trying again…')).toBeVisible()
})

test('a slow run shows the shape of the page, then the run', async ({ page }) => {
  await page.goto(`/runs/${SENTINEL.slow}`)
  await expect(page.locator('main [aria-busy="true"]')).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible({ timeout: 20_000 })
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const status of ['failed', 'active', 'completed']) {
    test(`axe finds nothing on the page of a run that is ${status}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      const id = await findRun(page, `status=${status}`)
      await page.goto(`/runs/${id}?open=server,deployment,session,foo`)
      await expect(page.getByText('Metadata of the server')).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations).toEqual([])
    })
  }
}

test('at 390 px the page is one column without a sideways scroll', async ({ page }) => {
  const id = await findRun(page, 'status=failed')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/runs/${id}?open=server,deployment,session`)
  await expect(page.getByText('Metadata of the server')).toBeVisible()
  await expectNoOverflow(page)
  const facts = await page.getByRole('region', { name: 'Facts' }).boundingBox()
  const timeline = await page.getByRole('region', { name: 'Timeline' }).boundingBox()
  expect(facts?.x).toBe(timeline?.x)
  await page.goto(`/runs/${SENTINEL.notFound}`)
  await expect(page.getByRole('alert')).toBeVisible()
  await expectNoOverflow(page)
})
