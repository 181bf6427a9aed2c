import { expect, test } from '@playwright/test'
import { SENTINEL } from '../../src/mock/sentinels'
import { expectContrastInDark, expectNoAxeViolation, expectNoOverflow, openRun, part } from './run-parts'

const ALL = '?open=messages,logs,lineage,server,deployment,session'

for (const [id, logs] of [
  [SENTINEL.odd, /lines/],
  [SENTINEL.refused, /not available/],
  [SENTINEL.long, /100,000 lines/],
  [SENTINEL.active, /lines/],
] as const) {
  test(`axe finds nothing on ${id} with all panels open, light, dark and narrow, and nothing is too wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await openRun(page, id, ALL)
    await expect(part(page, 'MCP session')).toContainText('Protocol version')
    await expect(part(page, 'Logs').getByRole('button', { name: /^Logs/ })).toContainText(logs)
    await expect(part(page, 'Messages').locator('[aria-busy="true"]')).toHaveCount(0)
    if (id === SENTINEL.active) await page.getByRole('button', { name: 'Show as table' }).click()
    await expectNoOverflow(page)
    await expectNoAxeViolation(page)
    await expectContrastInDark(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoOverflow(page)
    // The oddest of them stands for all where they are narrow: it takes a while.
    if (id === SENTINEL.odd) await expectNoAxeViolation(page)
  })
}

test('axe finds nothing in the open hand-over, light, dark and narrow, which lies in the window', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openRun(page, SENTINEL.refused)
  const button = page.getByRole('button', { name: 'Hand over…' })
  await button.press('Enter')
  const popover = page.getByRole('dialog', { name: 'Hand over this run' })
  await expect(popover.getByRole('button', { name: 'Save file' })).toBeInViewport({ ratio: 1 })
  // The lists that are refused are named.
  await expect(popover.getByRole('listitem').filter({ hasText: 'Messages' })).not.toContainText('complete')
  await expectNoAxeViolation(page)
  await expectContrastInDark(page)
  await page.keyboard.press('Escape')
  await expect(popover).toBeHidden()
  await expect(button).toBeFocused()
  await page.setViewportSize({ width: 390, height: 844 })
  await button.press('Enter')
  await expect(popover.getByRole('button', { name: 'Save file' })).toBeInViewport({ ratio: 1 })
  await expectNoOverflow(page)
  await expectNoAxeViolation(page)
})
