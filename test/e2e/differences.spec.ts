import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

const scope = (page: Page) => page.getByTestId('scope')
const rows = (page: Page) => page.locator('tbody tr.run-row')
const bar = (page: Page) => page.getByRole('region', { name: 'Selected runs' })
const opener = (page: Page) => bar(page).getByRole('button', { name: 'What sets them apart' })
const dialog = (page: Page) => page.getByRole('dialog', { name: /^What sets/ })

async function open(page: Page, search: string) {
  await page.goto(`/runs?range=all&q=${encodeURIComponent(search)}`)
  await expect(scope(page)).toContainText('complete')
}

/** Selects all failed runs of the deployment that has got a bad version, then shows all runs again. */
async function selectFailed(page: Page) {
  await open(page, 'deployment:"GitHub production" status:failed')
  await page.getByRole('checkbox', { name: /^Select all \d+ runs$/ }).click()
  await expect(bar(page)).toContainText(/\d\d runs selected/)
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(scope(page)).toHaveText(/2,\d+ of 2,\d+ runs of all time/)
}

test('the failed runs of a deployment, set against all others, point at its bad version', async ({
  page,
}) => {
  await selectFailed(page)
  await opener(page).click()
  await expect(dialog(page).getByRole('heading')).toHaveText(/^What sets these \d\d runs apart/)
  await expect(
    dialog(page).getByText(/^Compared with the other [12],\d+ of 2,\d+ runs of all time/),
  ).toBeVisible()
  const first = dialog(page).getByRole('rowheader').first()
  await expect(first).toContainText('Version')
  await expect(first).toContainText('sve_')
  await expect(
    dialog(page).getByRole('rowheader', { name: /^Deployment ?: GitHub production$/ }),
  ).toBeVisible()
})

test('a value leads to all runs that have it, and the selection stays', async ({ page }) => {
  await selectFailed(page)
  await opener(page).click()
  const link = dialog(page).getByRole('link').first()
  const href = await link.getAttribute('href')
  await link.click()
  await expect(dialog(page)).toBeHidden()
  await expect(page).toHaveURL(/version=sve_/)
  expect(href).toContain(new URL(page.url()).search)
  await expect(scope(page)).toHaveText(/ \d{2,3} of 2,\d+ runs of all time/)
  await expect(bar(page)).toContainText(/\d\d runs selected/)
})

test('by keyboard the dialog takes the focus, Escape closes it, and the selection and focus are as before', async ({
  page,
}) => {
  await selectFailed(page)
  await opener(page).focus()
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByRole('button', { name: 'Copy' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await expect(opener(page)).toBeFocused()
  await expect(bar(page)).toContainText(/\d\d runs selected/)
  await page.keyboard.press('Escape')
  await expect(bar(page)).toBeHidden()
})

test('two runs selected by Space are too few, and the dialog says so', async ({ page }) => {
  await open(page, 'status:failed')
  await rows(page).nth(0).getByRole('link', { name: /^srr_/ }).focus()
  await page.keyboard.press('Space')
  await rows(page).nth(1).getByRole('link', { name: /^srr_/ }).focus()
  await page.keyboard.press('Space')
  await opener(page).click()
  await expect(
    dialog(page).getByText('2 selected runs are too few to say what they have in common; 5 are needed.'),
  ).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the ${colorScheme} dialog, which a narrow window holds`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await selectFailed(page)
    await page.setViewportSize({ width: 420, height: 800 })
    await opener(page).click()
    await expect(dialog(page).getByRole('table')).toBeVisible()
    const box = await dialog(page).boundingBox()
    expect(box && box.x + box.width).toBeLessThanOrEqual(420)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })
}
