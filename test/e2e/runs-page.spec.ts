import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

const COLUMNS = [
  'Status',
  'Run',
  'Server',
  'Deployment',
  'Type',
  'MCP client',
  'Transport',
  'Protocol',
  'Messages',
  'Created',
  'Started',
  'Duration',
]

const rows = (page: Page) => page.locator('tbody tr.run-row')
const scope = (page: Page) => page.getByTestId('scope')

/** The runs of all time, once they are all there: the demo has 2,000 to begin with. */
async function openRuns(page: Page, search = '') {
  await page.goto(`/runs?range=all${search.replace('?', '&')}`)
  await expect(scope(page)).toContainText('complete')
}

test('the first page of an operator: the runs of the last 24 hours, all of them', async ({ page }) => {
  await page.goto('/runs')
  await expect(page).toHaveTitle('Runs · Server Runs')
  await expect(scope(page)).toHaveText(/^Newest first · \d+ of \d+ runs in the last 24 hours · complete/)
  await expect(page.getByText('Demo data')).toBeVisible()
  expect(await rows(page).count()).toBeLessThan(80)
})

for (const column of COLUMNS) {
  test(`${column} sorts descending, ascending and off`, async ({ page }) => {
    await openRuns(page, '?sort=none')
    const head = page.getByRole('columnheader', { name: column, exact: true })
    const button = head.getByRole('button')
    await button.click()
    await expect(head).toHaveAttribute('aria-sort', 'descending')
    await button.click()
    await expect(head).toHaveAttribute('aria-sort', 'ascending')
    await button.click()
    await expect(head).not.toHaveAttribute('aria-sort', /.+/)
    await expect(page).toHaveURL(/sort=none/)
  })
}

test('sorting by messages puts the largest number on top, and the end holds those without one', async ({
  page,
}) => {
  await openRuns(page, '?sort=-messages')
  const cells = page.locator('td[data-field="messages"]')
  const numbers = (await cells.allTextContents()).map((text) => Number(text.replaceAll(',', '')))
  expect(numbers.length).toBeGreaterThan(10)
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a))
})

test('rows far down are there when one scrolls to them', async ({ page }) => {
  await openRuns(page)
  const box = page.getByRole('region', { name: 'Runs', exact: true })
  await box.evaluate((element) => element.scrollTo({ top: element.scrollHeight }))
  await expect(page.locator('tr[aria-rowindex="2001"]')).toBeVisible()
  expect(await rows(page).count()).toBeLessThan(80)
})

test('ticking a status filters, stands in the address, and Back takes it away', async ({ page }) => {
  await openRuns(page)
  await page.getByRole('button', { name: 'Status', exact: true }).and(page.locator('[popovertarget]')).click()
  await page.getByRole('checkbox', { name: /Failed/ }).check()
  await expect(page).toHaveURL(/status=failed/)
  await expect(scope(page)).toHaveText(/\d+ of 2,\d+ runs of all time/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Filter by status' })).toBeHidden()
  await page.goBack()
  await expect(page).not.toHaveURL(/status=failed/)
  await expect(scope(page)).toHaveText(/(2,\d+) of \1 runs/)
})

test('a column can be hidden and brought back', async ({ page }) => {
  await openRuns(page)
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('checkbox', { name: 'Protocol' }).uncheck()
  await expect(page.getByRole('columnheader', { name: 'Protocol' })).toHaveCount(0)
  await page.getByRole('checkbox', { name: 'Updated' }).check()
  await expect(page.getByRole('columnheader', { name: 'Updated' })).toBeVisible()
  await page.getByRole('button', { name: 'Reset columns' }).click()
  await expect(page.getByRole('columnheader', { name: 'Protocol' })).toBeVisible()
})

test('by keyboard alone: search, sort, open a run and come back to the same list', async ({ page }) => {
  await openRuns(page)
  await page.keyboard.press('/')
  await page.keyboard.type('postgresql')
  await expect(page).toHaveURL(/q=postgresql/)
  await page
    .getByRole('columnheader', { name: /^Duration/ })
    .getByRole('button')
    .focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/range=all&q=postgresql&sort=-duration/)
  await page.keyboard.press('Tab') // from the last head to the handle of its width
  await page.keyboard.press('Tab') // and on to the first row
  await expect(rows(page).first().getByRole('link')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/runs\/srr_[^?]+\?range=all&q=postgresql&sort=-duration/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(/\/runs\?range=all&q=postgresql&sort=-duration/)
  await expect(scope(page)).toContainText('Sorted by duration, descending')
})

test('the theme and the time zone are remembered', async ({ page }) => {
  await openRuns(page)
  await page.getByRole('button', { name: /^Theme: System/ }).click()
  await page.getByRole('button', { name: /^Theme: Light/ }).click()
  await page.getByRole('button', { name: /^Times: local/ }).click()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.getByRole('button', { name: /^Times: UTC/ })).toBeVisible()
})

test('at 390 px every run is a card, and nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openRuns(page)
  await expect(page.getByRole('columnheader')).toHaveCount(0)
  await expect(rows(page).first().locator('td[data-field="server"]')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  const box = page.getByRole('region', { name: 'Runs', exact: true })
  expect(await box.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
  await page.getByLabel('Sort by').selectOption('-duration')
  await expect(scope(page)).toContainText('Sorted by duration, descending')
})

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(`axe finds nothing on the runs page, ${scheme}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme })
      await page.setViewportSize({ width, height: 900 })
      await openRuns(page)
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      await page.getByRole('button', { name: width < 640 ? 'Filter' : 'Client', exact: true }).click()
      await expect(page.getByRole('dialog').getByRole('checkbox').first()).toBeVisible()
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    })
  }
}

test('an unknown page says so and leads back', async ({ page }) => {
  await page.goto('/nowhere')
  await page.getByRole('link', { name: 'Show the runs' }).click()
  await expect(page).toHaveURL(/\/runs$/)
})

test('Older and Newer walk the list in the order and filter that one came from', async ({ page }) => {
  await openRuns(page, '?status=failed&sort=-duration')
  const links = rows(page).getByRole('link')
  const [first, second] = await Promise.all([
    links.nth(0).getAttribute('title'),
    links.nth(1).getAttribute('title'),
  ])
  await links.nth(0).click()
  await expect(page).toHaveURL(new RegExp(`/runs/${first}\\?range=all&status=failed&sort=-duration`))
  await expect(page.getByRole('link', { name: 'Older' })).toBeVisible()
  await page.keyboard.press('j')
  await expect(page).toHaveURL(new RegExp(`/runs/${second}\\?range=all&status=failed&sort=-duration`))
  await page.keyboard.press('k')
  await expect(page).toHaveURL(new RegExp(`/runs/${first}\\?`))
})
