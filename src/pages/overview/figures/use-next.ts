import { startTransition, useEffect, useState } from 'react'

/** The value once all that was rendered with it is on the screen, for what lies further down; null before that. */
export function useNext<Value>(value: Value | null): Value | null {
  const [next, setNext] = useState<Value | null>(null)
  useEffect(() => startTransition(() => setNext(value)), [value])
  return next
}
