import type { KeyboardEvent } from 'react'

/** Up and Down go to the link of the row above or below; each stays a tab stop of its own. */
export function moveBetweenRows(event: KeyboardEvent<HTMLAnchorElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  event.preventDefault()
  const links = [...(event.currentTarget.closest('tbody')?.querySelectorAll('a') ?? [])]
  links[links.indexOf(event.currentTarget) + step]?.focus()
}
