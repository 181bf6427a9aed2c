// A function that runs inside the measured page. It is sent as text, so it may use nothing outside itself.

/**
 * Clicks Errors in the header; ms from the click to the second frame after the first groups stand there, and after those of
 * all errors do, and how many lines and errors these are.
 * @returns {Promise<{ firstMs: number, allMs: number, groups: number, errors: number }>}
 */
export async function openErrors() {
  const link = [...document.querySelectorAll('nav[aria-label="Pages"] a')].find(
    ({ textContent }) => textContent === 'Errors',
  )
  if (!(link instanceof HTMLElement)) throw new Error('There is no link “Errors”.')
  const table = () =>
    [...document.querySelectorAll('table')].find(({ caption }) => caption?.textContent === 'Errors')
  const groups = () => table()?.tBodies[0]?.rows.length ?? 0
  const said = () => table()?.closest('section')?.textContent ?? ''
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  if (groups() > 0) throw new Error('The errors are shown already.')
  await frame()
  await new Promise((resolve) => setTimeout(resolve))
  const start = performance.now()
  const toPaint = async () => {
    await frame()
    await frame()
    return performance.now() - start
  }
  /** @type {Promise<number> | undefined} */
  let first
  /** @type {Promise<number> | undefined} */
  let all
  link.click()
  while (!all) {
    if (groups() > 0) {
      first ??= toPaint()
      if (!said().includes('read so far')) all = toPaint()
    }
    if (performance.now() - start > 60_000) {
      throw new Error(
        `60 s after “Errors”: ${groups()} groups. ${document.querySelector('main')?.textContent}`,
      )
    }
    await Promise.race([frame(), new Promise((resolve) => setTimeout(resolve, 1))])
  }
  const times = { firstMs: (await first) ?? Number.NaN, allMs: await all }
  const errors = Number(/(\d[\d,]*) occurrence/.exec(said())?.[1]?.replaceAll(',', ''))
  if (!(errors > 0)) throw new Error('The list of errors doesn’t say how many there are.')
  return { ...times, groups: groups(), errors }
}
