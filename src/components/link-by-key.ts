type Keys = Pick<KeyboardEvent, 'key' | 'target' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/**
 * The link that a key goes to among those of an area: Up and Down from one to the next, Enter on the area itself to the
 * first in view. Null where the key means nothing here. `headPx` of the area are covered by a head that stays.
 */
export function linkByKey(event: Keys, area: HTMLElement, links: string, headPx = 0): HTMLElement | null {
  const { key, target } = event
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null
  const all = () => [...area.querySelectorAll<HTMLElement>(links)]
  if (target === area) return key === 'Enter' ? firstInView(all(), area, headPx) : null
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  if (step === 0 || !(target instanceof HTMLElement) || !target.matches(links)) return null
  const found = all()
  return found[found.indexOf(target) + step] ?? null
}

function firstInView(links: HTMLElement[], area: HTMLElement, headPx: number): HTMLElement | null {
  const topPx = area.getBoundingClientRect().top + headPx
  return links.find((link) => link.getBoundingClientRect().top >= topPx) ?? null
}
