import { useSyncExternalStore } from 'react'
import { usePreference } from '../../lib/preferences'

const NARROW = '(max-width: 639px)'
const ROW_PX = { comfortable: 36, compact: 28 } as const
const CARD_PX = 92

function subscribe(listener: () => void) {
  const media = matchMedia(NARROW)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}

/** Whether each row is a card, as in runs-table.css. */
export const useIsNarrow = () => useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches)

/** The fixed height of a row in px: a line as high as one has chosen, or a card on a narrow screen. */
export function useRowHeightPx(narrow: boolean): number {
  const density = usePreference('density')
  return narrow ? CARD_PX : ROW_PX[density]
}
