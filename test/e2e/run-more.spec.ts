import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { SENTINEL } from '../../src/mock/sentinels'
import { messageHeads, openRun, part } from './run-parts'

const ALL = '?open=messages,logs,lineage,server,deployment,session'
const KEY = 'planted-key-4711-in-a-message'
const TOKEN = 'planted.token-4712-in-a-log'

/** Puts secrets into what the API answers: a key into each request, a token into each line of the log. */
const plantSecrets = (page: Page) =>
  page.addInitScript(
    ([key, token]) => {
      const ask = window.fetch
      window.fetch = async (input, init) => {
        const answer = await ask(input, init)
        if (!/\/(?:messages|events)\?/.test(answer.url)) return answer
        const text = (await answer.text())
          .replaceAll('"perPage":30', `"api_key":"${key}"`)
          .replaceAll(' handled in ', ` Authorization: Bearer ${token} handled in `)
        return new Response(text, { status: answer.status, headers: answer.headers })
      }
    },
    [KEY, TOKEN],
  )

test('the summary is copied as Markdown, as it stands on the page and with a link to the run', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openRun(page, SENTINEL.refused)
  const sentence = part(page, 'Summary').getByRole('paragraph')
  await expect(sentence).toContainText('timeout')
  await expect(sentence).toHaveAttribute('aria-busy', 'false')
  const shown = await sentence.innerText()
  await part(page, 'Summary').getByRole('button', { name: 'Copy as Markdown' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('`timeout`')
  expect(copied).toContain(`Run \`${SENTINEL.refused}\`: ${baseURL}/runs/${SENTINEL.refused}`)
  expect(copied.split('\n\n')[0]?.replaceAll('`', '')).toBe(shown.trim())
})

test('the hand-over says how many values are masked, and its file holds all but these', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
  await plantSecrets(page)
  await openRun(page, SENTINEL.half)
  await expect(part(page, 'Log lines')).toContainText(TOKEN)
  await page.getByRole('button', { name: 'Hand over…' }).click()
  const popover = page.getByRole('dialog', { name: 'Hand over this run' })
  const masked = popover.getByRole('region', { name: 'Masked values' })
  // 125 requests and 100 lines.
  await expect(masked).toContainText('225 values that look like secrets are masked:', { timeout: 25_000 })
  await expect(popover.getByRole('listitem').filter({ hasText: 'Messages' })).toContainText('complete')
  await masked.getByText('Where the').click()
  await expect(masked).toContainText('messages[0].mcp_message.payload.params.arguments.api_key')
  const download = page.waitForEvent('download')
  await popover.getByRole('button', { name: 'Save file' }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  await expect(popover).toContainText('is saved.')
  expect(text).not.toContain('planted')
  const bundle = JSON.parse(text)
  expect(bundle).toMatchObject({ end: true, run_id: SENTINEL.half, masked: { count: 225 } })
  expect(bundle.messages).toHaveLength(250)
  expect(bundle.events).toHaveLength(5)
  expect(bundle.messages[0].mcp_message.payload.params.arguments).toMatchObject({ api_key: '[masked]' })
  expect(bundle.run.id).toBe(SENTINEL.half)
})

test('nothing that a run says is executed, fetched or followed', async ({ page, baseURL }) => {
  const alarms: string[] = []
  page.on('dialog', (dialog) => {
    alarms.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => alarms.push(`error: ${error.message}`))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${baseURL}/`) && !url.startsWith('blob:')) alarms.push(`request: ${url}`)
    if (new URL(url).pathname.endsWith('/x')) alarms.push(`image: ${url}`)
  })
  await openRun(page, SENTINEL.odd, ALL)
  await expect(part(page, 'Messages').getByRole('button', { name: /^Messages/ })).toContainText('messages')
  await expect(part(page, 'Log lines')).toContainText('<script>alert(1)</script>')
  const html = messageHeads(page).filter({ hasText: '<img' })
  expect(await html.count()).toBeGreaterThan(1)
  for (const head of await messageHeads(page).all()) {
    await head.focus()
    await page.keyboard.press('Enter')
    await expect(head).toHaveAttribute('aria-expanded', 'true')
    await expect(page.getByRole('region', { name: /^(Request|Response|Message)$/ }).first()).toBeVisible()
  }
  await page.getByRole('button', { name: 'Show as table' }).click()
  await expect(part(page, 'Timeline as a table')).toContainText('<img')
  await expect(page.locator('main img, main script, main iframe, main a[href^="javascript"]')).toHaveCount(0)
  // What reorders or hides text is shown as what it is.
  const text = await page.getByRole('main').innerText()
  for (const sign of ['\u202e', '\u2066', '\u0000', '\u0007']) expect(text.includes(sign)).toBe(false)
  expect(alarms).toEqual([])
})
