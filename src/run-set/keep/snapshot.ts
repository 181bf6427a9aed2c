import { CodeColumn, NumberColumn, TextColumn, TimeColumn } from '../table/columns'
import type { RunTable } from '../table/run-table'
import type { WorkingSet } from '../table/working-set'

/** A working set as plain data that the browser can keep: its columns, with the rows in the API's order. */
export interface Snapshot {
  rows: number
  numbers: Record<string, Float64Array<ArrayBuffer>>
  codes: Record<string, Uint32Array<ArrayBuffer>>
  texts: Record<string, (string | null)[]>
  /** By time column, the texts that their ms don't read as, each with its row. */
  unusual: Record<string, [row: number, text: string][]>
  /** By name, what the codes stand for: texts or objects, null first. */
  dictionaries: Record<string, unknown[]>
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

/** The set as it is now; of more than `most` runs the first ones in the API's order. */
export function takeSnapshot({ table, order }: WorkingSet, most: number): Snapshot {
  const from = order.rows.slice(0, most)
  const taken: Snapshot = {
    rows: from.length,
    numbers: {},
    codes: {},
    texts: {},
    unusual: {},
    dictionaries: Object.fromEntries(
      Object.entries(dictionariesOf(table)).map(([name, { values }]) => [name, [...values]]),
    ),
  }
  for (const [name, column] of Object.entries(table.columns)) {
    const { values } = column
    if (column instanceof TextColumn) taken.texts[name] = gathered(values, from, new Array(from.length))
    else if (column instanceof CodeColumn)
      taken.codes[name] = gathered(values, from, new Uint32Array(from.length))
    else taken.numbers[name] = gathered(values, from, new Float64Array(from.length))
    if (column instanceof TimeColumn && column.unusual.size > 0)
      taken.unusual[name] = Array.from(
        from,
        (row, place) => [place, column.unusual.get(row)] as const,
      ).filter((entry): entry is [number, string] => entry[1] !== undefined)
  }
  return taken
}

/** The values of those rows, in that order, put into `into`. A plain loop: tens of thousands of rows in a few ms. */
function gathered<T extends { [place: number]: unknown }>(
  values: ArrayLike<unknown>,
  rows: Uint32Array,
  into: T,
): T {
  for (let place = 0; place < rows.length; place += 1) into[place] = values[rows[place] as number]
  return into
}

/** Fills an empty set with a snapshot that was found whole (check-snapshot.ts). */
export function fillFrom(snapshot: Snapshot, { table, order }: WorkingSet): void {
  const { rows, numbers, codes, texts, unusual, dictionaries } = snapshot
  for (const [name, dictionary] of Object.entries(dictionariesOf(table)))
    for (const value of dictionaries[name] ?? []) dictionary.codeOf(value as never)
  for (const [name, column] of Object.entries(table.columns)) {
    if (column instanceof TextColumn) for (const text of texts[name] ?? []) column.values.push(text)
    else if (column instanceof CodeColumn) column.values = codes[name] ?? new Uint32Array(rows)
    else if (column instanceof NumberColumn || column instanceof TimeColumn)
      column.values = numbers[name] ?? new Float64Array(rows)
    if (column instanceof TimeColumn)
      for (const [row, text] of unusual[name] ?? []) column.unusual.set(row, text)
  }
  order.fill(rows)
  table.adopt(rows)
}
