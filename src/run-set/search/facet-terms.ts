import { type FacetColumn, facetColumns } from '../index/row-facets'
import type { RunTable } from '../table/run-table'
import { eachFacet, type FacetId } from '../view/view'
import { NONE, OTHER } from '../view/view-codec'
import { facetLabels } from './facet-labels'
import { SEARCH_FIELDS } from './fields'
import { lowered } from './lowered'
import type { Wanted } from './term'

/** Looks for words among the values of the facets: each value once, not once a row. */
export class FacetTerms {
  readonly #table: RunTable
  readonly #columns: Record<FacetId, FacetColumn>
  readonly #labels: Record<FacetId, () => readonly string[]>

  constructor(table: RunTable) {
    this.#table = table
    this.#columns = facetColumns(table)
    const labels = facetLabels(table)
    const { texts, servers, deployments, session } = table
    const { participants, protocols, transports } = session
    const dictionaries = { ...texts, server: servers, deployment: deployments, client: participants }
    const all = { ...dictionaries, protocol: protocols, transport: transports }
    this.#labels = eachFacet((id) => lowered(all[id], labels[id]))
  }

  /** By row, 1 where the run's value is one of those wanted. */
  hits(facet: FacetId, wanted: readonly Wanted[]): Uint8Array {
    const { codes, numbers } = this.#columns[facet].current()
    const { values } = this.#columns[facet]
    const closed = SEARCH_FIELDS[facet].kind === 'closed'
    const labels = this.#labels[facet]()
    const exact = values.map((value) =>
      closed && (value === NONE || value === OTHER) ? '' : value.toLowerCase(),
    )
    const tests = wanted.map((one) => {
      if (one.is === 'none') return (value: string) => value === (closed ? NONE : '')
      if (one.is === 'other') return (value: string) => value === OTHER
      const needle = one.text.toLowerCase()
      return (_: string, number: number, label: string) => exact[number] === needle || label.includes(needle)
    })
    const byCode = Uint8Array.from(numbers, (number, code) =>
      Number(tests.some((test) => test(values[number] as string, number, labels[code] as string))),
    )
    const hits = new Uint8Array(this.#table.rowCount)
    for (let row = 0; row < hits.length; row += 1) hits[row] = byCode[codes[row] as number] as number
    return hits
  }
}
