import { deploymentLabel, serverLabel } from '../../domain/mcp'
import type { TimeZone } from '../../lib/preferences'
import type { Derived } from '../derived/derived'
import type { RunTable } from '../table/run-table'
import { type TimeField, timesOf } from '../table/times'
import { FACET_IDS, type FacetId, type SortKey } from '../view/view'
import type { FacetOption } from './facet-option'
import { orderRows } from './order-rows'
import { type FacetColumn, facetColumns } from './row-facets'
import { RowKeys } from './row-keys'
import { RowSearch } from './row-search'
import { valueLabel } from './value-label'

/** From `fromMs` on, up to and not including `untilMs`, both epoch ms; null is open. */
export interface TimeWindow {
  field: TimeField
  fromMs: number | null
  untilMs: number | null
}

export interface RowFilter {
  /** As docs/search.md describes it: every term must hold; what can't be read filters nothing. */
  search?: string
  /** What ages in the search are counted back from, and running runs are measured to, epoch ms; else the present. */
  nowMs?: number
  /** In which the search's times are read; else the browser's. */
  zone?: TimeZone
  /** The values of a facet that are let through; none means all. */
  include?: Partial<Record<FacetId, readonly string[]>>
  exclude?: Partial<Record<FacetId, readonly string[]>>
  time?: TimeWindow | null
}

/** What a filter says of the rows. */
export interface Refusals {
  /** By row, a bit for each part of the filter that keeps the row out: one for each facet, then search and time. None while no part is in use. */
  bits: Uint16Array | null
  /** The bits that any row can have: those of the parts in use. */
  used: number
}

const SEARCH_BIT = 1 << FACET_IDS.length
export const TIME_BIT = SEARCH_BIT << 1
const ALL_BITS = 0xffff

/** Sorts, filters and counts the rows of a table. What it prepares follows the table's changes, row by row. */
export class RowIndex {
  readonly #table: RunTable
  readonly keys: RowKeys
  readonly #search: RowSearch
  readonly #facets: Record<FacetId, FacetColumn>

  /** `derived` is the one of this table, shared with whoever else reads it. */
  constructor(table: RunTable, derived?: Derived) {
    this.#table = table
    this.keys = new RowKeys(table, derived)
    this.#search = new RowSearch(table)
    this.#facets = facetColumns(table)
  }

  /** The rows in the order of `sort`, nulls last both ways, ties in the order given. */
  sort(rows: Uint32Array, sort: readonly SortKey[], nowMs: number): Uint32Array {
    return orderRows(
      rows,
      sort.map(({ field, descending }) => ({ read: this.keys.reader(field, nowMs), descending })),
    )
  }

  /** What the filter says of every row; good until the table changes. */
  judge(filter: RowFilter): Refusals {
    const {
      search = '',
      nowMs = Date.now(),
      zone = 'local',
      include = {},
      exclude = {},
      time = null,
    } = filter
    const { rowCount } = this.#table
    const refusals: Refusals = { bits: null, used: 0 }
    FACET_IDS.forEach((id, bit) => {
      const [wanted, unwanted] = [include[id] ?? [], exclude[id] ?? []]
      if (wanted.length === 0 && unwanted.length === 0) return
      const { codes, numbers } = this.#facets[id].current()
      const { values } = this.#facets[id]
      const refused = values.map(
        (value) => (wanted.length > 0 && !wanted.includes(value)) || unwanted.includes(value),
      )
      const byCode = Uint16Array.from(numbers, (number) => (refused[number] ? 1 : 0))
      refuse(refusals, rowCount, 1 << bit, (row) => (byCode[codes[row] as number] as number) === 1)
    })
    const found = this.#search.matches(search, nowMs, zone)
    if (found) refuse(refusals, rowCount, SEARCH_BIT, (row) => found[row] !== 1)
    if (time) {
      const times = timesOf(this.#table, time.field)
      const [from, until] = [
        time.fromMs ?? Number.NEGATIVE_INFINITY,
        time.untilMs ?? Number.POSITIVE_INFINITY,
      ]
      refuse(refusals, rowCount, TIME_BIT, (row) => {
        const ms = times[row] as number
        return !(ms >= from && ms < until)
      })
    }
    return refusals
  }

  /** The rows that the filter lets through, in the order given; with `bits`, only those parts of it are asked. */
  passing(rows: Uint32Array, refusals: Refusals, bits = ALL_BITS): Uint32Array {
    const refused = refusals.bits
    if (refused === null || (refusals.used & bits) === 0) return rows
    const passing = new Uint32Array(rows.length)
    let count = 0
    // Not "filter": a call for each row costs ten times as much.
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] as number
      if (((refused[row] as number) & bits) === 0) passing[count++] = row
    }
    return count === rows.length ? rows : passing.subarray(0, count)
  }

  /**
   * The values of a facet that occur among `rows`, and those of `chosen`, the most frequent first. A value counts the
   * rows that pass every other part of the filter.
   */
  facetOptions(
    rows: Uint32Array,
    refusals: Refusals,
    facet: FacetId,
    chosen: readonly string[] = [],
  ): FacetOption[] {
    const { codes, numbers } = this.#facets[facet].current()
    const { values } = this.#facets[facet]
    const others = ~(1 << FACET_IDS.indexOf(facet))
    const refused = refusals.bits
    const counts = new Uint32Array(values.length)
    const firstRows = new Map<number, number>()
    const met = new Uint8Array(values.length)
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] as number
      const number = numbers[codes[row] as number] as number
      if (met[number] === 0) {
        met[number] = 1
        firstRows.set(number, row)
      }
      if (refused === null || ((refused[row] as number) & others) === 0)
        counts[number] = (counts[number] as number) + 1
    }
    const option = (value: string, row: number | null, count: number): FacetOption => ({
      value,
      label: this.#label(facet, value, row),
      count,
    })
    const options = Array.from(firstRows, ([number, row]) =>
      option(values[number] as string, row, counts[number] as number),
    )
    const listed = new Set(options.map(({ value }) => value))
    for (const value of chosen) if (!listed.has(value)) options.push(option(value, null, 0))
    return options.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label))
  }

  /** `row` is one that has the value, null where none has. */
  #label(facet: FacetId, value: string, row: number | null): string {
    if (row !== null && value !== '' && facet === 'server') return serverLabel(this.#table.runAt(row))
    const name =
      row !== null && facet === 'deployment' && value !== '' ? deploymentLabel(this.#table.runAt(row)) : null
    return name ?? valueLabel(facet, value)
  }
}

function refuse(
  refusals: Refusals,
  rowCount: number,
  bit: number,
  isRefused: (row: number) => boolean,
): void {
  refusals.bits ??= new Uint16Array(rowCount)
  refusals.used |= bit
  const { bits } = refusals
  for (let row = 0; row < bits.length; row += 1) if (isRefused(row)) bits[row] = (bits[row] as number) | bit
}
