import { byReading } from '../index/compare'
import { facetColumns } from '../index/row-facets'
import { valueLabel } from '../index/value-label'
import type { RunTable } from '../table/run-table'

/** So many values are told one by one; the rest of them together. */
const MOST_TOLD = 8

/** Whose values are told as a mix; a client by its name, whatever its version. */
export const MIXED = ['client', 'protocol', 'transport'] as const
type MixedFacet = (typeof MIXED)[number]

interface Part {
  /** Runs, 1 at least; and what part of all runs they are, 0 to 1. */
  count: number
  share: number
}

export interface MixPart extends Part {
  /** As it stands in the address. */
  value: string
  label: string
}

export interface Mix {
  facet: MixedFacet
  /** The most frequent first, not reported among them. */
  parts: MixPart[]
  /** The runs with any other value, and how many values those are, 2 at least; null where all are told. */
  others: (Part & { values: number }) | null
}

/** The rows, each of which holds a run, by the value of a facet: each is counted once. */
export function mixOf({
  table,
  rows,
  facet,
}: {
  table: RunTable
  rows: Uint32Array
  facet: MixedFacet
}): Mix {
  const column = facetColumns(table)[facet]
  const { codes, numbers } = column.current()
  const counts = new Uint32Array(column.values.length)
  const numberByCode = Uint32Array.from(numbers)
  for (let at = 0; at < rows.length; at += 1) {
    const number = numberByCode[codes[rows[at] as number] as number] as number
    counts[number] = (counts[number] as number) + 1
  }
  const parts = column.values
    .map((value, number): MixPart => {
      const count = counts[number] as number
      return { value, label: valueLabel(facet, value), count, share: count / rows.length }
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || byReading(a.label, b.label))
  // One more is told by itself: "1 other" would take the same room.
  if (parts.length <= MOST_TOLD + 1) return { facet, parts, others: null }
  const rest = parts.slice(MOST_TOLD)
  const count = rest.reduce((sum, part) => sum + part.count, 0)
  const others = { values: rest.length, count, share: count / rows.length }
  return { facet, parts: parts.slice(0, MOST_TOLD), others }
}
