import { useSyncExternalStore } from 'react'

let message = ''
const listeners = new Set<() => void>()

/** Says a sentence to screen readers once they are free. */
export function announce(sentence: string): void {
  message = sentence
  for (const listener of listeners) listener()
}

/** The one polite live region of the page. */
export function Announcer() {
  const said = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => message,
  )
  return (
    <p role="status" aria-live="polite" className="sr-only">
      {said}
    </p>
  )
}
