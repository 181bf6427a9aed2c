import { expect, type Page, test } from '@playwright/test'
import { SENTINEL } from '../../src/mock/sentinels'
import { letPass, messageHeads, openRun, part } from './run-parts'

const timeline = (page: Page) => part(page, 'Timeline')
const lanes = (page: Page) => timeline(page).locator('input[data-lane]')
const opened = (page: Page) => messageHeads(page).and(page.locator('[aria-expanded="true"]'))
const shownTime = (page: Page) => timeline(page).getByRole('slider', { name: 'Part of the time shown' })

/** All that happened is in the chart. */
async function openTimeline(page: Page, id: string) {
  await openRun(page, id)
  await expect(timeline(page).getByRole('list', { name: 'What happened, by kind' })).toHaveAttribute(
    'aria-busy',
    'false',
  )
  await expect(lanes(page).first()).toBeAttached()
}

/** Moves the pointer along a lane until it is on a bar; returns where. */
async function pointAtBar(page: Page): Promise<[number, number]> {
  const box = await lanes(page).first().boundingBox()
  if (!box) throw new Error('There is no lane.')
  for (let share = 0.02; share < 1; share += 0.02) {
    const place: [number, number] = [box.x + box.width * share, box.y + box.height / 2]
    await page.mouse.move(...place)
    if (
      await timeline(page)
        .getByText(/^tools\/call \w+ · /)
        .isVisible()
    )
      return place
  }
  throw new Error('There is no bar in the lane.')
}

test('a click on a bar opens its message and stands in the address, another lets go of it', async ({
  page,
}) => {
  // Quiet: nothing moves while one points.
  await openTimeline(page, SENTINEL.half)
  const place = await pointAtBar(page)
  const sentence = await timeline(page)
    .getByText(/^tools\/call \w+ · /)
    .innerText()
  await page.mouse.click(...place)
  await expect(page).toHaveURL(/[?&]at=msg_sentinel_\d+/)
  await expect(opened(page)).toHaveCount(1)
  await expect(opened(page)).toContainText(/\w+/.exec(sentence.replace('tools/call ', ''))?.[0] ?? '—')
  await page.mouse.move(0, 0)
  await expect(timeline(page).getByText(sentence, { exact: true })).toBeVisible()
  await page.mouse.click(...place)
  await expect(opened(page)).toHaveCount(0)
  await expect(page).not.toHaveURL(/at=/)
  await page.mouse.click(...place)
  await expect(opened(page)).toHaveCount(1)
  await page.reload()
  await expect(opened(page)).toHaveCount(1)
  await expect(timeline(page).getByText(sentence, { exact: true })).toBeVisible()
})

test('by keyboard one goes along a lane, chooses, zooms around it and back', async ({ page }) => {
  await openTimeline(page, SENTINEL.half)
  const lane = lanes(page).first()
  await lane.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(lane).toHaveAttribute('aria-valuetext', /^3 of \d+: tools\/call/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/[?&]at=msg_sentinel_\d+/)
  await expect(opened(page)).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await expect(lanes(page).nth(1)).toBeFocused()

  const whole = (await shownTime(page).getAttribute('aria-valuetext')) ?? ''
  await page.keyboard.press('+')
  await page.keyboard.press('+')
  await expect(shownTime(page)).not.toHaveAttribute('aria-valuetext', whole)
  await timeline(page).getByRole('button', { name: 'Zoom out' }).click()
  await expect(timeline(page).getByRole('button', { name: 'Zoom out' })).toBeVisible()
  await timeline(page).getByRole('button', { name: 'Show all' }).click()
  await expect(shownTime(page)).toHaveAttribute('aria-valuetext', whole)
  await expect(shownTime(page)).toBeFocused()
  await page.keyboard.press('+')
  await expect(shownTime(page)).not.toHaveAttribute('aria-valuetext', whole)
  await page.keyboard.press('0')
  await expect(shownTime(page)).toHaveAttribute('aria-valuetext', whole)
  await expect(timeline(page).getByRole('button', { name: 'Show all' })).toBeHidden()
})

test('a drag over the chart shows that part of the time, and what is outside goes', async ({ page }) => {
  await openTimeline(page, SENTINEL.half)
  const whole = (await shownTime(page).getAttribute('aria-valuetext')) ?? ''
  const box = await lanes(page).first().boundingBox()
  if (!box) throw new Error('There is no lane.')
  await page.mouse.move(box.x + box.width * 0.25, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.5, box.y + 10, { steps: 5 })
  await page.mouse.up()
  // A quarter of 251 s, from a quarter on.
  await expect(shownTime(page)).toHaveAttribute('aria-valuetext', /^\+1 min 0[1-4] s to \+2 min 0[4-7] s$/)
  await expect(page).not.toHaveURL(/at=/)
  await timeline(page).getByRole('button', { name: 'Show all' }).click()
  await expect(shownTime(page)).toHaveAttribute('aria-valuetext', whole)
})

test('the table has a row for each thing that happened, and grows with an active run', async ({ page }) => {
  await page.clock.install()
  await openTimeline(page, SENTINEL.active)
  await timeline(page).getByRole('button', { name: 'Show as table' }).press('Enter')
  const rows = part(page, 'Timeline as a table').locator('tbody tr')
  const calls = rows.filter({ hasText: 'tools/call' })
  const lines = rows.filter({ hasText: 'Log:' })
  // Ten messages and ten lines were there when it was first asked for.
  await expect.poll(() => calls.count()).toBeGreaterThanOrEqual(5)
  await expect.poll(() => lines.count()).toBeGreaterThanOrEqual(10)
  const before = [await calls.count(), await lines.count()] as const
  await letPass(page, 20)
  await expect.poll(() => calls.count()).toBeGreaterThan(before[0] + 3)
  await expect.poll(() => lines.count()).toBeGreaterThan(before[1] + 7)
  await timeline(page).getByRole('button', { name: 'Hide the table' }).click()
  await expect(rows).toHaveCount(0)
})
