import { type Comparison, compareShares, LEAST_SHARED, type TooFew, tooFewOf } from '../../domain/lift'
import type { RunTable } from '../table/run-table'
import { TRAITS, type Trait, traitColumns, traitLabel } from './traits'
import { countValues } from './value-counts'

/** A value that the selected runs have more often than the rest, beyond chance. */
export interface Difference extends Omit<Comparison, 'standsOut'> {
  trait: Trait
  /** As it stands in the address of the runs list; of a client's version, which is no facet there, as `traitColumns` says. */
  value: string
  /** One line, to be shown as it is. */
  label: string
  /** Runs with the value among the selected ones, and among the rest. */
  inCount: number
  restCount: number
}

export interface Differences {
  /** How many runs were compared. */
  selected: number
  rest: number
  /** Which side holds too few runs to compare; then nothing is found. Null where both hold enough. */
  tooFew: TooFew | null
  /**
   * The greatest lift first, before all those of which the rest has none; among equals the value of the most selected
   * runs. What always goes together, such as a deployment and its version, stands next to each other.
   */
  found: Difference[]
  /** The traits in which all these runs are the same, so that they can't tell them apart. */
  sameForAll: Trait[]
}

/**
 * What sets the selected runs apart from the rest of `among`. Each row of `among` holds a run and is named once. Selected rows
 * outside of it are left out: what is compared belongs to one range. A value that not one run reported is compared too.
 */
export function differences({
  table,
  selected,
  among,
}: {
  table: RunTable
  selected: Uint32Array
  among: Uint32Array
}): Differences {
  const [inside, rest] = split(table.rowCount, selected, among)
  const tooFew = tooFewOf(inside.length, rest.length)
  const result: Differences = {
    selected: inside.length,
    rest: rest.length,
    tooFew,
    found: [],
    sameForAll: [],
  }
  if (tooFew !== null) return result

  const columns = traitColumns(table)
  const counted = TRAITS.map((trait) => ({ trait, values: countValues(columns[trait], inside, rest) }))
  result.sameForAll = counted.filter(({ values }) => values.length === 1).map(({ trait }) => trait)
  const candidates = counted.flatMap(({ trait, values }) =>
    values.length === 1 ? [] : values.map((value) => ({ trait, ...value })),
  )
  // What is too rare to be found, whatever was selected, is not compared and makes nothing else harder to find.
  const compared = candidates.filter(({ inCount, restCount }) => inCount + restCount >= LEAST_SHARED).length
  for (const { trait, value, inCount, restCount, row } of candidates) {
    const counts = { inCount, selected: inside.length, restCount, rest: rest.length }
    const { standsOut, ...comparison } = compareShares(counts, compared)
    if (!standsOut) continue
    const label = traitLabel(trait, table.runAt(row))
    result.found.push({ trait, value, label, inCount, restCount, ...comparison })
  }
  result.found.sort(byLift)
  return result
}

function split(rowCount: number, selected: Uint32Array, among: Uint32Array): [Uint32Array, Uint32Array] {
  const isSelected = new Uint8Array(rowCount)
  for (let at = 0; at < selected.length; at += 1) isSelected[selected[at] as number] = 1
  const [inside, rest] = [new Uint32Array(among.length), new Uint32Array(among.length)]
  let [ins, others] = [0, 0]
  for (let at = 0; at < among.length; at += 1) {
    const row = among[at] as number
    if (isSelected[row] === 1) inside[ins++] = row
    else rest[others++] = row
  }
  return [inside.subarray(0, ins), rest.subarray(0, others)]
}

const liftOf = ({ lift }: Difference) => lift ?? Number.POSITIVE_INFINITY

function byLift(a: Difference, b: Difference): number {
  const [liftA, liftB] = [liftOf(a), liftOf(b)]
  if (liftA !== liftB) return liftB > liftA ? 1 : -1
  return (
    b.inCount - a.inCount || TRAITS.indexOf(a.trait) - TRAITS.indexOf(b.trait) || (a.value < b.value ? -1 : 1)
  )
}
