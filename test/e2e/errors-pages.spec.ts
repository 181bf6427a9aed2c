import { expect, type Page, test } from '@playwright/test'
import { chart, expectWhole, listed, numberIn, openSet, past, runRows } from './set-parts'

const rows = (page: Page) => page.locator('.error-row')
const codes = (page: Page) =>
  page.getByRole('table', { name: 'Errors' }).getByRole('rowheader').getByRole('link')
const heads = (page: Page, name: string) => page.getByRole('columnheader', { name, exact: true })
const facts = (page: Page) => page.getByRole('region', { name: 'Facts' })
const apart = (page: Page) => page.getByRole('region', { name: 'What is different about these failures' })
const runs = (page: Page) => page.getByRole('region', { name: /^Runs with this error/ })
const errorsOfRun = (page: Page) => page.getByRole('region', { name: 'Errors', exact: true })
const title = (page: Page) => page.getByRole('heading', { level: 1 })

async function openErrors(page: Page, search: string) {
  await openSet(page, `/errors?${search}`)
  await expect(rows(page).first()).toBeVisible()
}

/** Opens the page of the error with the most occurrences. */
async function openFirst(page: Page, search: string) {
  await openErrors(page, search)
  await codes(page).first().press('Enter')
  await expect(facts(page)).toBeVisible()
}

test('a head puts the errors in order, most first and then least first, and the address says so', async ({
  page,
}) => {
  await openErrors(page, past())
  await heads(page, 'Runs').getByRole('button').press('Enter')
  await expect(heads(page, 'Runs')).toHaveAttribute('aria-sort', 'descending')
  await expect(page).toHaveURL(/order=-runs$/)
  const counts = async () => (await page.locator('td[data-part="runs"]').allTextContents()).map(Number)
  const most = await counts()
  expect(most.length).toBeGreaterThan(3)
  expect(most).toEqual([...most].sort((a, b) => b - a))
  await expect(heads(page, 'Runs').getByRole('button')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(heads(page, 'Runs')).toHaveAttribute('aria-sort', 'ascending')
  await expect.poll(counts).toEqual([...most].sort((a, b) => a - b))
})

test('letters typed fast all find, stand in the address, and say how many errors are left', async ({
  page,
}) => {
  await openErrors(page, past())
  const box = page.getByRole('searchbox', { name: 'Find errors' })
  await box.focus()
  await page.keyboard.type('timed out ', { delay: 5 })
  await expect(rows(page)).toHaveCount(1)
  await expect(codes(page)).toHaveText('timeout')
  await expect(page.getByText(/^1 of \d lines found$/)).toBeVisible()
  await expect(page).toHaveURL(/find=timed\+out$/)
  await expect(box).toHaveValue('timed out ')
  await page.keyboard.type('never')
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await expect(rows(page).nth(2)).toBeVisible()
  await expect(page).not.toHaveURL(/find/)
})

test('one line per server parts the errors, each with the API’s own fingerprint', async ({ page }) => {
  await openErrors(page, past())
  const before = await rows(page).count()
  const each = page.getByRole('checkbox', { name: 'One line per server' })
  await each.press('Space')
  await expect(page).toHaveURL(/each=server$/)
  await expect.poll(() => rows(page).count()).toBeGreaterThan(before)
  await expect(rows(page).first()).toContainText(/fingerprint \w{10}/)
  await expect(each).toBeFocused()
})

test('by keyboard: down to an error, Enter opens it, and Back comes to the same list', async ({ page }) => {
  await openErrors(page, `${past()}&order=-runs&find=e`)
  await codes(page).first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(codes(page).nth(1)).toBeFocused()
  const code = await codes(page).nth(1).innerText()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/errors\/k[^?]+\?from=.*&order=-runs&find=e$/)
  await expect(title(page)).toContainText(code)
  await expect(page).toHaveTitle(`${code} · Server Runs`)
  await page.goBack()
  await expect(page).toHaveURL(/\/errors\?from=.*&order=-runs&find=e$/)
  await expect(heads(page, 'Runs')).toHaveAttribute('aria-sort', 'descending')
  await expect(page.getByRole('searchbox', { name: 'Find errors' })).toHaveValue('e')
})

test('a value that sets the failures apart leads to all runs that have it', async ({ page }) => {
  await openFirst(page, 'range=7d')
  const first = apart(page).getByRole('row').nth(1)
  await expect(first).toContainText(/Analytics warehouse/)
  const counts = [...(await first.innerText()).matchAll(/([\d,]+) of [\d,]+ ·/g)].map(([, count]) =>
    Number(count),
  )
  expect(counts).toHaveLength(2)
  await first.getByRole('link').press('Enter')
  await expect(page).toHaveURL(/\/runs\?range=7d&deployment=svd_/)
  expect(await listed(page)).toBe((counts[0] ?? 0) + (counts[1] ?? 0))
  await page.goBack()
  await page.getByText('Against other failures').click()
  await apart(page).getByRole('row').nth(1).getByRole('link').press('Enter')
  await expect(page).toHaveURL(/\/runs\?range=7d&status=failed&/)
})

test('the runs with the error are as many as the facts say, are put in order, and open', async ({ page }) => {
  await openFirst(page, past())
  const count = numberIn(/Runs\s+([\d,]+) of/, await facts(page).innerText())
  await expect(runs(page).getByRole('heading')).toHaveText(`Runs with this error ${count}`)
  await expect(runs(page).getByRole('table')).toHaveAttribute('aria-rowcount', String(count + 1))
  await runs(page)
    .getByRole('columnheader', { name: /^Duration/ })
    .getByRole('button')
    .press('Enter')
  await expect(page).toHaveURL(/sort=-duration/)
  const link = runRows(page).first().getByRole('link')
  const id = await link.getAttribute('title')
  await link.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/runs/${id}\\?from=`))
  await expect(errorsOfRun(page)).toBeVisible()
  await page.goBack()
  await expect(facts(page)).toBeVisible()
})

test('a bar of the occurrences narrows the range to its time', async ({ page }) => {
  await openFirst(page, 'range=7d')
  const keys = chart(page, 'Occurrences over time').getByRole('slider')
  await keys.focus()
  await page.keyboard.press('End')
  while (/ 0 occ/.test((await keys.getAttribute('aria-valuetext')) ?? ''))
    await page.keyboard.press('ArrowLeft')
  const count = numberIn(/ ([\d,]+) occurrences?/, (await keys.getAttribute('aria-valuetext')) ?? '')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/errors\/k[^?]+\?from=.*&to=/)
  await expectWhole(page)
  await expect(facts(page)).toContainText(new RegExp(`Occurrences\\s*${count}\\D`))
})

test('“All occurrences” of a failed run leads to the page of its error', async ({ page }) => {
  await openSet(page, `/runs?${past()}&status=failed`)
  await runRows(page).first().getByRole('link').press('Enter')
  const errors = page.getByRole('region', { name: 'Errors' })
  await errors
    .getByRole('button', { name: /occurrence/ })
    .first()
    .click()
  const code = await errors.getByRole('strong').first().innerText()
  await errors.getByRole('link', { name: 'All occurrences' }).click()
  await expect(page).toHaveURL(/\/errors\/k[^?]+\?from=.*&to=/)
  await expectWhole(page)
  await expect(title(page)).toContainText(code)
  await expect(facts(page)).toContainText('Occurrences')
})
