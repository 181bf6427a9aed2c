import type { RunTable } from '../table/run-table'

const CHUNK_BITS = 10
const CHUNK_ROWS = 2 ** CHUNK_BITS

interface Chunk {
  /** The ids of its rows in lower case, one after the other: the run's own one first. */
  text: string
  /** Where each row begins in `text`, and the end. */
  starts: Uint32Array
  /** Where the run's own id ends. */
  idEnds: Uint32Array
}

/**
 * The ids of the runs and of their sessions, which each row has for itself. They stand in one long text for every 1,024
 * rows, made again only when one of those rows changes.
 */
export class IdTexts {
  readonly #table: RunTable
  readonly #chunks: (Chunk | undefined)[] = []

  constructor(table: RunTable) {
    this.#table = table
    table.watchIds((row) => {
      this.#chunks[row >>> CHUNK_BITS] = undefined
    })
  }

  /** By row, 1 where `needle`, in lower case and on one line, occurs in the run's id, those of its sessions, or any. */
  hits(needle: string, part: 'id' | 'session' | 'any'): Uint8Array {
    const { rowCount } = this.#table
    const hits = new Uint8Array(rowCount)
    for (let first = 0; first < rowCount; first += CHUNK_ROWS) {
      const { text, starts, idEnds } = this.#chunk(first >>> CHUNK_BITS)
      let [row, from] = [0, 0]
      for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, from)) {
        while ((starts[row + 1] as number) <= at) row += 1
        const idEnd = idEnds[row] as number
        if (part === 'session' && at < idEnd) {
          from = idEnd
          continue
        }
        if (part !== 'id' || at < idEnd) hits[first + row] = 1
        row += 1
        from = starts[row] as number
      }
    }
    return hits
  }

  #chunk(index: number): Chunk {
    const { columns: c, rowCount } = this.#table
    const first = index << CHUNK_BITS
    const count = Math.min(CHUNK_ROWS, rowCount - first)
    const known = this.#chunks[index]
    if (known && known.idEnds.length === count) return known
    const [starts, idEnds] = [new Uint32Array(count + 1), new Uint32Array(count)]
    const texts: string[] = []
    let length = 0
    for (let at = 0; at < count; at += 1) {
      const row = first + at
      const id = (c.id.get(row) ?? '').toLowerCase()
      const text = `${[id, c.serverSession.get(row), c.session.get(row)].join('\n').toLowerCase()}\n`
      idEnds[at] = length + id.length
      length += text.length
      starts[at + 1] = length
      texts.push(text)
    }
    const made = { text: texts.join(''), starts, idEnds }
    this.#chunks[index] = made
    return made
  }
}
