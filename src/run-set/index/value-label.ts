import { transportLabel, typeLabel } from '../../domain/mcp'
import { describeStatus } from '../../domain/status'
import { nonEmpty } from '../../lib/text'
import type { FacetId } from '../view/view'
import { NONE, OTHER } from '../view/view-codec'

/** A facet's value in words, where no loaded run has it: of a server or deployment that is its id. */
export function valueLabel(facet: FacetId, value: string): string {
  if (value === '' || value === NONE) return 'Not reported'
  if (value === OTHER) return 'Other'
  if (facet === 'status') return describeStatus(value).label
  const label = facet === 'type' ? typeLabel(value) : facet === 'transport' ? transportLabel(value) : null
  return label ?? nonEmpty(value) ?? 'Not reported'
}
