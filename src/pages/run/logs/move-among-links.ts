import type { KeyboardEvent } from 'react'
import { goByKey } from '../../../components/go-by-key'

const LINK = 'a[data-line]'

/**
 * The numbers of the lines are links, but no stops of the Tab key: there may be thousands. Enter on the box goes to the
 * first of them in view, the arrows from one to the next, Escape back to the box.
 */
export function moveAmongLinks(event: KeyboardEvent<HTMLElement>): void {
  const { currentTarget: area, target, key } = event
  if (goByKey(event, area, LINK)) return
  if (key !== 'Escape' || !(target instanceof HTMLElement) || !target.matches(LINK)) return
  event.preventDefault()
  area.focus()
}
