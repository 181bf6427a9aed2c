import { useSyncExternalStore } from 'react'

const NARROW = '(max-width: 639px)'
const ROW_PX = 36
const CARD_PX = 92

function subscribe(listener: () => void) {
  const media = matchMedia(NARROW)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}

/** The fixed height of a row in px, as in runs-table.css: a line, or a card on a narrow screen. */
export const useRowHeightPx = () =>
  useSyncExternalStore(subscribe, () => (matchMedia(NARROW).matches ? CARD_PX : ROW_PX))
