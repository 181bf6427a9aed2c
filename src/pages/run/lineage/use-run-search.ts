import { useSearchParams } from 'react-router-dom'
import { CHOSEN_PARAM } from '../chosen'
import { parseOpenPanels, searchWithOpen } from '../open-panels'

/** The search string with which another run opens: the list and the open panels stay, the chosen item is this run's. */
export function useRunSearch(): string {
  const [params] = useSearchParams()
  const next = new URLSearchParams(params)
  next.delete(CHOSEN_PARAM)
  return searchWithOpen(next, parseOpenPanels(next).open)
}
