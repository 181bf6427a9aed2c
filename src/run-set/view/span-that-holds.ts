import type { TimeRange } from '../../contract/config'
import { SPAN_MS, SPANS } from './range'

/** The shortest span that reaches back to this time. */
export const spanThatHolds = (ms: number, nowMs: number): TimeRange =>
  SPANS.find((span) => nowMs - ms < SPAN_MS[span]) ?? 'all'
