import { type KeyboardEvent, type PointerEvent, useEffect, useState } from 'react'
import type { HistogramBar } from '../../run-set/histogram/histogram'

/** Bars next to each other, both ends included. */
export interface BarSpan {
  first: number
  last: number
}

// By time and not by number: bars move on while new runs come.
interface Picked {
  anchorMs: number
  cursorMs: number
  how: 'hover' | 'drag' | 'keys'
}

/** Choosing bars by pointer and by keyboard; `onSpan` is told what was settled on. */
export function useBrush(bars: readonly HistogramBar[], onSpan: (span: BarSpan) => void) {
  const [picked, setPicked] = useState<Picked | null>(null)
  const end = bars.length - 1
  const how = picked?.how ?? null
  const place = (bar: number) => (bars[bar]?.untilMs ?? 0) - 1
  const barAt = (ms: number) => {
    const at = bars.findIndex(({ untilMs }) => ms < untilMs)
    return at === -1 ? end : at
  }
  const spanBetween = (a: number, b: number): BarSpan => ({ first: Math.min(a, b), last: Math.max(a, b) })
  const cursor = picked === null || end < 0 ? null : barAt(picked.cursorMs)
  const anchor = picked === null || end < 0 ? null : barAt(picked.anchorMs)
  const span = cursor === null || anchor === null ? null : spanBetween(anchor, cursor)

  const pick = (kind: Picked['how'], bar: number, from = bar) =>
    setPicked({ how: kind, cursorMs: place(bar), anchorMs: place(from) })
  const drop = (kind: Picked['how']) => setPicked((now) => (now?.how === kind ? null : now))
  const settle = (chosen: BarSpan) => {
    setPicked(null)
    onSpan(chosen)
  }

  // A drag has no focus of its own, so Escape is heard wherever it is.
  useEffect(() => {
    if (how !== 'drag') return
    const onKey = ({ key }: globalThis.KeyboardEvent) => {
      if (key === 'Escape') setPicked(null)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [how])

  const barUnder = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
    const x = clientX - currentTarget.getBoundingClientRect().left
    return Math.max(0, Math.min(end, Math.floor((x / currentTarget.clientWidth) * bars.length)))
  }
  const surface = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || !event.isPrimary || end < 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      pick('drag', barUnder(event))
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (end < 0) return
      if (how === 'drag') pick('drag', barUnder(event), anchor ?? undefined)
      else if (event.buttons === 0) pick('hover', barUnder(event))
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      if (how === 'drag' && anchor !== null) settle(spanBetween(anchor, barUnder(event)))
    },
    // After a touch that became a scroll too.
    onLostPointerCapture: () => drop('drag'),
    onPointerLeave: () => drop('hover'),
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const to = {
      ArrowLeft: Math.max(0, (cursor ?? end + 1) - 1),
      ArrowRight: Math.min(end, (cursor ?? end) + 1),
    }
    const goals: Record<string, number> = { ...to, Home: 0, End: end }
    const goal = goals[event.key]
    if (goal !== undefined) pick('keys', goal, event.shiftKey ? (anchor ?? goal) : goal)
    else if ((event.key === 'Enter' || event.key === ' ') && span) settle(span)
    else if (event.key === 'Escape' && span) setPicked(null)
    else return
    event.preventDefault()
  }
  const slider = {
    min: 1,
    max: bars.length,
    value: (cursor ?? end) + 1,
    onKeyDown,
    // A screen reader of a phone moves it without any key.
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      pick('keys', currentTarget.valueAsNumber - 1),
    onFocus: () => pick('keys', end),
    onBlur: () => drop('keys'),
  }
  return { span, how, surface, slider }
}
