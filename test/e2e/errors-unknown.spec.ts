import { expect, type Page, test } from '@playwright/test'
import { part } from './run-parts'
import { openSet, refuse, scope } from './set-parts'

const rows = (page: Page) => page.locator('.error-row')
const link = (page: Page, code: string) =>
  page.getByRole('rowheader').getByRole('link', { name: code, exact: true })
const facts = (page: Page) => part(page, 'Facts')

test('the id of a group of the API opens its error, and an unknown one says so with ways on', async ({
  page,
}) => {
  await openSet(page, '/errors?range=7d')
  await link(page, 'server_exited_error').press('Enter')
  await expect(facts(page)).toContainText('sreg_')
  const [, id] = /(sreg_\w+)/.exec(await facts(page).innerText()) ?? []
  await openSet(page, `/errors/${id}?range=all`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('server_exited_error')
  await expect(facts(page)).toContainText(id ?? '')
  await openSet(page, '/errors/sreg_unknown?range=7d')
  await expect(page.getByRole('heading', { name: 'There is no such error group' })).toBeVisible()
  await openSet(page, '/errors/kunknown?range=24h')
  await expect(page.getByRole('heading', { name: 'No such error in the last 24 hours' })).toBeVisible()
  await page.getByRole('button', { name: 'Look in the last 7 days' }).click()
  await expect(page).toHaveURL(/\/errors\/kunknown\?range=7d$/)
  await page.getByRole('main').getByRole('link', { name: 'All errors' }).click()
  await expect(rows(page).first()).toBeVisible()
})

for (const status of [403, 404] as const) {
  test(`where errors answer ${status} the page says so, and leads to the runs that failed`, async ({
    page,
  }) => {
    await refuse(page, /\/server-run-errors\?/, status)
    await openSet(page, '/errors?range=7d')
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(
      status === 404 ? 'This Metorial doesn’t list errors' : /not allowed|may not|permission/i,
    )
    await page.getByRole('link', { name: 'Show the failed runs' }).click()
    await expect(page).toHaveURL(/\/runs\?range=7d&status=failed&group=error$/)
    await expect(scope(page)).toContainText('complete')
  })

  test(`where error groups answer ${status} errors are put together all the same, and what is not known is said`, async ({
    page,
  }) => {
    await refuse(page, /\/server-run-error-groups/, status)
    await openSet(page, '/errors?range=7d')
    const words = status === 404 ? 'keeps no error groups' : 'may not be read with this key'
    await expect(page.getByText(words)).toBeVisible()
    await link(page, 'timeout').press('Enter')
    await expect(facts(page)).toContainText(
      status === 404 ? 'aren’t offered by this Metorial' : 'with this key',
    )
    await page.goto('/errors/sreg_any?range=7d')
    await expect(
      page.getByRole('heading', { name: status === 404 ? /doesn’t offer error groups/ : /may not be read/ }),
    ).toBeVisible()
  })
}
