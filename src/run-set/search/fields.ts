import type { FacetId } from '../view/view'

/**
 * How the values of a field are read: `closed` words are known beforehand, `name` stands for an id or a part of a name,
 * `id` for a part of an id; the others are compared.
 */
export type FieldKind = 'closed' | 'name' | 'id' | 'number' | 'duration' | 'time'

const field = <K extends FieldKind>(kind: K, example: string) => ({ kind, example })

/** What can stand before the colon, with a value that can stand behind it. */
export const SEARCH_FIELDS = {
  status: field('closed', 'failed'),
  server: field('name', 'github'),
  deployment: field('name', 'production'),
  client: field('name', 'cursor'),
  transport: field('closed', 'sse'),
  protocol: field('name', '2025-06-18'),
  type: field('closed', 'hosted'),
  version: field('name', 'sve_1'),
  id: field('id', 'srr_1'),
  session: field('id', 'ses_1'),
  startup: field('duration', '>2s'),
  duration: field('duration', '>30s'),
  messages: field('number', '>100'),
  created: field('time', '2026-11-20'),
  started: field('time', '>-2h'),
  stopped: field('time', 'none'),
  updated: field('time', '>-2h'),
} as const satisfies Record<FacetId, { kind: 'closed' | 'name' }> & Record<string, { kind: FieldKind }>

export type SearchField = keyof typeof SEARCH_FIELDS
type FieldOf<K extends FieldKind> = {
  [F in SearchField]: (typeof SEARCH_FIELDS)[F]['kind'] extends K ? F : never
}[SearchField]
type IdField = FieldOf<'id'>
export type WordField = FacetId | IdField
export type RangeField = FieldOf<'number' | 'duration' | 'time'>

export const SEARCH_FIELD_NAMES = Object.keys(SEARCH_FIELDS) as SearchField[]

/** The field that `name` stands for, in any case; null where there is none. */
export const searchField = (name: string): SearchField | null =>
  SEARCH_FIELD_NAMES.find((known) => known === name.toLowerCase()) ?? null

const COMPARED: readonly FieldKind[] = ['number', 'duration', 'time']

export const isRangeField = (name: SearchField): name is RangeField =>
  COMPARED.includes(SEARCH_FIELDS[name].kind)
