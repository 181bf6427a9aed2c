import { expect, test } from '@playwright/test'
import { expectContrastInDark, expectNoAxeViolation, expectNoOverflow } from './run-parts'
import {
  alarmsOf,
  chart,
  expectOnlyText,
  expectPrints,
  expectWhole,
  figure,
  LAST_CARD,
  moving,
  openOverview,
  past,
  scope,
} from './set-parts'

test('axe finds nothing on the overview, light, dark and narrow, and nothing is too wide', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openOverview(page, 'range=7d')
  await expectNoOverflow(page)
  await expectNoAxeViolation(page)
  await expectContrastInDark(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoOverflow(page)
  await expectNoAxeViolation(page)
})

test('axe finds nothing where every chart is a table, and none is too wide for a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openOverview(page, 'range=7d')
  for (const button of await page.getByRole('button', { name: /^Table of / }).all()) await button.click()
  await expect(page.getByRole('figure').getByRole('table').nth(7)).toBeVisible()
  await expectNoOverflow(page)
  await expectNoAxeViolation(page)
})

test('no figure is cut off on a phone, the longest neither', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openOverview(page, 'range=7d')
  // The demo has a run with billions of messages.
  await expect(figure(page, 'Messages')).toContainText(/\d,\d{3},\d{3},\d{3}/)
  const cut = await page
    .getByRole('region', { name: 'Figures' })
    .locator('.truncate')
    .evaluateAll((lines) => lines.filter((it) => it.scrollWidth > it.clientWidth).map((it) => it.textContent))
  expect(cut).toEqual([])
})

test('on paper the figures and the words of the charts stand on as many sheets as they need', async ({
  page,
}) => {
  await openOverview(page, past())
  await expectPrints(page)
  await expect(figure(page, 'Failure share')).toBeVisible()
  await expect(scope(page)).toBeVisible()
  for (const words of [/runs? with a known duration/, /Gone quiet: /])
    await expect(page.getByText(words).first()).toBeVisible()
  await expect(chart(page, 'Duration of each run').locator('canvas')).toBeVisible()
  await expectNoOverflow(page)
})

test('names that are code are shown as the text they are', async ({ page, baseURL }) => {
  const alarms = alarmsOf(page, baseURL)
  await openOverview(page, 'range=all')
  const more = page.getByRole('button', { name: /^Show all / })
  while ((await more.count()) > 0) await more.first().click()
  await expect(page.getByRole('list', { name: 'Runs by deployment' })).toContainText('<')
  await expectOnlyText(page)
  for (const button of await page.getByRole('button', { name: /^Table of / }).all()) await button.click()
  await expectOnlyText(page)
  expect(alarms).toEqual([])
})

test('nothing moves by itself where less motion is asked for', async ({ page }) => {
  await page.goto('/overview?range=7d')
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
  expect(await moving(page)).toEqual([])
  await expectWhole(page)
  await expect(chart(page, LAST_CARD)).toBeVisible()
  expect(await moving(page)).toEqual([])
})
