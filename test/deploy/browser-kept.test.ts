import { describe, expect, test } from 'vitest'
import { DIST_DIR, openPage, rows, shown, withBrowser } from './kit/page'
import { KINDS } from './kit/proxy'
import { useStage } from './kit/suite'
import { KEY } from './kit/upstream'

withBrowser()

/** What this browser keeps of the dashboard, as text; empty where there is nothing yet. */
function kept(): Promise<string> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('server-runs')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const database = opening.result
      if (!database.objectStoreNames.contains('runs')) return resolve('')
      const reading = database.transaction('runs').objectStore('runs').getAll()
      reading.onerror = () => reject(reading.error)
      reading.onsuccess = () => {
        database.close()
        resolve(reading.result.length === 0 ? '' : JSON.stringify(reading.result))
      }
    }
  })
}

// Caddy keeps no answers: while the API is down, nothing but what the browser keeps can come.
describe.each(KINDS.filter((kind) => kind === 'caddy'))('a reload behind %s', (kind) => {
  const stage = useStage(kind, () => ({ DIST_DIR, ALLOW_ANONYMOUS: 'yes' }))

  test('shows the runs that this browser kept while the API is down, and goes on when it is back', async () => {
    const { page } = await openPage()
    await page.goto(`${stage.proxy.url}/runs?range=all`)
    await shown(page, /complete/)
    await expect.poll(() => page.evaluate(kept), { timeout: 20_000, interval: 500 }).toContain('srr_')
    expect(await page.evaluate(kept)).not.toContain(KEY)

    await stage.upstream.goDown()
    await page.reload()
    await shown(page, /these are the runs that this browser kept/)
    expect(await rows(page).count()).toBeGreaterThan(5)

    await stage.upstream.comeBack()
    await page.reload()
    await shown(page, /complete/)
    expect(await page.getByText(/these are the runs that this browser kept/).count()).toBe(0)
    await page.context().close()
  }, 90_000)
})
