import type { ServerRunError } from '../../contract/server-run-error'
import { epochMs } from '../../lib/time'
import { ErrorKinds, type RunErrorKind } from './error-kind'

/** One error of one run. Its text is its kind's: of thousands that are alike only the newest is kept in full. */
export interface ErrorOccurrence {
  id: string
  /** Of the run that the API embeds, in the working set or not (CONTRACT section 1). Null where it embeds none. */
  serverRunId: string | null
  /** Of that run's server; null where it is not reported. */
  serverId: string | null
  /** The same object for the same kind. */
  kind: RunErrorKind
  /** Epoch ms; null where the time is not known. */
  createdMs: number | null
}

/** Null where it is not reported; an empty id says as little. */
export const serverIdOf = (error: ServerRunError | null): string | null =>
  error?.server_run?.server?.id || null

/** The errors that were read, each once. */
export class ErrorOccurrences {
  /** In the order in which they were read: replaced when more come, never changed. */
  all: readonly ErrorOccurrence[] = []
  readonly #kinds = new ErrorKinds()
  readonly #seen = new Set<string>()
  readonly #firsts = new Map<string, { kind: RunErrorKind; ms: number }>()
  readonly #newest = new Map<RunErrorKind, Map<string | null, { error: ServerRunError; ms: number }>>()

  /** How many of them are new. */
  add(errors: readonly ServerRunError[]): number {
    const fresh: ErrorOccurrence[] = []
    for (const error of errors) {
      if (this.#seen.has(error.id)) continue
      this.#seen.add(error.id)
      const occurrence = {
        id: error.id,
        serverRunId: error.server_run?.id ?? null,
        serverId: serverIdOf(error),
        kind: this.#kinds.of(error),
        createdMs: epochMs(error.created_at),
      }
      fresh.push(occurrence)
      this.#noteFirst(occurrence)
      this.#noteNewest(occurrence, error)
    }
    if (fresh.length > 0) this.all = [...this.all, ...fresh]
    return fresh.length
  }

  /** The kind of the run's first error; null where none was read. */
  readonly errorOf = (serverRunId: string): RunErrorKind | null => this.#firsts.get(serverRunId)?.kind ?? null

  /** As ErrorsState says. */
  readonly newestOf = (kind: RunErrorKind, serverId?: string | null): ServerRunError | null => {
    const ofServers = this.#newest.get(kind)
    if (serverId !== undefined) return ofServers?.get(serverId)?.error ?? null
    const each = [...(ofServers?.values() ?? [])]
    // The first of those of the same time was read first, and so has the newest id.
    return each.reduce((newest, next) => (next.ms > newest.ms ? next : newest), each[0] ?? NONE).error
  }

  #noteFirst({ serverRunId, kind, createdMs }: ErrorOccurrence): void {
    if (serverRunId === null) return
    const ms = createdMs ?? Number.POSITIVE_INFINITY
    const first = this.#firsts.get(serverRunId)
    // Of two of the same time the one with the older id came first, and that is read later.
    if (!first || ms <= first.ms) this.#firsts.set(serverRunId, { kind, ms })
  }

  #noteNewest({ kind, serverId, createdMs }: ErrorOccurrence, error: ServerRunError): void {
    const ofServers = this.#newest.get(kind) ?? new Map()
    this.#newest.set(kind, ofServers)
    const ms = createdMs ?? Number.NEGATIVE_INFINITY
    const newest = ofServers.get(serverId)
    if (!newest || ms > newest.ms) ofServers.set(serverId, { error, ms })
  }
}

const NONE = { error: null, ms: Number.NEGATIVE_INFINITY }
