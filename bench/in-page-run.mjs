// Functions that run inside the measured page. Each is sent as text, so none may use anything outside itself.

/**
 * Clicks the link of a run in the list; ms to the second frame after its page shows what runs, and the run on the
 * timeline. Both come from the row's data.
 * @param {string} href how the link's address begins
 * @returns {Promise<number>}
 */
export async function openRun(href) {
  const link = document.querySelector(`.runs-table tbody a[href^="${href}"]:not([aria-hidden])`)
  if (!(link instanceof HTMLElement)) throw new Error(`There is no link to ${href}.`)
  const isShown = () => {
    if (!document.querySelector('main h1')?.textContent || document.querySelector('main .runs-table'))
      return false
    const lane = document.querySelector('[aria-labelledby="run-timeline"] li svg')
    const width = lane?.getBoundingClientRect().width ?? 0
    // A bar that is still as narrow as can be says nothing.
    return [...(lane?.querySelectorAll('rect') ?? [])].some(
      (bar) => bar.getBoundingClientRect().width > width / 3,
    )
  }
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  await frame()
  await new Promise((resolve) => setTimeout(resolve))
  const start = performance.now()
  link.click()
  while (!isShown()) {
    if (performance.now() - start > 20_000) throw new Error(`${href} was not shown within 20 s.`)
    await Promise.race([frame(), new Promise((resolve) => setTimeout(resolve, 1))])
  }
  await frame()
  await frame()
  return performance.now() - start
}

/** Whether the page says that all is read. @param {{ messages: number, lines: number }} wanted */
export function saysAllIsRead({ messages, lines }) {
  const said = document.querySelector('main')?.textContent ?? ''
  /** @param {number} count @param {string} what */
  const says = (count, what) => said.includes(`${count.toLocaleString('en')} ${what}`)
  return says(messages, 'messages') && says(lines, 'lines') && !/reading/i.test(said)
}

/**
 * Types into a search box; ms from the keystroke to the second frame after what was found has changed.
 * @param {{ box: string, text: string }} options the box by its label, and what stands in it after the keystroke
 * @returns {Promise<number>}
 */
export async function typeInto({ box, text }) {
  const input = document.querySelector(`input[aria-label="${box}"]`)
  if (!(input instanceof HTMLInputElement)) throw new Error(`There is no box “${box}”.`)
  const inLines = box.includes('lines')
  // Messages are narrowed to what fits; lines stay, and the matches are counted beside the box.
  const found = () =>
    inLines
      ? input.parentElement?.querySelector('[role="status"]')?.textContent
      : document.querySelector('ol[aria-label="Messages"] li')?.getAttribute('aria-setsize')
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  await frame()
  await new Promise((resolve) => setTimeout(resolve))
  const before = found()
  const start = performance.now()
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
  input.dispatchEvent(new Event('input', { bubbles: true }))
  while (found() === before) {
    if (performance.now() - start > 20_000) throw new Error(`“${text}” in “${box}” changed nothing.`)
    await Promise.race([frame(), new Promise((resolve) => setTimeout(resolve, 1))])
  }
  await frame()
  await frame()
  return performance.now() - start
}
