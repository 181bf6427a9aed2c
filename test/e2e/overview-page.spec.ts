import { expect, type Page, test } from '@playwright/test'
import {
  chart,
  expectWhole,
  figure,
  listed,
  nav,
  numberIn,
  openOverview,
  openSet,
  past,
  scope,
  tabTo,
} from './set-parts'

const dots = (page: Page) => chart(page, 'Duration of each run')
const slider = (page: Page, title: string) => chart(page, title).getByRole('slider')
const readout = (page: Page) => dots(page).getByRole('paragraph').last()

/** Where the earliest dot is, in the window; the keyboard goes there and leaves the chart again. */
async function earliestDot(page: Page) {
  await slider(page, 'Duration of each run').focus()
  await page.keyboard.press('Home')
  const ring = await dots(page).locator('circle').last().boundingBox()
  const words = await readout(page).innerText()
  await page.getByRole('main').focus()
  await expect(readout(page)).toHaveText('Click a dot to open it.')
  if (!ring) throw new Error('There is no ring.')
  return { x: ring.x + ring.width / 2, y: ring.y + ring.height / 2, words }
}

test('by keyboard alone: from the header to a figure, to exactly its runs, and back', async ({ page }) => {
  await openSet(page, `/runs?${past()}`)
  await nav(page, 'Overview').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
  await expect(page).toHaveTitle('Overview · Server Runs')
  await tabTo(page, figure(page, 'Failure share'))
  const failed = numberIn(/([\d,]+) of [\d,]+ that are over/, await figure(page, 'Failure share').innerText())
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/runs\?.*status=failed/)
  expect(await listed(page)).toBe(failed)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
  await expect(figure(page, 'Failure share')).toContainText(`${failed} of `)
})

test('the keys go from dot to dot, say which run it is, and Enter opens it', async ({ page }) => {
  await openOverview(page, past())
  const keys = slider(page, 'Duration of each run')
  await tabTo(page, keys, 120)
  await page.keyboard.press('Home')
  const first = await keys.getAttribute('aria-valuetext')
  await expect(readout(page)).toHaveText(first ?? '')
  await page.keyboard.press('ArrowRight')
  await expect(keys).toHaveValue('2')
  await expect(readout(page)).not.toHaveText(first ?? '')
  await page.keyboard.press('End')
  await expect(keys).toHaveValue((await keys.getAttribute('max')) ?? '')
  await page.keyboard.press('ArrowUp')
  const server = (await readout(page).innerText()).split(' · ').at(-1) ?? ''
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/runs\/srr_[^?]+\?from=/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(server)
  await page.goBack()
  await expect(dots(page)).toBeVisible()
})

test('a bar of the durations opens exactly its runs by keyboard', async ({ page }) => {
  await openOverview(page, past())
  const keys = slider(page, 'Runs by duration')
  await keys.focus()
  const value = () => keys.getAttribute('aria-valuetext')
  for (let bar = 0; bar < 6 || !/ [1-9][\d,]* runs? /.test(`${await value()} `); bar++)
    await page.keyboard.press('ArrowRight')
  const runs = numberIn(/ ([\d,]+) runs?/, (await value()) ?? '')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/runs\?.*duration/)
  expect(await listed(page)).toBe(runs)
})

test('a chart becomes a table and a chart again, and the focus stays on the button', async ({ page }) => {
  await openOverview(page, past())
  for (const title of ['Duration of each run', 'Busiest deployments']) {
    const button = page.getByRole('button', { name: `Table of ${title}` })
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(chart(page, title).getByRole('table')).toBeVisible()
    await expect(button).toBeFocused()
    await expect(button).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('Tab')
    await expect(chart(page, title).getByRole('region')).toBeFocused()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Space')
    await expect(chart(page, title).getByRole('table')).toBeHidden()
    await expect(button).toBeFocused()
  }
})

test('the mouse over a dot shows its run, and a click opens it', async ({ page }) => {
  await openOverview(page, past())
  const { x, y, words } = await earliestDot(page)
  await page.mouse.move(x, y)
  await expect(readout(page)).toHaveText(words)
  await page.mouse.click(x, y)
  await expect(page).toHaveURL(/\/runs\/srr_[^?]+\?from=/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(words.split(' · ').at(-1) ?? '')
})

test('a click on a dot with Ctrl opens its run in another tab, and the overview stays', async ({
  page,
  context,
}) => {
  await openOverview(page, past())
  const { x, y, words } = await earliestDot(page)
  await page.mouse.move(x, y)
  await expect(readout(page)).toHaveText(words)
  const opened = context.waitForEvent('page')
  await page.keyboard.down('Control')
  await page.mouse.click(x, y)
  await page.keyboard.up('Control')
  await expect(await opened).toHaveURL(/\/runs\/srr_[^?]+\?from=/)
  await expect(page).toHaveURL(/\/overview\?from=/)
})

test('a drag over the runs over time narrows the range, the figures follow, and Back widens it', async ({
  page,
}) => {
  await openOverview(page, 'range=all')
  const all = numberIn(/Runs ([\d,]+)/, (await figure(page, 'Runs').innerText()).replaceAll('\n', ' '))
  const plot = page.getByRole('region', { name: 'Runs over time' }).locator('svg').last()
  await plot.scrollIntoViewIfNeeded()
  const box = await plot.boundingBox()
  if (!box) throw new Error('There is no plot.')
  await page.mouse.move(box.x + box.width * 0.4, box.y + 40)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.6, box.y + 40, { steps: 5 })
  await page.mouse.up()
  await expect(page).toHaveURL(/\/overview\?from=.*&to=/)
  await expectWhole(page)
  const some = numberIn(/ of ([\d,]+) runs? /, await scope(page).innerText())
  expect(some).toBeGreaterThan(0)
  expect(some).toBeLessThan(all)
  await expect(figure(page, 'Runs')).toContainText(some.toLocaleString('en-US'))
  await page.goBack()
  await expect(page).toHaveURL(/range=all$/)
  await expect(scope(page)).toContainText('of all time')
})

test('every figure leads to exactly the runs that it is of', async ({ page }) => {
  test.slow()
  await openOverview(page, past())
  const figures = [
    ['Runs', /^Runs ([\d,]+)/],
    ['Active now', /^Active now ([\d,]+)/],
    ['Failure share', /([\d,]+) of [\d,]+ that are over/],
    ['Duration, p50', /of ([\d,]+) finished runs?/],
    ['Startup, p95', /of ([\d,]+) started runs?/],
    ['Messages', / in ([\d,]+) runs?/],
  ] as const
  for (const [label, pattern] of figures) {
    const said = (await figure(page, label).innerText()).replaceAll(/\s+/g, ' ')
    await figure(page, label).click()
    expect(await listed(page), label).toBe(numberIn(pattern, said))
    await page.goBack()
    await expect(figure(page, label)).toBeVisible()
  }
  const lists = [
    ['Runs by deployment', / ([\d,]+) runs?/],
    ['Clients', / ([\d,]+) runs?$/],
    ['Transports', / ([\d,]+) runs?$/],
  ] as const
  for (const [name, pattern] of lists) {
    const first = page.getByRole('list', { name }).getByRole('listitem').first()
    const said = (await first.innerText()).replaceAll(/\s+/g, ' ')
    await first.getByRole('link').click()
    expect(await listed(page), name).toBe(numberIn(pattern, said))
    await page.goBack()
    await expect(first).toBeVisible()
  }
})

test('another range keeps the filter, and both go along to the runs, the errors and back', async ({
  page,
}) => {
  await openOverview(page, 'range=7d&status=failed')
  await page.getByRole('group', { name: 'Time range' }).getByText('30 d', { exact: true }).click()
  await expect(page).toHaveURL(/\/overview\?range=30d&status=failed$/)
  for (const [name, path] of [
    ['Errors', 'errors'],
    ['Runs', 'runs'],
    ['Overview', 'overview'],
  ] as const) {
    await nav(page, name).click()
    await expect(page).toHaveURL(new RegExp(`/${path}\\?range=30d&status=failed$`))
    await expectWhole(page)
    await expect(nav(page, name)).toHaveAttribute('aria-current', 'page')
  }
  await expect(figure(page, 'Failure share')).toContainText('100 %')
})
