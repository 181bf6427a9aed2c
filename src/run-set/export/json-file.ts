import type { ExportFile, RunExport } from './run-export'
import { secretFreeJson } from './without-secrets'

const about = ({ scope, address, exportedAtMs }: RunExport) => ({
  exported_at: new Date(exportedAtMs).toISOString(),
  scope,
  view: address,
})

/** `{ exported_at, scope, view, runs, count, omitted_fields }`; a file without a count is not whole. */
export function jsonFile(what: RunExport): ExportFile {
  let before = '\n'
  return {
    head: `${JSON.stringify(about(what)).slice(0, -1)},"runs":[`,
    run: (run) => {
      const { json, omitted } = secretFreeJson(run)
      const text = before + json
      before = ',\n'
      return { text, omitted }
    },
    tail: ({ runs, omitted }) => `\n],"count":${runs},"omitted_fields":${omitted}}\n`,
  }
}

/** One run a line, after a line of another shape that says what they are: `{ "export": { exported_at, scope, view } }`. */
export function ndjsonFile(what: RunExport): ExportFile {
  return {
    head: `${JSON.stringify({ export: about(what) })}\n`,
    run: (run) => {
      const { json, omitted } = secretFreeJson(run)
      return { text: `${json}\n`, omitted }
    },
    tail: () => '',
  }
}
