import { useState } from 'react'
import { announce } from '../../../components/announcer'
import type { Axis, Span } from '../../../domain/timeline/axis'
import { spanWords } from './item-words'
import { fitInto } from './zoom'

export type Zoom = ReturnType<typeof useZoom>

const NOWHERE: Span = { fromMs: 0, toMs: 1 }

/** Which part of the axis is shown. Epoch ms, so that it stays while the axis grows. */
export function useZoom(axis: Axis | null) {
  const [wanted, setWanted] = useState<Span | null>(null)
  const shown: Span = axis === null ? NOWHERE : wanted === null ? axis : fitInto(wanted, axis)
  /** Null shows all of it. */
  const show = (span: Span | null) => {
    if (axis === null) return
    const next = span === null ? axis : fitInto(span, axis)
    if (next.fromMs === shown.fromMs && next.toMs === shown.toMs) return
    const whole = next.fromMs <= axis.fromMs && next.toMs >= axis.toMs
    setWanted(whole ? null : next)
    announce(whole ? 'The whole timeline is shown' : `The timeline shows ${spanWords(next, axis)}`)
  }
  return { shown, zoomed: axis !== null && wanted !== null, show }
}
