import { useSyncExternalStore } from 'react'
import { announce } from '../../../components/announcer'
import type { ServerRun } from '../../../contract/server-run'
import { saveFile } from '../../../lib/save-file'
import type { RunExtra } from '../../../run-set/derived/run-extra'
import { exportRuns } from '../../../run-set/export/export-runs'
import type { Exported, ExportFormat } from '../../../run-set/export/run-export'
import type { RunFieldId } from '../../../run-set/view/fields'
import { savedSentence } from './saved-sentence'

/** Where the runs of an export come from, asked when it begins. */
export interface ExportSource {
  /** In the order of the file. */
  ids: () => readonly string[]
  /** As it is known then; undefined where it is gone meanwhile. */
  run: (serverRunId: string) => ServerRun | undefined
  /** What other runs say of a run; null where that is not known. */
  extra: (serverRunId: string) => RunExtra | null
  columns: readonly RunFieldId[]
  /** What rows these are rows of, in sentences; times in ISO 8601, for the file is read elsewhere. */
  scope: () => readonly string[]
}

export type ExportState =
  | { kind: 'idle' }
  | { kind: 'running'; format: ExportFormat; written: number; total: number }
  | { kind: 'saved'; sentence: string }
  | { kind: 'failed'; format: ExportFormat; error: unknown }

const MEDIA_TYPE = {
  csv: 'text/csv',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
} as const satisfies Record<ExportFormat, string>

const IDLE: ExportState = { kind: 'idle' }

// Beside the menu, not in it: an export goes on when the menu is closed. There is one at a time.
let state: ExportState = IDLE
let running: AbortController | null = null
const listeners = new Set<() => void>()

function become(next: ExportState) {
  state = next
  for (const listener of listeners) listener()
}

/** "server-runs-2026-11-24T14-02-11Z.csv" */
export const exportFileName = (format: ExportFormat, nowMs: number): string =>
  `server-runs-${new Date(nowMs).toISOString().replace(/\.\d+/, '').replaceAll(':', '-')}.${format}`

/** Does nothing while another one runs. How it went is in the state; it never rejects. */
async function start(format: ExportFormat, source: ExportSource): Promise<void> {
  if (running) return
  const work = new AbortController()
  running = work
  const exportedAtMs = Date.now()
  try {
    const ids = source.ids()
    let done: Exported = { runs: 0, omitted: 0 }
    const onProgress = (next: Exported) => {
      done = next
      become({ kind: 'running', format, written: done.runs, total: ids.length })
    }
    onProgress(done)
    const { columns, extra: extraOf } = source
    const runs = present(ids, source.run)
    const what = { runs, extraOf, columns, scope: source.scope(), address: location.href, exportedAtMs }
    const saved = await saveFile({
      name: exportFileName(format, exportedAtMs),
      type: MEDIA_TYPE[format],
      parts: () => exportRuns(format, what, { signal: work.signal, onProgress }),
    })
    if (!saved) return become(IDLE)
    const sentence = savedSentence({ ...done, gone: ids.length - done.runs })
    become({ kind: 'saved', sentence })
    announce(sentence)
  } catch (error) {
    if (work.signal.aborted) {
      become(IDLE)
      announce('Export cancelled')
    } else {
      // With the menu open, its alert says so.
      if (listeners.size === 0) announce('The export could not be saved')
      become({ kind: 'failed', format, error })
    }
  } finally {
    running = null
  }
}

function* present(ids: readonly string[], runOf: ExportSource['run']): Generator<ServerRun, void> {
  for (const id of ids) {
    const run = runOf(id)
    if (run) yield run
  }
}

const cancel = () => running?.abort()

/** Forgets how the last one went; one that runs goes on. */
const forget = () => {
  if (!running) become(IDLE)
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** The page's one export, and what can be done with it. */
export const useExport = () => ({
  state: useSyncExternalStore(subscribe, () => state),
  start,
  cancel,
  forget,
})
