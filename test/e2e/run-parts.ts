import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** A panel of the run's page, or any other named part of it. */
export const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

export const messageHeads = (page: Page) =>
  page.getByRole('list', { name: 'Messages' }).locator('[data-row-head]')

/** Opens the page of a run and waits until the run is there. */
export async function openRun(page: Page, id: string, search = '') {
  await page.goto(`/runs/${id}${search}`)
  await expect(part(page, 'Timeline')).toBeVisible()
}

/**
 * Moves the page's time ahead, and with it the demo's, which lives in the page. In steps, as a timer that is due more than
 * once fires once in each. Needs `page.clock.install()` before the page is opened.
 */
export async function letPass(page: Page, seconds: number) {
  for (let left = seconds; left > 0; left -= 5) await page.clock.fastForward(Math.min(5, left) * 1000)
}

export async function expectNoOverflow(page: Page) {
  const main = page.getByRole('main')
  const { content, box } = await main.evaluate((it) => ({ content: it.scrollWidth, box: it.clientWidth }))
  expect(content).toBeLessThanOrEqual(box)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
}

export async function expectNoAxeViolation(page: Page) {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
}

/** The dark theme differs in its colours alone. Leaves it on. */
export async function expectContrastInDark(page: Page) {
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect((await new AxeBuilder({ page }).withRules('color-contrast').analyze()).violations).toEqual([])
}
