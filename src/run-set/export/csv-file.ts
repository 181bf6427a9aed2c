import { csvLine } from '../../lib/csv'
import { CSV_COLUMNS } from './csv-columns'
import type { ExportFile, RunExport } from './run-export'

// Without it a spreadsheet reads UTF-8 as something else; programs have JSON.
const BYTE_ORDER_MARK = '\ufeff'

/**
 * The columns of the view, then one more, `export_scope`. What the file is of stands there, in the first row only: a
 * line of its own before the header would be a broken file to most readers, and a column is one to none.
 */
export function csvFile({ columns, scope, address, exportedAtMs, extraOf }: RunExport): ExportFile {
  const fields = columns.flatMap((id) => CSV_COLUMNS[id])
  const beside = { nowMs: exportedAtMs, extraOf }
  const exported = `exported ${new Date(exportedAtMs).toISOString()}`
  let note: string | null = [...scope, exported, address].join(' · ')
  return {
    head: BYTE_ORDER_MARK + csvLine([...fields.map(({ header }) => header), 'export_scope']),
    run: (run) => {
      const text = csvLine([...fields.map(({ value }) => value(run, beside)), note])
      note = null
      return { text, omitted: 0 }
    },
    tail: () => '',
  }
}
