/**
 * Follows one pointer from its press until it is let go. `end` is called once: with false where the drag was called off,
 * by Escape, by another window or by the browser itself.
 */
export function followPointer(
  { pointerId }: { pointerId: number },
  { move, end }: { move: (event: PointerEvent) => void; end: (done: boolean) => void },
): void {
  const following = new AbortController()
  const { signal } = following
  const finish = (done: boolean) => {
    following.abort()
    end(done)
  }
  const ours = (listener: (event: PointerEvent) => void) => (event: PointerEvent) => {
    if (event.pointerId === pointerId) listener(event)
  }
  addEventListener('pointermove', ours(move), { signal })
  addEventListener(
    'pointerup',
    ours(() => finish(true)),
    { signal },
  )
  addEventListener(
    'pointercancel',
    ours(() => finish(false)),
    { signal },
  )
  addEventListener('blur', () => finish(false), { signal })
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    finish(false)
  }
  addEventListener('keydown', onKey, { signal, capture: true })
}

/** Keeps the click that the end of a drag makes from doing anything. */
export function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault()
    event.stopPropagation()
  }
  addEventListener('click', swallow, { capture: true })
  const over = new AbortController()
  // The click comes right after the pointer is let go, before any timer.
  const stop = () => {
    over.abort()
    setTimeout(() => removeEventListener('click', swallow, { capture: true }))
  }
  addEventListener('pointerup', stop, { signal: over.signal })
  addEventListener('pointercancel', stop, { signal: over.signal })
}
