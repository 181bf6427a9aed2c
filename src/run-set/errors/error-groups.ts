import type { ErrorGroupsRead } from '../../api/all-error-groups'
import type { ServerRunError } from '../../contract/server-run-error'
import { isRising } from '../../domain/rising'
import type { TimeWindow } from '../index/row-index'
import type { RunTable } from '../table/run-table'
import { isWithin } from '../view/range'
import { apiGroupFacts } from './api-groups'
import type { RunErrorKind } from './error-kind'
import type { ErrorOccurrence } from './error-occurrences'
import type { ErrorsState } from './errors-of-runs'
import { errorsAxis, knownSinceMs, partsOf } from './errors-over-time'
import { type ErrorsEach, groupId } from './group-id'
import { type NamedCount, namedCounters } from './named-counts'
import { serverNames } from './server-names'

/** Errors of one kind, of one server where each server's stand apart. */
export interface ErrorGroup {
  /** As it stands in the address: of `groupId`. */
  id: string
  kind: RunErrorKind
  /** Null where servers don't stand apart; its id is '' for errors that name none. */
  server: { id: string; label: string } | null
  /** Those that are counted: within the window by their own time, in the order in which they were read. */
  occurrences: readonly ErrorOccurrence[]
  /** How many these are. */
  count: number
  /** The runs that they occurred in, each once: those of the given rows of the table, in their order. */
  rows: Uint32Array
  /** How many occurred in none of these: in a run that is not loaded, or passes no filter, or is not named. */
  outside: number
  /** Of `rows`, most runs first. */
  servers: NamedCount[]
  deployments: NamedCount[]
  clients: NamedCount[]
  /** The first and the last within the window, epoch ms; null where no time is known. */
  firstMs: number | null
  lastMs: number | null
  /** The first ever that is known, by an API's group or an error that was read, whatever the window; epoch ms or null. */
  sinceMs: number | null
  /** How many occurred in each of equal parts of `axis`. */
  bars: readonly number[]
  /** The time that the bars are of, epoch ms: the same for all groups. */
  axis: { fromMs: number; untilMs: number }
  /** Counted, and in none of the bars: their time is not known, or so far off that it is not drawn. */
  unplaced: number
  /** Whether it is known that the first ever occurred within the last 24 hours. */
  isNew: boolean
  /** Whether the bars rise, as domain/rising.ts says. */
  rising: boolean
  /** Of the API's groups that it is made of; none where they are not known. */
  fingerprints: readonly string[]
  apiGroupIds: readonly string[]
  /** The newest one that was read, whatever the window and the rows; of this server where servers stand apart. */
  newest: ServerRunError | null
}

export interface ErrorGroupsOf {
  table: RunTable
  /** The runs that the view shows. */
  rows: Uint32Array
  window: TimeWindow
  nowMs: number
  errors: ErrorsState
  /** Null where the API's groups are not known. */
  apiGroups: ErrorGroupsRead | null
  each: ErrorsEach
  /** Whether errors of runs that are not among `rows` are left out, as where a filter is set; else they are `outside`. */
  onlyRows: boolean
}

const DAY_MS = 86_400_000
/** For how long all errors must be known to call one new that is not among them: in less, much that is rare is missing. */
const KNOWN_FOR_MS = 2 * DAY_MS

/** The errors within the window, put together; groups in the order in which their newest were read. */
export function errorGroups(of: ErrorGroupsOf): ErrorGroup[] {
  const { table, window, nowMs, errors, apiGroups, each, onlyRows } = of
  const places = placesOf(table, of.rows)
  const placeOf = (occurrence: ErrorOccurrence) =>
    occurrence.serverRunId === null ? 0 : (places[table.rowOf(occurrence.serverRunId) ?? -1] ?? 0)
  const idOf = groupIds(each)

  const sinceMs = new Map<string, number>()
  const byId = new Map<string, ErrorOccurrence[]>()
  for (const occurrence of errors.occurrences) {
    const [id, { createdMs }] = [idOf(occurrence), occurrence]
    if (createdMs !== null) sinceMs.set(id, Math.min(createdMs, sinceMs.get(id) ?? createdMs))
    if (!isWithin(window, createdMs) || (onlyRows && placeOf(occurrence) === 0)) continue
    const group = byId.get(id)
    if (group) group.push(occurrence)
    else byId.set(id, [occurrence])
  }

  const axis = errorsAxis([...byId.values()].flat(), window, nowMs)
  const knownMs = knownSinceMs(errors, nowMs)
  const facts = apiGroupFacts(apiGroups?.groups ?? [], each)
  const counters = namedCounters(table)
  const nameOf = each === 'server' ? serverNames(table) : null
  return Array.from(byId, ([id, occurrences]): ErrorGroup => {
    const { kind, serverId } = occurrences[0] as ErrorOccurrence
    const newest = errors.newestOf(kind, nameOf ? serverId : undefined)
    const rows = rowsAt(of.rows, occurrences.map(placeOf))
    const parts = partsOf(occurrences, axis, errors.complete ? Number.NEGATIVE_INFINITY : knownMs)
    const api = facts.get(id)
    const apiMs = api?.firstSeenMs ?? null
    const since = least(apiMs, sinceMs.get(id) ?? null)
    const isKnown = (apiMs !== null && apiGroups?.more === false) || knownMs <= nowMs - KNOWN_FOR_MS
    return {
      id,
      kind,
      server: nameOf && { id: serverId ?? '', label: nameOf(serverId, newest) },
      occurrences,
      count: occurrences.length,
      rows,
      outside: occurrences.filter((occurrence) => placeOf(occurrence) === 0).length,
      servers: counters.servers(rows),
      deployments: counters.deployments(rows),
      clients: counters.clients(rows),
      firstMs: parts.firstMs,
      lastMs: parts.lastMs,
      sinceMs: since,
      bars: parts.bars,
      axis,
      unplaced: parts.unplaced,
      // By a clock that runs ahead by more than a day nothing is known.
      isNew: isKnown && since !== null && Math.abs(nowMs - since) < DAY_MS,
      rising: isRising(parts.bars, parts.knownFrom),
      fingerprints: api?.fingerprints ?? [],
      apiGroupIds: api?.ids ?? [],
      newest,
    }
  })
}

/** The id of an occurrence's group; each is made once. */
function groupIds(each: ErrorsEach): (occurrence: ErrorOccurrence) => string {
  const ids = new Map<RunErrorKind, Map<string | null, string>>()
  return ({ kind, serverId }) => {
    const server = each === 'server' ? serverId : null
    const known = ids.get(kind) ?? new Map<string | null, string>()
    ids.set(kind, known)
    const id = known.get(server) ?? (each === 'server' ? groupId(kind.key, server) : groupId(kind.key))
    known.set(server, id)
    return id
  }
}

/** By row of the table: its place among `rows`, counted from 1; 0 is none. */
function placesOf(table: RunTable, rows: Uint32Array): Uint32Array {
  const places = new Uint32Array(table.rowCount)
  for (let at = 0; at < rows.length; at += 1) places[rows[at] as number] = at + 1
  return places
}

/** The rows at these places, each once, in the order of the rows. */
function rowsAt(rows: Uint32Array, places: readonly number[]): Uint32Array {
  const distinct = Uint32Array.from(new Set(places)).sort()
  return (distinct[0] === 0 ? distinct.subarray(1) : distinct).map((place) => rows[place - 1] as number)
}

const least = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b)
