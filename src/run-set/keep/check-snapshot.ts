import * as z from 'zod/mini'
import { McpParticipant, ServerRun } from '../../contract/server-run'
import { CodeColumn, TextColumn } from '../table/columns'
import type { RunTable } from '../table/run-table'
import { dictionariesOf, type Snapshot } from './snapshot'

/** The dictionary of each column of codes that is not named as its dictionary is. */
const DICTIONARY_OF: Record<string, string> = {
  server: 'servers',
  deployment: 'deployments',
  protocol: 'protocols',
  transport: 'transports',
  client: 'participants',
  peer: 'participants',
  moreOfRun: 'more',
}

const isText = (value: unknown) => value === null || typeof value === 'string'
const record = z.record(z.string(), z.unknown())
const Shape = z.object({
  rows: z.number(),
  columns: record,
  unusual: z.record(z.string(), z.array(z.tuple([z.number(), z.string()]))),
  dictionaries: z.record(z.string(), z.array(z.unknown())),
})

/** What was kept, where it is whole and of this version's shape: whatever a browser has kept may be damaged. Else null. */
export function checkedSnapshot(kept: unknown, table: RunTable): Snapshot | null {
  const shape = z.safeParse(Shape, kept)
  if (!shape.success) return null
  const { rows, columns, unusual, dictionaries } = shape.data
  const sizes = new Map(Object.entries(dictionaries).map(([name, values]) => [name, values.length]))
  const columnsFit = Object.entries(table.columns).every(([name, column]) => {
    const values = columns[name]
    if (column instanceof TextColumn) {
      return Array.isArray(values) && values.length === rows && values.every(isText)
    }
    if (column instanceof CodeColumn) {
      const size = sizes.get(DICTIONARY_OF[name] ?? name) ?? 0
      return values instanceof Uint32Array && values.length === rows && values.every((code) => code < size)
    }
    return values instanceof Float64Array && values.length === rows
  })
  const unusualFit = Object.values(unusual).every((entries) => entries.every(([row]) => row < rows))
  const ids = columns.id
  const idsFit = Array.isArray(ids) && !ids.includes(null) && new Set(ids).size === ids.length
  const fits = columnsFit && unusualFit && idsFit && dictionariesFit(dictionaries, table)
  return fits ? ({ rows, columns, unusual, dictionaries } as Snapshot) : null
}

/** Whether each begins with null, holds each value once and nothing that the contract would refuse. */
function dictionariesFit(dictionaries: Record<string, unknown[]>, table: RunTable): boolean {
  const refuses = (value: unknown, name: string) => {
    const run = { servers: 'server', deployments: 'server_deployment' }[name]
    if (run !== undefined) return !z.safeParse(ServerRun, { id: '', [run]: value }).success
    if (name === 'participants') return !z.safeParse(McpParticipant, value).success
    return name.startsWith('more') ? !z.safeParse(record, value).success : typeof value !== 'string'
  }
  return Object.keys(dictionariesOf(table)).every((name) => {
    const [first, ...values] = dictionaries[name] ?? []
    const distinct = new Set(values.map((value) => JSON.stringify(value)))
    // What a run adds to nothing is the first of its dictionary from the beginning.
    if (name.startsWith('more') && JSON.stringify(values[0]) !== '{}') return false
    return first === null && distinct.size === values.length && !values.some((value) => refuses(value, name))
  })
}
