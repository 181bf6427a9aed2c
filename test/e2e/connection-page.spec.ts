import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

/** The site's config.json, as an operator would put it beside index.html. */
const configure = (page: Page, file: unknown) =>
  page.route('**/config.json', (route) => route.fulfill({ json: file }))

test('by keyboard alone: from the runs to the connection, and through its test to the first run', async ({
  page,
}) => {
  await page.goto('/runs')
  await expect(page.getByTestId('scope')).toContainText('complete')
  await page.getByRole('link', { name: /^Connection/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/connection$/)
  await expect(page).toHaveTitle('Connection · Server Runs')
  await page.getByRole('button', { name: 'Test' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/The newest run is srr_/)).toBeVisible()
  await expect(page.getByRole('status')).toHaveText('Every step passed')
})

test('what config.json sets is seen: environment, links and where the data comes from', async ({ page }) => {
  await configure(page, {
    environment: { label: 'Production', color: 'red' },
    links: [{ label: 'Runbook', url: 'https://wiki.example/runs' }],
    instanceId: 'ins_1',
  })
  await page.goto('/connection')
  await expect(page.getByRole('link', { name: /^Connection: Production/ })).toBeVisible()
  await expect(page.getByText('ins_1')).toBeVisible()
  await page.getByRole('button', { name: 'Links' }).click()
  await expect(page.getByRole('link', { name: 'Runbook' })).toHaveAttribute(
    'href',
    'https://wiki.example/runs',
  )
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})

test('a config.json that can’t be used fills the window with the field that is wrong', async ({ page }) => {
  await configure(page, { environment: { label: 'Production', colour: 'red' } })
  await page.goto('/runs')
  await expect(page.getByRole('alert')).toContainText('config.json: environment.colour: unknown field')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})

test('an API on another origin asks for a key, and says why a publishable one is no use', async ({
  page,
}) => {
  await configure(page, { apiBaseUrl: 'http://127.0.0.1:9' })
  await page.goto('/connection')
  await page.getByLabel('Secret key').fill('metorial_pk_abc')
  await page.getByRole('button', { name: 'Use key' }).click()
  await expect(page.getByRole('alert')).toContainText('publishable key')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(`axe finds nothing on the connection page, and nothing scrolls sideways: ${scheme}, ${width} px`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: scheme })
      await page.setViewportSize({ width, height: 900 })
      await page.goto('/connection')
      await page.getByRole('button', { name: 'Test' }).click()
      await expect(page.getByText(/The newest run is srr_/)).toBeVisible()
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    })
  }
}
