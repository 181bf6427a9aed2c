import { nextTurn } from '../../lib/next-turn'
import { csvFile } from './csv-file'
import { jsonFile, ndjsonFile } from './json-file'
import type { Exported, ExportFile, ExportFormat, RunExport } from './run-export'

const FILES: Record<ExportFormat, (what: RunExport) => ExportFile> = {
  csv: csvFile,
  json: jsonFile,
  ndjson: ndjsonFile,
}

const CHUNK_RUNS = 500
const CHUNK_LENGTH = 1_000_000

/**
 * The file in chunks of at most 500 runs, or the one run that passes a million characters; the page has its turn after
 * each. Throws the signal's reason once it is aborted.
 */
export async function* exportRuns(
  format: ExportFormat,
  what: RunExport,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (done: Exported) => void },
): AsyncGenerator<string, void> {
  const file = FILES[format](what)
  const done: Exported = { runs: 0, omitted: 0 }
  let [chunk, inChunk] = [file.head, 0]
  for (const run of what.runs) {
    const { text, omitted } = file.run(run)
    chunk += text
    inChunk += 1
    done.runs += 1
    done.omitted += omitted
    if (inChunk < CHUNK_RUNS && chunk.length < CHUNK_LENGTH) continue
    signal.throwIfAborted()
    onProgress({ ...done })
    yield chunk
    ;[chunk, inChunk] = ['', 0]
    await nextTurn()
    signal.throwIfAborted()
  }
  signal.throwIfAborted()
  onProgress({ ...done })
  yield chunk + file.tail(done)
}
