import { slowCpu } from './cpu.mjs'
import { clickFailed, scrollFrames, sortClick, typeSearch } from './in-page-actions.mjs'

/** @typedef {import('@playwright/test').Page} Page */

const SCROLL = { selector: '.runs-table, #rows table', forMs: 3000, px: 12_000 }

/**
 * The median of four sort clicks: two columns, both directions. Each column is switched off again, unmeasured.
 * @param {Page} page
 * @param {number} cpu how many times slower than the machine
 */
export async function sortMs(page, cpu) {
  const times = []
  await page.bringToFront()
  await slowCpu(page, cpu)
  for (const column of ['Duration', 'Server']) {
    times.push(await page.evaluate(sortClick, column))
    times.push(await page.evaluate(sortClick, column))
    await page.evaluate(sortClick, column)
    await page.waitForTimeout(200)
  }
  await slowCpu(page, 1)
  return middle(times)
}

/** @param {number[]} times four of them */
export function middle(times) {
  times.sort((a, b) => a - b)
  return ((times[1] ?? 0) + (times[2] ?? 0)) / 2
}

/** Each finds another number of runs than the one before. */
const WORDS = ['gi', 'slack', 'exa', 'not']

/** The median of four keystrokes in the search box. @param {Page} page @param {number} cpu how many times slower than the machine */
export async function searchMs(page, cpu) {
  const times = []
  await page.bringToFront()
  await slowCpu(page, cpu)
  for (const word of WORDS) {
    times.push(await page.evaluate(typeSearch, word))
    await page.waitForTimeout(200)
  }
  await page.evaluate(typeSearch, '')
  await slowCpu(page, 1)
  await page.waitForTimeout(300)
  return middle(times)
}

/** The median of four clicks on a value of a facet. @param {Page} page */
export async function facetMs(page) {
  await page.bringToFront()
  // The floor's own stands open; the app's is behind the second button of that name, after the column's head.
  const button = page.locator('button[popovertarget]', { hasText: /^Status/ })
  const inMenu = (await button.count()) > 0
  if (inMenu) await button.click()
  await page.getByRole('checkbox', { name: /^\s*Failed/ }).waitFor()
  const times = []
  for (let time = 0; time < 4; time += 1) {
    times.push(await page.evaluate(clickFailed))
    await page.waitForTimeout(200)
  }
  if (inMenu) await page.keyboard.press('Escape')
  return middle(times)
}

/**
 * The time between frames in ms that 95 % stay below. Of one scroll on a slowed CPU that would be the slowest frame but one:
 * the frames of several are taken together.
 * @param {Page} page
 * @param {number} cpu how many times slower than the machine
 * @param {typeof SCROLL} scroll
 */
export async function scrollFrameMs(page, cpu, scroll = SCROLL) {
  await page.bringToFront()
  await slowCpu(page, cpu)
  const frames = []
  for (let time = 0; time < cpu; time += 1) frames.push(...(await page.evaluate(scrollFrames, scroll)))
  await slowCpu(page, 1)
  frames.sort((a, b) => a - b)
  return frames[Math.floor(frames.length * 0.95)] ?? 0
}
