import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

const scope = (page: Page) => page.getByTestId('scope')
const rows = (page: Page) => page.locator('tbody tr.run-row')
const groups = (page: Page) => page.getByRole('table', { name: 'Server runs' }).getByRole('rowheader')
const chart = (page: Page) => page.getByRole('region', { name: 'Runs over time' })

async function open(page: Page, query = '') {
  await page.goto(`/runs?range=all${query}`)
  await expect(scope(page)).toContainText('complete')
}

test('letters typed fast all stand in the box, in the address, and count', async ({ page }) => {
  await open(page)
  await page.keyboard.press('/')
  await page.keyboard.type('status:failed messages:>0 ', { delay: 5 })
  await expect(page.getByRole('combobox', { name: 'Search the runs' })).toHaveValue(
    'status:failed messages:>0 ',
  )
  await expect(page).toHaveURL(/q=status%3Afailed\+messages%3A%3E0$/)
  await expect(page.getByRole('listitem').filter({ hasText: 'messages:>0' })).toBeVisible()
  await expect(scope(page)).toHaveText(/ \d{1,3} of 2,\d+ runs of all time/)
})

test('a field and its value are offered, and a term that can’t be read is named', async ({ page }) => {
  await open(page)
  await page.keyboard.press('/')
  await page.keyboard.type('sta')
  await expect(page.getByRole('option', { name: /^status / })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.type('fai')
  await page.getByRole('option', { name: /Failed/i }).click()
  await expect(page).toHaveURL(/q=status%3Afailed/)
  await page.keyboard.type(' duration:abc ')
  await expect(page.getByText(/abc.* is no duration/)).toBeVisible()
})

test('a drag over the chart narrows the range, the keyboard too, and there is a way back', async ({
  page,
}) => {
  await open(page)
  const plot = chart(page).locator('svg').first()
  const box = await plot.boundingBox()
  if (!box) throw new Error('There is no plot.')
  await page.mouse.move(box.x + box.width * 0.5, box.y + 40)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.7, box.y + 40, { steps: 5 })
  await page.mouse.up()
  await expect(page).toHaveURL(/from=.*&to=/)
  await chart(page).getByRole('button', { name: 'Zoom out' }).click()
  await expect(page).toHaveURL(/range=all$/)
  await chart(page).getByRole('slider').focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/from=.*&to=/)
  await expect(scope(page)).toHaveText(/ runs from .* to /)
})

test('groups say what their runs have in common, and open by keyboard', async ({ page }) => {
  await open(page)
  await page.getByLabel('Group by').selectOption('deployment')
  await expect(page).toHaveURL(/group=deployment/)
  const first = groups(page).first().getByRole('button')
  await expect(first).toHaveAttribute('aria-expanded', 'false')
  await expect(rows(page)).toHaveCount(0)
  await first.focus()
  await page.keyboard.press('Enter')
  await expect(rows(page).first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(rows(page).first().getByRole('link', { name: /^srr_/ })).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(first).toBeFocused()
  await page.getByLabel('Order of groups').selectOption('failed')
  await expect(groups(page).first()).toContainText('failed')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})

test('runs are grouped by what they failed with', async ({ page }) => {
  await open(page, '&group=error')
  await expect(
    page
      .getByRole('rowheader')
      .filter({ hasText: /timeout|error|exited/i })
      .first(),
  ).toBeVisible()
})

test('what is shown is saved as CSV, all rows, with what they are rows of', async ({ page }) => {
  // Where a browser has a dialog for it, no test can answer that.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
  await open(page, '&status=failed')
  const count = Number(/(\d+) of/.exec((await scope(page).textContent()) ?? '')?.[1])
  await page.getByRole('button', { name: 'Export' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /CSV/ }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^server-runs-\d{4}-.*Z\.csv$/)
  const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n')
  expect(count).toBeGreaterThan(10)
  expect(lines.filter((line) => /srr_/.test(line))).toHaveLength(count)
  expect(lines[0]).toContain('export_scope')
  expect(lines[1]).toContain(`${count} of 2,`)
})

test('columns are moved, pinned and sized, and stay so after a reload', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page)
  const head = (name: string) => page.getByRole('columnheader', { name, exact: true })
  // The tools of the table come after its rows.
  await expect(page.getByRole('separator', { name: 'Width of Status' })).toBeVisible()
  const from = await head('Duration').boundingBox()
  const to = await head('Run').boundingBox()
  if (!from || !to) throw new Error('There are no heads.')
  await page.mouse.move(from.x + 20, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(to.x + 5, to.y + 10, { steps: 8 })
  await page.mouse.up()
  await expect(page).toHaveURL(/cols=status%2Cduration%2Cid/)
  await page.getByRole('separator', { name: 'Width of Status' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  const width = (await head('Status').boundingBox())?.width
  await page.reload()
  await expect(scope(page)).toContainText('complete')
  expect((await head('Status').boundingBox())?.width).toBeCloseTo(width ?? 0, 0)
  expect(width).toBeGreaterThan(126)
})

test('a view is saved by name, opened again and shared by its address', async ({ page }) => {
  await open(page, '&status=failed')
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('textbox', { name: /name|save/i }).fill('Failures')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('link', { name: 'Failures' }).click()
  await expect(page).toHaveURL(/status=failed/)
  await expect(page.getByRole('button', { name: 'View: Failures' })).toBeVisible()
})

for (const name of ['Columns', 'Views', 'Export', 'More', /^Live/]) {
  test(`axe finds nothing in the menu ${name}, which lies in the window`, async ({ page }) => {
    await open(page)
    await page.getByRole('button', { name }).click()
    const menu = page.getByRole('dialog')
    await expect(
      menu.getByRole('button').or(menu.getByRole('radio')).or(menu.getByRole('checkbox')).first(),
    ).toBeVisible()
    const box = await menu.boundingBox()
    expect(box && box.y + box.height).toBeLessThanOrEqual(900)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })
}
