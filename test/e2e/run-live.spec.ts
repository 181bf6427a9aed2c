import { expect, type Page, test } from '@playwright/test'
import { SENTINEL } from '../../src/mock/sentinels'
import { letPass, messageHeads, openRun, part } from './run-parts'

/** What the page asks the API for, from now on. */
function requestsOf(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    if (pathname.startsWith('/api/')) asked.push(pathname + search)
  })
  return asked
}

const LISTS = [/\/messages\?/, /\/events\?/, /\/server-run-errors\?/]

test('a run that ends is read until then, all of it once more after that, and then never again', async ({
  page,
}) => {
  const asked = requestsOf(page)
  await page.clock.install()
  await openRun(page, SENTINEL.ending)
  const facts = part(page, 'Facts')
  await expect(facts).toContainText('Active')
  await expect(messageHeads(page).first()).toBeVisible()
  const before = await messageHeads(page).count()
  await letPass(page, 10)
  await expect.poll(() => messageHeads(page).count()).toBeGreaterThan(before)
  // What is known is not read again while the run runs.
  await expect.poll(() => asked.some((path) => /\/messages\?.*after=/.test(path))).toBe(true)

  asked.length = 0
  await letPass(page, 15)
  await expect(facts).toContainText('Completed')
  await expect(facts).toContainText('Stopped')
  await expect(messageHeads(page)).toHaveCount(10)
  await expect(part(page, 'Logs').getByRole('button', { name: /^Logs/ })).toContainText('20 lines')
  await letPass(page, 30)
  for (const list of LISTS) {
    await expect
      .poll(() => asked.some((path) => list.test(path) && !path.includes('after=')), list.source)
      .toBe(true)
  }
  await expect.poll(() => asked.filter((path) => path.endsWith(SENTINEL.ending)).length).toBeGreaterThan(1)

  // A read that is under way may end.
  await letPass(page, 30)
  asked.length = 0
  await letPass(page, 300)
  expect(asked).toEqual([])
})

test('a run that had ended before it was opened is read once for all panels, and never again', async ({
  page,
}) => {
  const asked = requestsOf(page)
  await page.clock.install()
  await openRun(page, SENTINEL.odd, '?open=messages,logs,lineage,server,deployment,session')
  await expect(part(page, 'MCP session')).toContainText('Protocol version')
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0)
  for (const list of LISTS.slice(0, 2)) expect(asked.filter((path) => list.test(path))).toHaveLength(1)
  await letPass(page, 5)
  asked.length = 0
  await letPass(page, 300)
  expect(asked).toEqual([])
})
