import { expect, type Page, test } from '@playwright/test'
import { SENTINEL } from '../../src/mock/sentinels'
import { letPass, messageHeads, openRun, part } from './run-parts'

const messages = (page: Page) => part(page, 'Messages')
const opened = (page: Page) => messageHeads(page).and(page.locator('[aria-expanded="true"]'))
/** How many rows the list has, of which only those around the view are in the page. */
const rowCount = async (page: Page) =>
  Number(await page.locator('[aria-setsize]').first().getAttribute('aria-setsize'))

/** Presses Tab until the focus is on what the selector names. */
async function tabTo(page: Page, selector: string) {
  for (let left = 60; left > 0; left -= 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((to) => document.activeElement?.matches(to), selector)) return
  }
  throw new Error(`Tab leads nowhere to ${selector}.`)
}

test('10,000 messages are all read, scroll to the last one and are narrowed by search and filters', async ({
  page,
}) => {
  await openRun(page, SENTINEL.long, '?open=messages')
  await expect(messages(page)).toContainText(/[\d,]+ messages read so far…/)
  const title = messages(page).getByRole('button', { name: /^Messages/ })
  await expect(title).toContainText('10,000 messages · 5,000 calls · 100 errors · 200 tool errors', {
    timeout: 50_000,
  })
  await expect(messages(page)).not.toContainText('read so far')
  await messageHeads(page).first().focus()
  await page.keyboard.press('End')
  const last = page.locator('[aria-posinset="5000"] [data-row-head]')
  await expect(last).toBeFocused()
  await expect(last).toBeInViewport()
  // Not all at once in the page.
  expect(await messageHeads(page).count()).toBeLessThan(100)

  const search = messages(page).getByRole('searchbox')
  await search.fill('mt/x/sentinel04711')
  await expect(messages(page)).toContainText('1 row of 5,000')
  await expect(messageHeads(page)).toHaveCount(1)
  await search.fill('')
  await messages(page).getByLabel('Outcome').selectOption({ label: 'Tool error (200)' })
  await expect(messages(page)).toContainText('200 rows of 5,000')
  await messages(page).getByLabel('Outcome').selectOption('all')
  await messages(page).getByLabel('Method').selectOption({ index: 2 })
  await expect(messages(page)).toContainText(/1,\d{3} rows of 5,000/)
})

test('a link to a message opens it, in view, whatever panels it names', async ({ page }) => {
  await openRun(page, SENTINEL.long, '?open=logs&at=msg_sentinel_01500')
  await expect(opened(page)).toHaveCount(1)
  await expect(opened(page)).toBeInViewport()
  const row = page.getByRole('list', { name: 'Messages' }).locator('[aria-posinset="751"]')
  await expect(row.getByRole('region', { name: 'Request' })).toContainText('mt/x/sentinel00750')
  await expect(row.getByRole('region', { name: 'Response' })).toBeInViewport()
  // The pages that come later move nothing.
  const y = (await opened(page).boundingBox())?.y
  await expect.poll(() => rowCount(page)).toBeGreaterThan(1500)
  expect((await opened(page).boundingBox())?.y).toBe(y)
})

test('a message is found, opened and read by keyboard alone', async ({ page }) => {
  await openRun(page, SENTINEL.active, '?open=messages')
  await expect(messageHeads(page).nth(3)).toBeVisible()
  await messages(page).getByRole('searchbox').focus()
  await tabTo(page, '[data-row-head]')
  await expect(messageHeads(page).nth(0)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expect(messageHeads(page).nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/at=msg_sentinel_00002/)
  await expect(opened(page)).toHaveCount(1)
  const tree = page.getByRole('list', { name: 'request' })
  await expect(tree).toContainText('perPage: 30')
  await tabTo(page, 'ul[aria-label="request"] button')
  await page.keyboard.press('Enter')
  await expect(tree).not.toContainText('perPage')
  await page.keyboard.press('Enter')
  await expect(tree).toContainText('perPage: 30')
  await messageHeads(page).nth(1).focus()
  await page.keyboard.press('Enter')
  await expect(opened(page)).toHaveCount(0)
  await expect(page).not.toHaveURL(/at=/)
})

test('newest first, what one reads stays where it is while new messages come above it', async ({ page }) => {
  await page.clock.install()
  await openRun(page, SENTINEL.active, '?open=messages')
  await expect(messageHeads(page).first()).toBeVisible()
  await letPass(page, 120)
  await expect.poll(() => rowCount(page)).toBeGreaterThan(30)
  await messages(page).getByLabel('Order', { exact: true }).selectOption('newest')
  const tenth = page.locator('[aria-posinset="10"] [data-row-head]')
  // Goes there by keys, as a wheel scrolls on for a while.
  await messageHeads(page).first().focus()
  await page.keyboard.press('End')
  await tenth.evaluate((row) => row.scrollIntoView({ block: 'center' }))
  const sent = await tenth.locator('time').getAttribute('datetime')
  const same = page.locator('[data-row-head]', { has: page.locator(`time[datetime="${sent}"]`) })
  const y = (await same.boundingBox())?.y ?? 0
  const before = await rowCount(page)
  await letPass(page, 30)
  await expect.poll(() => rowCount(page)).toBeGreaterThan(before + 4)
  await expect(page.locator('[aria-posinset="10"]')).not.toContainText(await same.innerText())
  await expect(same).toBeInViewport()
  expect((await same.boundingBox())?.y).toBeCloseTo(y, 0)
})

test('where a page of the messages fails, the rows before it stay, and Retry reads the rest', async ({
  page,
}) => {
  // The sentinel's own two failures are overcome by asking again; four are believed.
  await page.addInitScript(() => {
    const ask = window.fetch
    let left = 4
    window.fetch = (input, init) => {
      const address = String(input instanceof Request ? input.url : input)
      if (!/\/messages\?.*after=/.test(address) || left-- <= 0) return ask(input, init)
      return Promise.resolve(Response.json({ object: 'error', status: 500 }, { status: 500 }))
    }
  })
  await openRun(page, SENTINEL.half, '?open=messages')
  await messageHeads(page).nth(1).click()
  const retry = messages(page).getByRole('button', { name: 'Retry' })
  await expect(retry).toBeVisible({ timeout: 25_000 })
  await expect(messages(page)).toContainText('More messages could not be loaded.')
  await expect(messageHeads(page)).toHaveCount(50)
  await retry.click()
  await expect(messageHeads(page)).toHaveCount(50)
  await expect(messageHeads(page)).toHaveCount(125, { timeout: 25_000 })
  await expect(retry).toBeHidden()
  await expect(opened(page)).toHaveCount(1)
})
