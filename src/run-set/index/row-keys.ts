import type { ServerRun } from '../../contract/server-run'
import { serverLabel } from '../../domain/mcp'
import { describeStatus } from '../../domain/status'
import { Derived } from '../derived/derived'
import { durationReader, type Reader, startupReader } from '../derived/time-readers'
import { facetLabels } from '../search/facet-labels'
import type { CodeColumn, NumberColumn, TextColumn, TimeColumn } from '../table/columns'
import type { RunTable } from '../table/run-table'
import type { RunFieldId } from '../view/fields'
import { byLetters, byReading } from './compare'
import { Ranks } from './ranks'

type ReaderAt = (nowMs: number) => Reader

/**
 * For each field, what a row sorts by, as a number; NaN is null.
 * Texts are ranked once each, when they are first sorted by, and those that come later are put among them.
 */
export class RowKeys {
  readonly #readers: Record<RunFieldId, ReaderAt>

  /** `derived` is the one of this table, shared with whoever else reads it. */
  constructor(table: RunTable, derived = new Derived(table)) {
    const { columns: c, texts, session } = table
    const { participants, protocols, transports } = session
    const { type, status } = texts
    const labels = facetLabels(table)
    // These two have a word where nothing was reported. The label reads nothing else of a run.
    const server = (code: number) => ({ server: table.servers.values[code] ?? null }) as ServerRun
    this.#readers = {
      status: ranked(c.status, status, (code) => describeStatus(status.values[code] ?? null).label),
      look: (nowMs) => {
        const looks = derived.looksReader(nowMs)
        return (row) => looks(row) || Number.NaN
      },
      id: rankedRows(table, c.id),
      server: ranked(c.server, table.servers, (code) => serverLabel(server(code))),
      deployment: ranked(c.deployment, table.deployments, labels.deployment),
      type: ranked(c.type, type, labels.type),
      client: ranked(c.client, participants, labels.client),
      transport: ranked(c.transport, transports, labels.transport),
      protocol: ranked(c.protocol, protocols, labels.protocol),
      messages: plain(c.messages),
      created: plain(c.created),
      started: plain(c.started),
      startup: () => startupReader(table),
      duration: (nowMs) => durationReader(table, nowMs),
      usual: (nowMs) => derived.ratioReader(nowMs),
      updated: plain(c.updated),
      stopped: plain(c.stopped),
      version: ranked(c.version, texts.version, labels.version, byLetters),
      session: rankedRows(table, c.session),
      server_session: rankedRows(table, c.serverSession),
    }
  }

  /** What reads the key of a row; good until the table changes. `nowMs` is what running ones are measured to. */
  reader(field: RunFieldId, nowMs: number): Reader {
    return this.#readers[field](nowMs)
  }
}

const plain =
  (column: NumberColumn | TimeColumn): ReaderAt =>
  () => {
    const { values } = column
    return (row) => values[row] as number
  }

function ranked(
  column: CodeColumn,
  dictionary: { values: readonly unknown[] },
  textOf: (code: number) => string | null,
  compare = byReading,
): ReaderAt {
  const ranks = new Ranks(textOf, compare)
  return () => {
    const of = ranks.values(dictionary.values.length)
    const { values } = column
    return (row) => of[values[row] as number] as number
  }
}

function rankedRows(table: RunTable, column: TextColumn): ReaderAt {
  const ranks = new Ranks((row) => column.get(row), byLetters)
  table.watchIds((row) => ranks.touch(row))
  return () => {
    const of = ranks.values(table.rowCount)
    return (row) => of[row] as number
  }
}
