import type { KeyboardEvent } from 'react'

const LINK = 'a[data-line]'

/**
 * The numbers of the lines are links, but no stops of the Tab key: there may be thousands. Enter on the box goes to the
 * first of them in view, the arrows from one to the next, Escape back to the box.
 */
export function moveAmongLinks(event: KeyboardEvent<HTMLElement>): void {
  const { currentTarget: area, target, key } = event
  const to = target === area ? (key === 'Enter' ? firstInView(area) : null) : nextOf(target, key, area)
  if (to === null) return
  event.preventDefault()
  to.focus()
}

function firstInView(area: HTMLElement): HTMLElement | null {
  const { top } = area.getBoundingClientRect()
  const links = [...area.querySelectorAll<HTMLElement>(LINK)]
  return links.find((link) => link.getBoundingClientRect().top >= top) ?? null
}

function nextOf(target: EventTarget, key: string, area: HTMLElement): HTMLElement | null {
  if (!(target instanceof HTMLElement) || !target.matches(LINK)) return null
  if (key === 'Escape') return area
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  if (step === 0) return null
  const links = [...area.querySelectorAll<HTMLElement>(LINK)]
  return links[links.indexOf(target) + step] ?? null
}
