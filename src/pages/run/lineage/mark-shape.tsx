import type { StatusTone } from '../../../domain/status'

/** A status by shape and colour: filled, crossed, a ring, a dashed one. */
export function MarkShape({ tone }: { tone: StatusTone }) {
  return (
    <svg aria-hidden="true" className="size-[12px] shrink-0" viewBox="0 0 12 12" fill="none" strokeWidth="2">
      {tone === 'completed' && <circle cx="6" cy="6" r="4" className="fill-done" />}
      {tone === 'failed' && (
        <path d="m2.5 2.5 7 7M9.5 2.5l-7 7" strokeLinecap="round" className="stroke-failed" />
      )}
      {tone === 'active' && <circle cx="6" cy="6" r="4" className="fill-active-soft stroke-active" />}
      {tone === 'unknown' && (
        <circle cx="6" cy="6" r="4" strokeDasharray="2.2 1.4" className="fill-odd-soft stroke-odd" />
      )}
    </svg>
  )
}
