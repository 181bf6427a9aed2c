import { CONNECTION_TYPES, RUN_STATUSES, RUN_TYPES } from '../../contract/server-run'
import { nonEmpty } from '../../lib/text'
import type { RunTable } from '../table/run-table'
import type { FacetId } from '../view/view'
import { NONE, OTHER } from '../view/view-codec'

/** The values of one facet, each once, and which one a code of its column stands for. */
export class FacetColumn {
  /** By the number that `valueOf` gives, as the value stands in the address. */
  readonly values: string[] = []
  readonly #numbers = new Map<string, number>()
  readonly #column: { values: Uint32Array }
  readonly #dictionary: { values: readonly unknown[] }
  readonly #read: (code: number) => string
  readonly #byCode: number[] = []

  constructor(
    column: { values: Uint32Array },
    dictionary: { values: readonly unknown[] },
    read: (code: number) => string,
  ) {
    this.#column = column
    this.#dictionary = dictionary
    this.#read = read
  }

  /** The codes of the rows, and the number of the value of each code; good until the table changes. */
  current(): { codes: Uint32Array; numbers: readonly number[] } {
    for (let code = this.#byCode.length; code < this.#dictionary.values.length; code += 1) {
      const value = this.#read(code)
      const number = this.#numbers.get(value) ?? this.values.push(value) - 1
      this.#numbers.set(value, number)
      this.#byCode.push(number)
    }
    return { codes: this.#column.values, numbers: this.#byCode }
  }
}

const closed = (known: readonly string[], value: string | null | undefined) =>
  value === null || value === undefined ? NONE : known.includes(value) ? value : OTHER

/** A column of values for each facet: as its values stand in the address. */
export function facetColumns(table: RunTable): Record<FacetId, FacetColumn> {
  const { columns: c, texts, servers, deployments, session } = table
  const { transports, protocols, participants } = session
  const { status, type, version } = texts
  return {
    status: new FacetColumn(c.status, status, (code) => closed(RUN_STATUSES, status.values[code])),
    server: new FacetColumn(c.server, servers, (code) => servers.values[code]?.id ?? ''),
    deployment: new FacetColumn(c.deployment, deployments, (code) => deployments.values[code]?.id ?? ''),
    client: new FacetColumn(
      c.client,
      participants,
      (code) => nonEmpty(participants.values[code]?.name) ?? '',
    ),
    transport: new FacetColumn(c.transport, transports, (code) =>
      closed(CONNECTION_TYPES, transports.values[code]),
    ),
    type: new FacetColumn(c.type, type, (code) => closed(RUN_TYPES, type.values[code])),
    protocol: new FacetColumn(c.protocol, protocols, (code) => nonEmpty(protocols.values[code]) ?? ''),
    version: new FacetColumn(c.version, version, (code) => version.values[code] ?? ''),
  }
}
