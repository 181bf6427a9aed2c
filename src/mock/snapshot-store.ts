import type { StoredOfRun, WireRun } from './store'
import { Collection, type Json, type MockStore, type SessionData, type Stored } from './store'

export interface Snapshot {
  runs: WireRun[]
  errors: StoredOfRun[]
  groups: Stored[]
  sessions: Record<string, SessionData>
  servers: Record<string, Json>
  versions: Record<string, Json>
  deployments: Record<string, Json>
}

/** A store with the recorded data of the real API, runs in the API's ascending order. */
export function createSnapshotStore(snapshot: Snapshot): MockStore {
  const sessions = new Map(Object.entries(snapshot.sessions))
  return {
    runs: new Collection(snapshot.runs),
    errors: new Collection(snapshot.errors),
    groups: new Collection(snapshot.groups),
    servers: new Map(Object.entries(snapshot.servers)),
    versions: new Map(Object.entries(snapshot.versions)),
    deployments: new Map(Object.entries(snapshot.deployments)),
    session: (id) => sessions.get(id),
  }
}
