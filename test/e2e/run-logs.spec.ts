import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { SENTINEL } from '../../src/mock/sentinels'
import { letPass, openRun, part } from './run-parts'

const logs = (page: Page) => part(page, 'Logs')
const area = (page: Page) => part(page, 'Log lines')
const rows = (page: Page) => area(page).locator('[data-row]')
const line = (page: Page, number: number) =>
  area(page).getByRole('link', { name: `Line ${number}`, exact: true })
const scrollTop = (page: Page) => area(page).evaluate((box) => box.scrollTop)

async function openLogs(page: Page, id: string, lines: RegExp, more = '') {
  await openRun(page, id, `?open=logs${more}`)
  await expect(logs(page).getByRole('button', { name: /^Logs/ })).toContainText(lines)
  await expect(rows(page).first()).toBeVisible()
}

test('100,000 lines go to their end by a key, and the search goes from match to match and marks them', async ({
  page,
}) => {
  await openLogs(page, SENTINEL.long, /100,000 lines/)
  await expect(logs(page)).toContainText('More than 5,000 lines')
  await area(page).focus()
  await page.keyboard.press('End')
  await expect(line(page, 100_000)).toBeInViewport()
  expect(await rows(page).count()).toBeLessThan(200)

  const marked = area(page).locator('mark[data-current]')
  const matched = rows(page).filter({ has: page.locator('mark[data-current]') })
  const count = logs(page).getByRole('status').filter({ hasText: ' of ' })
  await logs(page).getByRole('searchbox').fill('(line 77777')
  await expect(count).toHaveText('1 of 1')
  await expect(marked).toHaveText('(line 77777')
  await expect(marked).toBeInViewport()
  await logs(page).getByRole('searchbox').fill('(line 777')
  await expect(count).toHaveText('1 of 111')
  await expect(matched).toContainText('(line 777)')
  await page.keyboard.press('Enter')
  await expect(count).toHaveText('2 of 111')
  await expect(matched).toContainText('(line 7770)')
  await expect(marked).toBeInViewport()
  await logs(page).getByRole('button', { name: 'Previous match' }).click()
  await logs(page).getByRole('button', { name: 'Previous match' }).click()
  await expect(count).toHaveText('111 of 111')
  await expect(matched).toContainText('(line 77799)')
  await expect(marked).toBeInViewport()
})

test('a link to a line opens at it, and a line that is chosen stands in the address', async ({ page }) => {
  await openLogs(page, SENTINEL.long, /100,000 lines/, '&at=sev_sentinel_00123:400')
  const chosen = area(page).locator('a[aria-current]')
  await expect(chosen).toHaveAccessibleName('Line 61901')
  await expect(chosen).toBeInViewport()
  await expect(rows(page).filter({ has: page.locator('a[aria-current]') })).toContainText('(line 61900)')
  await line(page, 61_899).click()
  await expect(page).toHaveURL(/at=sev_sentinel_00123(:|%3A)398$/)
  await expect(chosen).toHaveAccessibleName('Line 61899')
})

test('the end is followed until one scrolls up, and again from Follow on', async ({ page }) => {
  // High enough for all of the box.
  await page.setViewportSize({ width: 1280, height: 1600 })
  await page.clock.install()
  await openLogs(page, SENTINEL.active, /lines/)
  await letPass(page, 120)
  await expect(line(page, 60)).toBeInViewport()
  await expect(logs(page)).toContainText('following the end')
  await area(page).hover()
  await page.mouse.wheel(0, -300)
  const follow = logs(page).getByRole('button', { name: /^Follow/ })
  await expect(follow).toBeVisible()
  await expect(logs(page)).not.toContainText('following the end')
  // A wheel scrolls on for a while; the place is what counts.
  await area(page).evaluate((box) => box.scrollTo({ top: 180 }))
  await letPass(page, 40)
  await expect(follow).toHaveText(/Follow · \d\d new lines/)
  expect(await scrollTop(page)).toBe(180)
  await follow.click()
  await expect(line(page, 80)).toBeInViewport()
  await expect(follow).toBeHidden()
  await letPass(page, 40)
  await expect(line(page, 100)).toBeInViewport()
})

test('lines that are wider than the box wrap, and still do after a reload', async ({ page }) => {
  await openLogs(page, SENTINEL.odd, /lines/)
  const overflow = () => area(page).evaluate((box) => box.scrollWidth - box.clientWidth)
  expect(await overflow()).toBeGreaterThan(100)
  await logs(page).getByRole('button', { name: 'Wrap' }).click()
  await expect.poll(overflow).toBeLessThanOrEqual(0)
  await page.reload()
  await expect(logs(page).getByRole('button', { name: 'Wrap' })).toHaveAttribute('aria-pressed', 'true')
  await expect(rows(page).first()).toBeVisible()
  await expect.poll(overflow).toBeLessThanOrEqual(0)
})

test('all lines are downloaded, each once, without the codes of their colours', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
  await openLogs(page, SENTINEL.long, /100,000 lines/)
  const download = page.waitForEvent('download')
  await logs(page).getByRole('button', { name: 'Download' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe(`run-${SENTINEL.long}.log`)
  const text = await readFile(await file.path(), 'utf8')
  const lines = text.trimEnd().split('\n')
  expect(lines).toHaveLength(100_000)
  expect(lines.every((words, at) => words.endsWith(`(line ${at})`))).toBe(true)
  expect(text.includes('\u001b')).toBe(false)
})

test('a level narrows the lines, which keep their numbers, and the download follows', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
  await openLogs(page, SENTINEL.half, /100 lines/)
  // All of them stand in the page, where the browser's own search finds them.
  await expect(rows(page)).toHaveCount(100)
  const errors = logs(page).getByRole('button', { name: /^Errors \d+$/ })
  const count = Number(/\d+/.exec(await errors.innerText())?.[0])
  await errors.click()
  await expect(rows(page)).toHaveCount(count)
  expect(count).toBeLessThan(50)
  for (const row of await rows(page).all()) {
    const number = Number(await row.getByRole('link').innerText())
    await expect(row).toContainText(`(line ${number - 1})`)
  }
  const download = page.waitForEvent('download')
  await logs(page).getByRole('button', { name: 'Download' }).click()
  const saved = await readFile(await (await download).path(), 'utf8')
  expect(saved.trimEnd().split('\n')).toHaveLength(count)
})
