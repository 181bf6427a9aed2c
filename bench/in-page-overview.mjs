// Functions that run inside the measured page. Each is sent as text, so none may use anything outside itself.

/** Counts from now on how often the canvas of a figure is painted, as `window.picturesPainted`. */
export function countPictures() {
  const page = /** @type {Window & { picturesPainted?: number }} */ (window)
  if (page.picturesPainted !== undefined) return
  page.picturesPainted = 0
  const { putImageData } = CanvasRenderingContext2D.prototype
  /** @this {CanvasRenderingContext2D} @param {unknown[]} given */
  CanvasRenderingContext2D.prototype.putImageData = function (...given) {
    Reflect.apply(putImageData, this, given)
    if (this.canvas.closest('figure')) page.picturesPainted = (page.picturesPainted ?? 0) + 1
  }
}

/**
 * Clicks a page's link in the header, or a range; ms from the click to the second frame after the figures of the overview
 * stand there, and after all pictures and cards do, each with the range before where there is one. On the overview itself
 * they must be others than before.
 * @param {{ name: string, others: readonly string[], same: readonly string[] }} options of the link or the range; the
 *   cards by their titles, and those that may say the same of another range
 * @returns {Promise<{ figuresMs: number, allMs: number }>}
 */
export async function changeOverview({ name, others, same }) {
  const page = /** @type {Window & { picturesPainted?: number }} */ (window)
  const link = [...document.querySelectorAll('nav[aria-label="Pages"] a')].find(
    ({ textContent }) => textContent === name,
  )
  const goal = link ?? document.querySelector(`input[type="radio"][aria-label="${name}"]`)
  if (!(goal instanceof HTMLElement)) throw new Error(`There is no page and no range “${name}”.`)
  if (page.picturesPainted === undefined) throw new Error('Nobody counts the pictures.')
  /** @param {Element} card */
  const titleOf = (card) => card.getAttribute('aria-label') ?? card.querySelector('h2')?.textContent
  /** @param {string} title */
  const textOf = (title) =>
    [...document.querySelectorAll('main :is(figure, section)')].find((card) => titleOf(card) === title)
      ?.textContent
  /** How many runs the first figure says there are. */
  const runsSaid = () => /^\s*Runs\s*(\d[\d,]*)/.exec(textOf('Figures') ?? '')?.[1]
  /** What is not there yet, in words. */
  const missing = () => {
    const cards = [...others, ...same].filter((title) => {
      const text = textOf(title)
      return !text || text === before.get(title)
    })
    if (cards.length > 0) return cards.join(', ')
    if ((page.picturesPainted ?? 0) <= painted) return 'the dots of the canvas'
    const main = document.querySelector('main')
    if (main?.querySelector('[class*="animate-pulse"]')) return 'what a placeholder stands for'
    return /counting the runs|comparing/i.exec(main?.textContent ?? '')?.[0] ?? null
  }
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  await frame()
  // Always from the same point of a frame: just after it was painted.
  await new Promise((resolve) => setTimeout(resolve))
  // What another page shows is no card of the overview.
  const before = new Map(link ? [] : others.map((title) => [title, textOf(title)]))
  const [runsBefore, painted] = [runsSaid(), page.picturesPainted]
  const start = performance.now()
  const toPaint = async () => {
    await frame()
    await frame()
    return performance.now() - start
  }
  /** @type {Promise<number> | undefined} */
  let figures
  /** @type {Promise<number> | undefined} */
  let all
  goal.click()
  while (!all) {
    const runs = runsSaid()
    if (!figures && runs && runs !== runsBefore) figures = toPaint()
    const still = figures ? missing() : 'the figures'
    if (still === null) all = toPaint()
    else if (performance.now() - start > 20_000) throw new Error(`20 s after “${name}”, missing: ${still}.`)
    await Promise.race([frame(), new Promise((resolve) => setTimeout(resolve, 1))])
  }
  const times = { figuresMs: (await figures) ?? Number.NaN, allMs: await all }
  const scope = document.querySelector('[data-testid="scope"]')?.textContent ?? ''
  if (!scope.includes(runsSaid() ?? '?'))
    throw new Error(`${runsSaid()} runs, but the scope says “${scope}”.`)
  return times
}

/**
 * Moves the pointer over the dots of a figure, one step a frame. `times`: ms from each move to the frame that shows
 * another dot marked; `frames`: ms between all frames meanwhile.
 * @param {{ title: string, steps: number }} options
 * @returns {Promise<{ times: number[], frames: number[] }>}
 */
export async function hoverDots({ title, steps }) {
  const figure = [...document.querySelectorAll('figure')].find(
    (each) => each.querySelector('h2')?.textContent === title,
  )
  const canvas = figure?.querySelector('canvas')
  if (!canvas) throw new Error(`“${title}” has no canvas.`)
  canvas.scrollIntoView({ block: 'center' })
  const marked = () => {
    const ring = canvas.parentElement?.querySelector('circle')
    return ring ? `${ring.getAttribute('cx')} ${ring.getAttribute('cy')}` : null
  }
  /** @returns {Promise<number>} */
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  /** @param {string} type @param {PointerEventInit} init */
  const point = (type, init) =>
    canvas.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'mouse', ...init }))
  await frame()
  const { left, top, width, height } = canvas.getBoundingClientRect()
  /** @type {number[]} */
  const times = []
  /** @type {number[]} */
  const frames = []
  let last = await frame()
  for (let step = 0; step < steps; step += 1) {
    // Just after the frame was painted.
    await new Promise((resolve) => setTimeout(resolve))
    const before = marked()
    const start = performance.now()
    // Within the axes, to the right and up and down.
    point('pointermove', {
      clientX: left + width * (0.1 + (0.85 * step) / steps),
      clientY: top + height * (0.5 + 0.2 * Math.sin(step)),
    })
    do {
      const now = await frame()
      frames.push(now - last)
      last = now
    } while (marked() === before && performance.now() - start < 500)
    if (marked() !== before) times.push(performance.now() - start)
  }
  if (times.length < steps / 2) throw new Error(`Only ${times.length} of ${steps} moves marked another dot.`)
  point('pointerout', { relatedTarget: document.body })
  await frame()
  await frame()
  if (marked() !== null) throw new Error('A dot stays marked though the pointer has left.')
  return { times, frames }
}
