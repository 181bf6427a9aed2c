import { expect, type Page, test } from '@playwright/test'
import { SENTINEL } from '../../src/mock/sentinels'
import { expectContrastInDark, expectNoAxeViolation, expectNoOverflow, part } from './run-parts'

const ids = (page: Page) => {
  const { searchParams } = new URL(page.url())
  return { a: searchParams.get('a'), b: searchParams.get('b') }
}
const fields = (page: Page) => page.getByRole('table', { name: 'Fields of the two runs' }).locator('tbody tr')

/** From the newest failed run to it beside the last good one of its deployment. */
async function compare(page: Page) {
  await page.goto('/runs?status=failed')
  await page.locator('tbody').getByRole('link', { name: /^srr_/ }).first().click()
  const link = page.getByRole('link', { name: 'Compare with…' })
  await expect(link).toHaveAttribute('href', /b=srr_/)
  await link.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Compare two runs' })).toBeVisible()
  await expect(fields(page).first()).toBeVisible()
}

test('“Compare with…” leads to the run beside a good one; Swap changes the sides, and Back brings them back', async ({
  page,
}) => {
  await compare(page)
  const before = ids(page)
  await expect(part(page, 'Run A')).toContainText('Failed')
  await expect(part(page, 'Run B')).toContainText('Completed')
  await page.getByRole('button', { name: 'Swap' }).click()
  await expect(part(page, 'Run A')).toContainText('Completed')
  await expect(part(page, 'Run B')).toContainText('Failed')
  expect(ids(page)).toEqual({ a: before.b, b: before.a })
  await expect(page.getByRole('textbox', { name: 'Run A' })).toHaveValue(before.b ?? '')
  await page.goBack()
  await expect(part(page, 'Run A')).toContainText('Failed')
  expect(ids(page)).toEqual(before)
})

test('only what differs is shown, all of it on request, and the address keeps that', async ({ page }) => {
  await compare(page)
  const differing = await fields(page).count()
  await expect(fields(page).filter({ hasText: 'differs: ' })).toHaveCount(differing)
  await page.getByRole('checkbox', { name: 'Show what is the same too' }).check()
  await expect.poll(() => fields(page).count()).toBeGreaterThan(differing)
  await expect(fields(page).filter({ hasText: 'differs: ' })).toHaveCount(differing)
  await expect(page).toHaveURL(/[?&]all=1/)
  await page.reload()
  await expect.poll(() => fields(page).count()).toBeGreaterThan(differing)
})

test('two runs are pasted as a link and as an id, and compared call by call', async ({ page, baseURL }) => {
  await page.goto('/compare')
  await page.getByRole('textbox', { name: 'Run A' }).fill(`${baseURL}/runs/${SENTINEL.half}?open=logs`)
  await page.getByRole('textbox', { name: 'Run B' }).fill(SENTINEL.active)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`a=${SENTINEL.half}&b=${SENTINEL.active}$`))
  // Both make the same calls, and one of them makes more.
  await expect(part(page, 'First difference')).toContainText(/The first \d+ calls are alike: call \d+/, {
    timeout: 25_000,
  })
  await expect(page.getByRole('table', { name: 'Tools that the two runs called' })).toContainText(
    'search_issues',
  )
})

test('axe finds nothing on the comparison, light, dark and narrow, and nothing is too wide', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`/compare?a=${SENTINEL.odd}&b=${SENTINEL.half}&all=1`)
  const last = page.getByRole('table', { name: 'Messages of the two runs by method' })
  await expect(last).toBeVisible()
  await expectNoOverflow(page)
  await expectNoAxeViolation(page)
  await expectContrastInDark(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoOverflow(page)
  await expectNoAxeViolation(page)
})

test('a run that is not there is said in its own place, at 390 px too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/compare?a=${SENTINEL.notFound}&b=${SENTINEL.quiet}`)
  await expect(page.getByRole('main')).toContainText('Run A was not found.')
  await expect(part(page, 'Run B')).toContainText('Failed')
  await expectNoOverflow(page)
  await expectNoAxeViolation(page)
})
