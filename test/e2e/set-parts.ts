import { expect, type Locator, type Page } from '@playwright/test'

export const scope = (page: Page) => page.getByTestId('scope')
export const runRows = (page: Page) => page.locator('tbody tr.run-row')

const HOUR_MS = 3_600_000
const iso = (ms: number) => new Date(ms).toISOString()

/** A range that is over, as it stands in an address: in the demo time goes on, and figures of now with it. */
export const past = () => `from=${iso(Date.now() - 7 * 24 * HOUR_MS)}&to=${iso(Date.now() - 2 * HOUR_MS)}`

/** Opens a page about many runs, once all of them are loaded. */
export async function openSet(page: Page, address: string) {
  // As many as have all that the demo tells of, and are loaded within seconds.
  await page.addInitScript(() => localStorage.setItem('mock.size', '800'))
  await page.goto(address)
  await expectWhole(page)
}

export const expectWhole = (page: Page) => expect(scope(page)).toContainText('complete', { timeout: 30_000 })

export const nav = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name })
export const figure = (page: Page, label: string) =>
  page.getByRole('region', { name: 'Figures' }).getByRole('link', { name: new RegExp(`^${label} `) })
export const chart = (page: Page, title: string) => page.getByRole('figure', { name: title, exact: true })

/** The lowest card of the overview. */
export const LAST_CARD = 'Deployments gone quiet'

/** Opens the overview, once all of it is there. */
export async function openOverview(page: Page, search: string) {
  await openSet(page, `/overview?${search}`)
  await expect(chart(page, LAST_CARD)).toBeVisible()
  await expect(page.getByText('Comparing with the range before…')).toBeHidden()
}

/** How many runs a list shows, once it shows all of them. */
export async function listed(page: Page): Promise<number> {
  await expect(page).toHaveURL(/\/runs\?/)
  await expectWhole(page)
  return numberIn(/([\d,]+) of [\d,]+ runs?/, await scope(page).innerText())
}

/** The number that the pattern's first group finds. */
export function numberIn(pattern: RegExp, text: string): number {
  const found = pattern.exec(text)?.[1]
  if (found === undefined) throw new Error(`No ${pattern} in: ${text}`)
  return Number(found.replaceAll(',', ''))
}

/** Goes on with Tab until the element has the focus. */
export async function tabTo(page: Page, element: Locator, most = 60) {
  await expect(element).toBeVisible()
  for (let presses = 0; presses < most; presses++) {
    if (await element.evaluate((it) => it === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(element).toBeFocused()
}

/** Everything at addresses that match is refused with this status, as the API refuses. */
export const refuse = (page: Page, pattern: RegExp, status: 403 | 404 | 500) =>
  page.addInitScript(
    ([source, code]) => {
      const ask = window.fetch
      window.fetch = async (input, init) => {
        const url = input instanceof Request ? input.url : String(input)
        if (!new RegExp(source).test(url)) return ask(input, init)
        const body = { __typename: 'error', ok: false, status: code, code: 'refused', message: 'Refused' }
        return Response.json(body, { status: code })
      }
    },
    [pattern.source, status] as const,
  )

/** Puts another message in the place of this one, in all that the API says of errors. */
export const sayInstead = (page: Page, message: string, other: string) =>
  page.addInitScript(
    ([from, to]) => {
      const ask = window.fetch
      window.fetch = async (input, init) => {
        const answer = await ask(input, init)
        if (!/\/server-run-error/.test(answer.url)) return answer
        const text = (await answer.text()).replaceAll(JSON.stringify(from), JSON.stringify(to))
        return new Response(text, { status: answer.status, headers: answer.headers })
      }
    },
    [message, other] as const,
  )

/** Whatever a page should never do with text that is not its own; empty as long as it does nothing of that. */
export function alarmsOf(page: Page, baseURL: string | undefined): string[] {
  const alarms: string[] = []
  page.on('dialog', (dialog) => {
    alarms.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${baseURL}/`) && !url.startsWith('blob:')) alarms.push(`request: ${url}`)
    if (new URL(url).pathname.endsWith('/x')) alarms.push(`image: ${url}`)
  })
  return alarms
}

export async function expectOnlyText(page: Page) {
  await expect(page.locator('main img, main script, main iframe, main a[href^="javascript"]')).toHaveCount(0)
  // What reorders or hides text is shown as what it is.
  const text = await page.getByRole('main').innerText()
  for (const sign of ['\u202e', '\u2066', '\u0000', '\u0007']) expect(text.includes(sign)).toBe(false)
}

/** On paper: all of the page, not one screen of it, nothing to press but what a table has in it, and nothing that goes on. */
export async function expectPrints(page: Page) {
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.locator('main button:not(table button)').filter({ visible: true })).toHaveCount(0)
  await expect(page.getByText(/click or drag|^live$/).filter({ visible: true })).toHaveCount(0)
  const { page: height, main } = await page.evaluate(() => ({
    page: document.documentElement.scrollHeight,
    main: document.querySelector('main')?.scrollHeight ?? 0,
  }))
  expect(height).toBeGreaterThanOrEqual(main)
  expect(height).toBeGreaterThan(page.viewportSize()?.height ?? 0)
}

/** What moves on the page though the reader has asked for less of that. */
export const moving = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((it) => {
        const { transitionProperty, animationName, animationDuration } = getComputedStyle(it)
        const animates = animationName !== 'none' && Number.parseFloat(animationDuration) > 0.001
        return animates || transitionProperty !== 'none'
      })
      .map(({ tagName, className }) => `${tagName} ${className}`),
  )
