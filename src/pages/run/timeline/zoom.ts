import type { Span } from '../../../domain/timeline/axis'

/** The API's times are whole ms: closer there is nothing more to see. */
const LEAST_MS = 10

const lengthOf = ({ fromMs, toMs }: Span) => toMs - fromMs

/** `span` moved, and cut where it is too long, so that it lies within `axis`; at least 10 ms of it. */
export function fitInto(span: Span, axis: Span): Span {
  const length = Math.min(lengthOf(axis), Math.max(LEAST_MS, lengthOf(span)))
  const fromMs = Math.min(Math.max(axis.fromMs, span.fromMs), axis.toMs - length)
  return { fromMs, toMs: fromMs + length }
}

/** `factor` times as much time as in `span`; what is at `aroundMs` stays where it is. */
export function scaled(span: Span, factor: number, aroundMs = (span.fromMs + span.toMs) / 2): Span {
  const length = Math.max(LEAST_MS, lengthOf(span) * factor)
  const share = (aroundMs - span.fromMs) / lengthOf(span)
  const fromMs = aroundMs - share * length
  return { fromMs, toMs: fromMs + length }
}

export const moved = (span: Span, byMs: number): Span => ({
  fromMs: span.fromMs + byMs,
  toMs: span.toMs + byMs,
})

/** `span` moved so far that `ms` is in it, with some air around. */
export function revealing(span: Span, ms: number): Span {
  if (ms >= span.fromMs && ms <= span.toMs) return span
  return moved(span, ms - (span.fromMs + span.toMs) / 2)
}

/** Where a key leads: the time to show, null for all of it, undefined where the key means nothing here. */
export function zoomByKey(key: string, shown: Span, axis: Span, aroundMs?: number): Span | null | undefined {
  const step = lengthOf(shown) / 4
  const inside = aroundMs !== undefined && aroundMs >= shown.fromMs && aroundMs <= shown.toMs
  const around = inside ? aroundMs : undefined
  switch (key) {
    case '+':
    case '=':
      return scaled(shown, 1 / 2, around)
    case '-':
    case '_':
      return scaled(shown, 2, around)
    case '0':
    case 'Escape':
      return null
    case 'ArrowLeft':
      return moved(shown, -step)
    case 'ArrowRight':
      return moved(shown, step)
    case 'Home':
      return moved(shown, axis.fromMs - shown.fromMs)
    case 'End':
      return moved(shown, axis.toMs - shown.toMs)
    default:
      return undefined
  }
}
