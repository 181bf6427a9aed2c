import type { KeyboardEvent } from 'react'
import { goByKey } from '../../../components/go-by-key'

/** Up and Down go to the link of the row above or below; each stays a tab stop of its own. */
export function moveBetweenRows(event: KeyboardEvent<HTMLAnchorElement>): void {
  const rows = event.currentTarget.closest('tbody')
  if (rows) goByKey(event, rows, 'a')
}
