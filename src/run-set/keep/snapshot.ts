import { CodeColumn, TextColumn, TimeColumn } from '../table/columns'
import type { RunTable } from '../table/run-table'
import type { WorkingSet } from '../table/working-set'

/** Numbers and times, codes, or texts, one a row. */
type ColumnValues = Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | (string | null)[]

/** What is kept of a working set beside its columns. */
interface About {
  rows: number
  /** By time column, the texts that their ms don't read as, each with its row. */
  unusual: Record<string, [row: number, text: string][]>
  /** By name, what the codes stand for: texts or objects, null first. */
  dictionaries: Record<string, unknown[]>
}

/** A working set as plain data that the browser can keep: its columns, with the rows in the API's order. */
export interface Snapshot extends About {
  columns: Record<string, ColumnValues>
}

interface Dictionary {
  readonly values: readonly unknown[]
  codeOf: (value: never) => number
}

/** Every dictionary of the table, by name. */
export function dictionariesOf(table: RunTable): Record<string, Dictionary> {
  const { texts, session, servers, deployments, more } = table
  const { protocols, transports, participants } = session
  return {
    ...texts,
    servers,
    deployments,
    protocols,
    transports,
    participants,
    more,
    moreOfSession: session.more.session,
    moreOfMcp: session.more.mcp,
    moreOfUsage: session.more.usage,
  }
}

/**
 * The set as it is now; of more than `most` runs the first ones in the API's order. The columns are put together one by one,
 * each when it is asked for: all at once would hold the page up. What changes in the set meanwhile is not among them.
 */
export function takeSnapshot(
  { table, order }: WorkingSet,
  most: number,
): About & { columns: Iterable<readonly [name: string, values: ColumnValues]> } {
  const from = order.rows.slice(0, most)
  const columns = Object.entries(table.columns)
  // Copied as they lie, in a fraction of the time that their order takes.
  const copies = columns.map(([name, { values }]) => [name, values.slice(0, table.rowCount)] as const)
  return {
    rows: from.length,
    columns: inOrder(copies, from),
    unusual: Object.fromEntries(
      columns.flatMap(([name, column]) => {
        const entries = column instanceof TimeColumn ? unusualOf(column, from) : []
        return entries.length > 0 ? [[name, entries]] : []
      }),
    ),
    dictionaries: Object.fromEntries(
      Object.entries(dictionariesOf(table)).map(([name, { values }]) => [name, [...values]]),
    ),
  }
}

function* inOrder(columns: (readonly [string, ColumnValues])[], rows: Uint32Array) {
  for (const [name, values] of columns) yield [name, gathered(values, rows)] as const
}

/** The values of those rows, in that order. A plain loop: tens of thousands of rows in a few ms. */
function gathered<T extends ColumnValues>(values: T, rows: Uint32Array): T {
  const into = values.slice(0, rows.length) as T
  for (let place = 0; place < rows.length; place += 1)
    into[place] = values[rows[place] as number] as T[number]
  return into
}

function unusualOf({ unusual }: TimeColumn, rows: Uint32Array): [row: number, text: string][] {
  if (unusual.size === 0) return []
  const found: [number, string][] = []
  rows.forEach((row, place) => {
    const text = unusual.get(row)
    if (text !== undefined) found.push([place, text])
  })
  return found
}

/** Fills an empty set with a snapshot that was found whole (check-snapshot.ts). */
export function fillFrom(snapshot: Snapshot, { table, order }: WorkingSet): void {
  const { rows, columns, unusual, dictionaries } = snapshot
  for (const [name, dictionary] of Object.entries(dictionariesOf(table)))
    for (const value of dictionaries[name] ?? []) dictionary.codeOf(value as never)
  for (const [name, column] of Object.entries(table.columns)) {
    const values = columns[name]
    if (column instanceof TextColumn) for (const text of values as (string | null)[]) column.values.push(text)
    else if (column instanceof CodeColumn) column.values = values as Uint32Array<ArrayBuffer>
    else column.values = values as Float64Array<ArrayBuffer>
    if (column instanceof TimeColumn)
      for (const [row, text] of unusual[name] ?? []) column.unusual.set(row, text)
  }
  order.fill(rows)
  table.adopt(rows)
}
