import { participantLabel } from '../../domain/mcp'
import type { RunTable } from '../table/run-table'

const CHUNK_BITS = 10
const CHUNK_ROWS = 2 ** CHUNK_BITS

interface Chunk {
  /** The ids of its rows in lower case, one after the other. */
  text: string
  /** Where each row begins in `text`, and the end. */
  starts: Uint32Array
}

/**
 * Free text over ids and names. Names are looked through once
 * each, not once a row. Ids, which each row has for itself, stand in one long text for every 1,024 rows, made again
 * only when one of those rows changes.
 */
export class RowSearch {
  readonly #table: RunTable
  readonly #chunks: (Chunk | undefined)[] = []
  readonly #names: { codes: { values: Uint32Array }; haystacks: () => readonly string[] }[]

  constructor(table: RunTable) {
    this.#table = table
    table.watchIds((row) => {
      this.#chunks[row >>> CHUNK_BITS] = undefined
    })
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

  /** By row, 1 where every word of `search` occurs; null when it holds no word. */
  matches(search: string): Uint8Array | null {
    const needles = search.toLowerCase().split(/\s+/).filter(Boolean)
    if (needles.length === 0) return null
    const { rowCount } = this.#table
    const all = new Uint8Array(rowCount).fill(1)
    for (const needle of needles) {
      const hits = this.#inIds(needle)
      for (const { codes, haystacks } of this.#names) {
        const byCode = Uint8Array.from(haystacks(), (text) => Number(text.includes(needle)))
        if (!byCode.includes(1)) continue
        const { values } = codes
        for (let row = 0; row < rowCount; row += 1) {
          hits[row] = (hits[row] as number) | (byCode[values[row] as number] as number)
        }
      }
      for (let row = 0; row < rowCount; row += 1) all[row] = (all[row] as number) & (hits[row] as number)
    }
    return all
  }

  #inIds(needle: string): Uint8Array {
    const { rowCount } = this.#table
    const hits = new Uint8Array(rowCount)
    for (let first = 0; first < rowCount; first += CHUNK_ROWS) {
      const { text, starts } = this.#chunk(first >>> CHUNK_BITS)
      let row = 0
      for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, starts[row])) {
        while ((starts[row + 1] as number) <= at) row += 1
        hits[first + row] = 1
        row += 1
      }
    }
    return hits
  }

  #chunk(index: number): Chunk {
    const { columns: c, rowCount } = this.#table
    const first = index << CHUNK_BITS
    const count = Math.min(CHUNK_ROWS, rowCount - first)
    const known = this.#chunks[index]
    if (known && known.starts.length === count + 1) return known
    const starts = new Uint32Array(count + 1)
    const texts: string[] = []
    let length = 0
    for (let at = 0; at < count; at += 1) {
      const row = first + at
      const text = [c.id.get(row), c.serverSession.get(row), c.session.get(row), ''].join('\n').toLowerCase()
      length += text.length
      starts[at + 1] = length
      texts.push(text)
    }
    const made = { text: texts.join(''), starts }
    this.#chunks[index] = made
    return made
  }
}

const nameAndId = (preview: { id: string; name: string | null } | null | undefined) =>
  preview && `${preview.name ?? ''}\n${preview.id}`

/** The texts of a dictionary in lower case; those that it gains are added when asked. */
function lowered(
  dictionary: { values: readonly unknown[] },
  textOf: (code: number) => string | null | undefined,
): () => readonly string[] {
  const texts: string[] = []
  return () => {
    for (let code = texts.length; code < dictionary.values.length; code += 1) {
      texts.push((textOf(code) ?? '').toLowerCase())
    }
    return texts
  }
}
