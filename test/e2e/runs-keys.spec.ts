import { expect, test } from '@playwright/test'
import { expectNoAxeViolation } from './run-parts'
import { openSet, runRows } from './set-parts'

test('runs are selected by keyboard, and what can be done with them stands below', async ({ page }) => {
  await openSet(page, '/runs?range=all')
  await runRows(page).nth(0).getByRole('link', { name: /^srr_/ }).focus()
  await page.keyboard.press('Space')
  await runRows(page).nth(3).getByRole('link', { name: /^srr_/ }).focus()
  await page.keyboard.press('Shift+Space')
  const bar = page.getByRole('region', { name: 'Selected runs' })
  await expect(bar).toContainText('4 runs selected')
  await expectNoAxeViolation(page)
  await bar.getByRole('button', { name: 'Export' }).click()
  const menu = page.getByRole('dialog', { name: 'Export the runs' })
  await expect(menu.getByRole('button', { name: /NDJSON/ })).toBeInViewport()
  await page.keyboard.press('Escape')
  await bar.getByRole('button', { name: 'Clear' }).click()
  await expect(bar).toBeHidden()
  await expect(page.getByRole('region', { name: 'Runs', exact: true })).toBeFocused()
})

test('the arrows go from run to run, further than what is rendered, and nothing lies over the one reached', async ({
  page,
}) => {
  await openSet(page, '/runs?range=all')
  await page.getByRole('region', { name: 'Runs', exact: true }).focus()
  await page.keyboard.press('Enter')
  const at = () => page.locator('tr.run-row:focus-within').getAttribute('data-index')
  expect(await at()).toBe('0')
  await page.keyboard.press('Space')
  await expect(page.getByRole('region', { name: 'Selected runs' })).toBeVisible()
  const isFree = () =>
    page.evaluate(() => {
      const { left, top, height } = (document.activeElement as Element).getBoundingClientRect()
      return document.elementFromPoint(left + 2, top + height / 2)?.closest('.run-row:focus-within') != null
    })
  for (let down = 1; down <= 60; down += 1) {
    await page.keyboard.press('ArrowDown')
    expect(await at()).toBe(String(down))
    expect(await isFree()).toBe(true)
  }
  for (let up = 59; up >= 20; up -= 1) {
    await page.keyboard.press('ArrowUp')
    expect(await at()).toBe(String(up))
    expect(await isFree()).toBe(true)
  }
})
