import { startTransition, useEffect, useState } from 'react'

/**
 * A value as it is painted: it follows when the browser has shown what else changed with it, two frames later, in steps.
 * For what can wait, so that it never holds up what somebody looks at. At first it is the value itself.
 */
export function usePainted<T>(value: T): T {
  const [painted, setPainted] = useState(() => value)
  useEffect(() => {
    let frame = requestAnimationFrame(() => {
      // In the frame after that one, it has been painted.
      frame = requestAnimationFrame(() => startTransition(() => setPainted(() => value)))
    })
    return () => cancelAnimationFrame(frame)
  }, [value])
  return painted
}
