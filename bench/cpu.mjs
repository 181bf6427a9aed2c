/** @typedef {import('@playwright/test').Page} Page */

/** Kept open: the end of a session would end its slowing too. @type {WeakMap<Page, import('@playwright/test').CDPSession>} */
const sessions = new WeakMap()

/** @param {Page} page */
export async function devtoolsOf(page) {
  const devtools = sessions.get(page) ?? (await page.context().newCDPSession(page))
  sessions.set(page, devtools)
  return devtools
}

/** @param {Page} page @param {number} rate how many times slower than the machine */
export async function slowCpu(page, rate) {
  const devtools = await devtoolsOf(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate })
}
