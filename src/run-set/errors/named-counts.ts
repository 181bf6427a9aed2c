import { groupingOf } from '../groups/grouping'
import { byLetters, byReading } from '../index/compare'
import { facetColumns } from '../index/row-facets'
import { valueLabel } from '../index/value-label'
import type { RunTable } from '../table/run-table'

/** How many runs a server, deployment or client has. */
export interface NamedCount {
  /** As its facet has it in the address: of a client its name. '' where it is not reported. */
  id: string
  label: string
  runs: number
}

/** Which servers, deployments and clients the rows have, most runs first. Good until the table changes. */
export function namedCounters(table: RunTable) {
  const [server, deployment] = [groupingOf(table, 'server', null), groupingOf(table, 'deployment', null)]
  const client = facetColumns(table).client
  const { codes, numbers } = client.current()
  const counter =
    (numberOf: (row: number) => number, nameOf: (number: number) => { key: string; label: string }) =>
    (rows: Uint32Array): NamedCount[] => {
      const runs = new Map<number, number>()
      for (const row of rows) {
        const number = numberOf(row)
        runs.set(number, (runs.get(number) ?? 0) + 1)
      }
      return Array.from(runs, ([number, runs]) => {
        const { key, label } = nameOf(number)
        return { id: key, label, runs }
      }).sort((a, b) => b.runs - a.runs || byReading(a.label, b.label) || byLetters(a.id, b.id))
    }
  return {
    servers: counter(server.numberOf, (number) => server.names[number] as { key: string; label: string }),
    deployments: counter(
      deployment.numberOf,
      (number) => deployment.names[number] as { key: string; label: string },
    ),
    clients: counter(
      (row) => numbers[codes[row] as number] as number,
      (number) => {
        const name = client.values[number] as string
        return { key: name, label: valueLabel('client', name) }
      },
    ),
  }
}
