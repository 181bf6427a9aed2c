import { notFound } from './errors'
import type { Json, MockStore, Stored, StoredOfRun } from './store'

/** An error as the API answers it: with its whole run in place of the run's id. */
export function errorAnswer(store: MockStore, error: StoredOfRun): Json & { id: string } {
  const { object, id, code, message, metadata, server_run_id, created_at } = error
  return {
    object,
    id,
    code,
    message,
    metadata,
    server_run: store.runs.get(server_run_id) ?? null,
    created_at,
  }
}

export function groupAnswer(store: MockStore, group: Stored): Json & { id: string } {
  const { default_error_id, ...rest } = group
  const first = store.errors.get(String(default_error_id))
  return { ...rest, default_error: first ? errorAnswer(store, first) : null }
}

export function eventAnswer(store: MockStore, event: StoredOfRun): Json & { id: string } {
  const { server_run_id, server_run_error_id, ...rest } = event
  const error = store.errors.get(String(server_run_error_id))
  return {
    ...rest,
    server_run: store.runs.get(server_run_id) ?? null,
    server_run_error: error ? errorAnswer(store, error) : null,
  }
}

/** The item of that id, or the 404 of its entity. */
export function found<T>(item: T | undefined, ...words: Parameters<typeof notFound>): T {
  if (item === undefined) throw notFound(...words)
  return item
}

/** The server that an error group belongs to, known by its first error's run. */
export const serverOfGroup = (store: MockStore, group: Stored) =>
  store.runs.get(store.errors.get(String(group.default_error_id))?.server_run_id ?? '')?.server?.id

/** The groups that an error may be in have its code, its message and its server. */
export function isOfGroup(store: MockStore, error: StoredOfRun, groupIds: ReadonlySet<string>): boolean {
  const server = store.runs.get(error.server_run_id)?.server?.id
  return [...groupIds].some((id) => {
    const group = store.groups.get(id)
    if (!group || serverOfGroup(store, group) !== server) return false
    return group.code === error.code && group.message === error.message
  })
}
