import { expect, type Page, test } from '@playwright/test'
import { expectContrastInDark, expectNoAxeViolation, expectNoOverflow, part } from './run-parts'
import {
  alarmsOf,
  chart,
  expectOnlyText,
  expectPrints,
  expectWhole,
  moving,
  openSet,
  past,
  runRows,
  sayInstead,
} from './set-parts'

const row = (page: Page, code: string) =>
  page.getByRole('rowheader').getByRole('link', { name: code, exact: true })
const message = (page: Page) => part(page, 'Message')
const MESSAGE = 'Timed out waiting for the MCP server to respond'

async function openError(page: Page, search: string, code = 'server_exited_error') {
  await openSet(page, `/errors?${search}`)
  await row(page, code).press('Enter')
  await expect(part(page, 'Facts')).toBeVisible()
  await expect(runRows(page).first()).toBeVisible()
}

test('axe finds nothing on the errors page, light, dark and narrow, and nothing is too wide', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openSet(page, '/errors?range=7d&each=server')
  await expect(row(page, 'timeout').first()).toBeVisible()
  await expectNoOverflow(page)
  await expectNoAxeViolation(page)
  await expectContrastInDark(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoOverflow(page)
  await expectNoAxeViolation(page)
  await page.getByLabel('Sort by').selectOption('-runs')
  await expect(page).toHaveURL(/order=-runs/)
})

test('axe finds nothing on the page of an error, light, dark and narrow, and nothing is too wide', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openError(page, 'range=7d')
  await expectNoOverflow(page)
  await expectNoAxeViolation(page)
  await expectContrastInDark(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoOverflow(page)
  await expectNoAxeViolation(page)
  await page.getByRole('button', { name: 'Table of Occurrences over time' }).click()
  await expect(chart(page, 'Occurrences over time').getByRole('table')).toBeVisible()
  await expectNoOverflow(page)
  await expectNoAxeViolation(page)
})

test('a message of 10,000 characters is cut, opens by keyboard, and makes nothing too wide', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  // One word: nothing in it lets a line break.
  await sayInstead(page, MESSAGE, 'x'.repeat(10_000))
  await openError(page, 'range=7d', 'timeout')
  await expectNoOverflow(page)
  expect((await message(page).boundingBox())?.height).toBeLessThan(1500)
  const more = message(page).getByRole('button', { name: 'Show all 10,000 characters' })
  await more.press('Enter')
  await expect(message(page)).toContainText('x'.repeat(10_000))
  await expect(message(page).getByRole('button', { name: 'Show less' })).toBeFocused()
  await expectNoOverflow(page)
  await page.goBack()
  await expect(row(page, 'timeout')).toBeVisible()
  await expectNoOverflow(page)
})

test('a message that is code, and hides or reverses text, is shown as the text it is', async ({
  page,
  baseURL,
}) => {
  const alarms = alarmsOf(page, baseURL)
  const odd = '<img src=x onerror=alert(1)> <b>fatal</b>\u202e reversed \u2066 and \u0007'
  await sayInstead(page, MESSAGE, odd)
  await openSet(page, '/errors?range=all&each=server')
  await expect(page.getByRole('table', { name: 'Errors' })).toContainText('<img src=x onerror=alert(')
  await expectOnlyText(page)
  await row(page, 'timeout').first().press('Enter')
  await expect(message(page)).toContainText('<img src=x onerror=alert(1)> <b>fatal</b>')
  await expectOnlyText(page)
  expect(alarms).toEqual([])
})

test('on paper the errors, and all of one of them, stand on as many sheets as they need', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1000, height: 600 })
  await openSet(page, `/errors?${past()}&each=server`)
  await expect(row(page, 'timeout').first()).toBeVisible()
  await expectPrints(page)
  await expectNoOverflow(page)
  await page.emulateMedia({ media: 'screen' })
  await row(page, 'timeout').first().press('Enter')
  await expect(part(page, 'Facts')).toBeVisible()
  await expectPrints(page)
  await expect(page.getByText(/occurrences?(;.*)?\.$/).first()).toBeVisible()
  await expect(part(page, 'What is different about these failures')).toBeVisible()
})

test('nothing moves by itself where less motion is asked for', async ({ page }) => {
  await page.goto('/errors?range=7d')
  expect(await moving(page)).toEqual([])
  await expectWhole(page)
  await row(page, 'timeout').press('Enter')
  await expect(part(page, 'Facts')).toBeVisible()
  expect(await moving(page)).toEqual([])
})
