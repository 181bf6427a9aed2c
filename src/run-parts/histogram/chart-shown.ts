import { useSyncExternalStore } from 'react'
import { preference, setPreference, watchPreferences } from '../../lib/preferences'

const NARROW = '(max-width: 639px)'

function isShown(): boolean {
  const chart = preference('chart')
  return chart === 'usual' ? !matchMedia(NARROW).matches : chart === 'shown'
}

function subscribe(listener: () => void) {
  const media = matchMedia(NARROW)
  media.addEventListener('change', listener)
  const stop = watchPreferences(listener)
  return () => {
    media.removeEventListener('change', listener)
    stop()
  }
}

/** Whether the runs over time are drawn; on a narrow screen they are not until asked for. */
export const useChartShown = () => useSyncExternalStore(subscribe, isShown)

export const toggleChart = () => setPreference('chart', isShown() ? 'hidden' : 'shown')
