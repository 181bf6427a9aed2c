import { explain } from '../../../api/explain'
import { LineIcon } from '../../../components/line-icon'
import { usePreference } from '../../../lib/preferences'
import { occurrenceWords } from './error-words'
import { SIMILAR_DAYS, type SimilarErrors } from './use-similar-errors'

/** "27 occurrences since Nov 20 ›", a button that shows where; or why that isn't known. */
export function OccurrencesButton({
  similar,
  open,
  controls,
  onToggle,
}: {
  similar: SimilarErrors
  open: boolean
  controls: string
  onToggle: () => void
}) {
  const zone = usePreference('timeZone')
  switch (similar.kind) {
    case 'reading':
      return <span className="text-muted">counting occurrences…</span>
    case 'unknown':
      return similar.refused === null ? null : (
        <span className="text-muted">
          {similar.refused === 404
            ? 'How often it occurs isn’t offered by this Metorial.'
            : 'How often it occurs may not be read with this key.'}
        </span>
      )
    case 'failed':
      return (
        <span className="text-muted">
          {explain(similar.error, 'How often it occurs').title}.{' '}
          <button type="button" className="font-medium text-accent hover:underline" onClick={similar.retry}>
            Retry
          </button>
        </span>
      )
    case 'known':
      return (
        <button
          type="button"
          aria-expanded={open}
          aria-controls={controls}
          className="inline-flex items-center gap-1 text-left font-medium text-accent hover:underline"
          onClick={onToggle}
        >
          {occurrenceWords(similar, SIMILAR_DAYS, zone)}
          <LineIcon
            path="m4 2 4 4-4 4"
            className={`size-2.5 shrink-0 transition-transform ${open ? 'rotate-90' : ''}`}
          />
        </button>
      )
  }
}
