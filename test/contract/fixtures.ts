import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Snapshot } from '../../src/mock/snapshot-store'
import { numberedStore } from '../mock/ask'

export interface Recording {
  name: string
  note?: string
  request: { method: string; path: string; headers: Record<string, string> }
  response: { status: number; headers: Record<string, string>; body: Body | null }
}

interface Body {
  [more: string]: unknown
  code?: string
  entity?: string
  items?: { id: string }[]
  pagination?: { has_more_after: boolean; has_more_before: boolean }
}

// Tests run from the top of the checkout; import.meta.url is no file address under jsdom.
const here = join(process.cwd(), 'test/contract')

/** All exchanges recorded with the real API; `_edge-runs.json` is a list of odd runs, not an exchange. */
export const recordings: Recording[] = readdirSync(join(here, 'recordings'))
  .filter((file) => file.endsWith('.json') && !file.startsWith('_'))
  .sort()
  .map((file) => ({
    ...JSON.parse(readFileSync(join(here, 'recordings', file), 'utf8')),
    name: file.replace('.json', ''),
  }))

export function loadSnapshot(): Snapshot {
  return JSON.parse(gunzipSync(readFileSync(join(here, 'snapshot.json.gz'))).toString('utf8'))
}

export const emptyStore = () => numberedStore(0)
