import { useSyncExternalStore } from 'react'

const now = () => `${document.documentElement.dataset.theme ?? ''} ${devicePixelRatio}`

function subscribe(listener: () => void) {
  const theme = new MutationObserver(listener)
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  // Zoom, and a move to another screen.
  addEventListener('resize', listener)
  return () => {
    theme.disconnect()
    removeEventListener('resize', listener)
  }
}

/** A word that changes with the theme and with how fine the screen is: what a canvas must be painted again for. */
export const useScreenLook = () => useSyncExternalStore(subscribe, now)
