import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll, beforeAll } from 'vitest'
import { CHROMIUM_ARGS, ensureChromium } from '../../browser.mjs'

/** The build itself: `npm run build` first. */
export const DIST_DIR = join(import.meta.dirname, '../../../dist')

let browser: Browser

/** A Chromium for the tests of one file. */
export function withBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGS })
  })
  afterAll(() => browser?.close())
}

interface Seen {
  page: Page
  /** What the page's policy forbade, and what else the browser complained about. */
  complaints: string[]
  /** Everything that came over the wire. */
  bytes: Promise<string>[]
}

/** A page that notes every complaint of the browser and every answer. */
export async function openPage(colorScheme: 'light' | 'dark' = 'light'): Promise<Seen> {
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'UTC', colorScheme })
  const page = await context.newPage()
  const seen: Seen = { page, complaints: [], bytes: [] }
  await page.exposeFunction('noteViolation', (words: string) => seen.complaints.push(words))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const note = Reflect.get(window, 'noteViolation')
      note(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`)
    })
  })
  page.on('console', (message) => {
    if (message.type() === 'error') seen.complaints.push(message.text())
  })
  page.on('pageerror', (error) => seen.complaints.push(error.message))
  page.on('response', (response) => {
    const head = JSON.stringify(response.headers())
    seen.bytes.push(
      response.text().then(
        (text) => head + text,
        () => head, // A redirect, or an answer without a body.
      ),
    )
  })
  return seen
}

/** The rows of the table. */
export const rows = (page: Page) => page.locator('tbody tr.run-row')
/** Resolves once these words are on the page. */
export const shown = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()
