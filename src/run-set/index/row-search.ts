import { participantLabel } from '../../domain/mcp'
import type { TimeZone } from '../../lib/preferences'
import { FacetTerms } from '../search/facet-terms'
import { IdTexts } from '../search/id-texts'
import { lowered } from '../search/lowered'
import { parseSearch } from '../search/parse'
import { spanHits } from '../search/span-terms'
import type { SearchTerm, Wanted } from '../search/term'
import type { RunTable } from '../table/run-table'

/**
 * Judges the rows by a search (docs/search.md): words over ids and names, and what a field is asked for. Names and other
 * values that rows share are looked through once each, not once a row.
 */
export class RowSearch {
  readonly #table: RunTable
  readonly #ids: IdTexts
  readonly #facets: FacetTerms
  readonly #names: { codes: { values: Uint32Array }; haystacks: () => readonly string[] }[]

  constructor(table: RunTable) {
    this.#table = table
    this.#ids = new IdTexts(table)
    this.#facets = new FacetTerms(table)
    const { columns: c, servers, deployments, texts, session } = table
    const { participants } = session
    const participant = lowered(participants, (code) => participantLabel(participants.values[code]))
    this.#names = [
      { codes: c.server, haystacks: lowered(servers, (code) => nameAndId(servers.values[code])) },
      { codes: c.deployment, haystacks: lowered(deployments, (code) => nameAndId(deployments.values[code])) },
      { codes: c.version, haystacks: lowered(texts.version, (code) => texts.version.values[code]) },
      { codes: c.client, haystacks: participant },
      { codes: c.peer, haystacks: participant },
    ]
  }

  /**
   * By row, 1 where every term of `search` holds; null when it has none. `nowMs` is what ages are counted back from and
   * running runs are measured to; times without a zone are read in `zone`.
   */
  matches(search: string, nowMs: number, zone: TimeZone): Uint8Array | null {
    const { terms } = parseSearch(search, zone)
    if (terms.length === 0) return null
    const { rowCount } = this.#table
    const all = new Uint8Array(rowCount).fill(1)
    for (const term of terms) {
      const hits = this.#hits(term, nowMs)
      const wanted = term.negated ? 0 : 1
      for (let row = 0; row < rowCount; row += 1) if (hits[row] !== wanted) all[row] = 0
    }
    return all
  }

  #hits(term: SearchTerm, nowMs: number): Uint8Array {
    if (term.kind === 'text') return this.#textHits(term.text.toLowerCase())
    if (term.kind === 'spans') return spanHits(this.#table, term.field, term.values, nowMs)
    const { field, values } = term
    return field === 'id' || field === 'session'
      ? this.#idHits(field, values)
      : this.#facets.hits(field, values)
  }

  #textHits(needle: string): Uint8Array {
    const hits = this.#ids.hits(needle, 'any')
    for (const { codes, haystacks } of this.#names) {
      const byCode = Uint8Array.from(haystacks(), (text) => Number(text.includes(needle)))
      if (!byCode.includes(1)) continue
      const { values } = codes
      for (let row = 0; row < hits.length; row += 1) {
        hits[row] = (hits[row] as number) | (byCode[values[row] as number] as number)
      }
    }
    return hits
  }

  #idHits(field: 'id' | 'session', wanted: readonly Wanted[]): Uint8Array {
    const hits = new Uint8Array(this.#table.rowCount)
    const column = this.#table.columns[field]
    for (const one of wanted) {
      const found = one.is === 'text' ? this.#ids.hits(one.text.toLowerCase(), field) : null
      for (let row = 0; row < hits.length; row += 1) {
        if (found ? found[row] === 1 : column.get(row) === null) hits[row] = 1
      }
    }
    return hits
  }
}

const nameAndId = (preview: { id: string; name: string | null } | null | undefined) =>
  preview && `${preview.name ?? ''}\n${preview.id}`
