type Keys = Pick<
  KeyboardEvent,
  'key' | 'target' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'preventDefault'
>

/**
 * Gives the focus to the link that a key goes to among those of an area: Up and Down from one to the next, Enter on the
 * area itself to the first in view. False where the key means nothing here. `headPx` of the area are covered by a head
 * that stays.
 */
export function goByKey(event: Keys, area: HTMLElement, links: string, headPx = 0): boolean {
  const to = linkByKey(event, area, links, headPx)
  if (to === undefined) return false
  event.preventDefault()
  to.focus()
  return true
}

function linkByKey(event: Keys, area: HTMLElement, links: string, headPx: number): HTMLElement | undefined {
  const { key, target } = event
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined
  const all = () => [...area.querySelectorAll<HTMLElement>(links)]
  if (target === area) return key === 'Enter' ? firstInView(all(), area, headPx) : undefined
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  if (step === 0 || !(target instanceof HTMLElement) || !target.matches(links)) return undefined
  const found = all()
  return found[found.indexOf(target) + step]
}

function firstInView(links: HTMLElement[], area: HTMLElement, headPx: number): HTMLElement | undefined {
  const topPx = area.getBoundingClientRect().top + headPx
  return links.find((link) => link.getBoundingClientRect().top >= topPx)
}
