import { announce } from '../../../components/announcer'
import { CopyButton } from '../../../components/copy-button'
import { copiedLine } from '../../../domain/logs/escapes'
import type { RunLogLine } from '../../../domain/logs/run-log-line'
import { plural } from '../../../lib/text'

const LINES_A_PART = 5000

/** Copies and saves the shown lines, as text without escape sequences. */
export function LogActions({ lines, runId }: { lines: readonly RunLogLine[]; runId: string }) {
  const disabled = lines.length === 0
  const save = async () => {
    try {
      const { saveFile } = await import('../../../lib/save-file')
      const saved = await saveFile({
        name: `run-${runId}.log`,
        type: 'text/plain',
        parts: () => partsOf(lines),
      })
      if (saved) announce(`${plural(lines.length, 'line')} saved`)
    } catch {
      announce('The file could not be saved')
    }
  }
  return (
    <>
      {/* The text is made on the click: it may be megabytes. */}
      <CopyButton text={() => textOf(lines)} label={plural(lines.length, 'line')} disabled={disabled}>
        Copy
      </CopyButton>
      <button type="button" className="btn" disabled={disabled} onClick={() => void save()}>
        Download
      </button>
    </>
  )
}

const textOf = (lines: readonly RunLogLine[]) => lines.map(({ text }) => `${copiedLine(text)}\n`).join('')

async function* partsOf(lines: readonly RunLogLine[]): AsyncGenerator<string> {
  for (let from = 0; from < lines.length; from += LINES_A_PART) {
    yield textOf(lines.slice(from, from + LINES_A_PART))
  }
}
