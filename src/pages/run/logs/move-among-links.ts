import type { KeyboardEvent } from 'react'
import { linkByKey } from '../../../components/link-by-key'

const LINK = 'a[data-line]'

/**
 * The numbers of the lines are links, but no stops of the Tab key: there may be thousands. Enter on the box goes to the
 * first of them in view, the arrows from one to the next, Escape back to the box.
 */
export function moveAmongLinks(event: KeyboardEvent<HTMLElement>): void {
  const { currentTarget: area, target, key } = event
  const leaves = key === 'Escape' && target instanceof HTMLElement && target.matches(LINK)
  const to = leaves ? area : linkByKey(event, area, LINK)
  if (to === null) return
  event.preventDefault()
  to.focus()
}
