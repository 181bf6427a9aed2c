import type { KeyboardEvent } from 'react'
import { linkByKey } from '../../../components/link-by-key'

/** Up and Down go to the link of the row above or below; each stays a tab stop of its own. */
export function moveBetweenRows(event: KeyboardEvent<HTMLAnchorElement>): void {
  const rows = event.currentTarget.closest('tbody')
  const to = rows && linkByKey(event, rows, 'a')
  if (!to) return
  event.preventDefault()
  to.focus()
}
