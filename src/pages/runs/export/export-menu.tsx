import { useEffect, useRef } from 'react'
import { RetryButton } from '../../../components/retry-button'
import { formatNumber, plural, visibleText } from '../../../lib/text'
import type { ExportFormat } from '../../../run-set/export/run-export'
import { type ExportSource, type ExportState, useExport } from './use-export'

const CHOICES: readonly { format: ExportFormat; label: string; what: string }[] = [
  { format: 'csv', label: 'CSV', what: 'The columns shown, for spreadsheets' },
  { format: 'json', label: 'JSON', what: 'All that the API says, in one object' },
  { format: 'ndjson', label: 'NDJSON', what: 'The same, one run a line' },
]

/** Saves runs as a file: the choice of a format, then how far it is, then how it went. */
export function ExportMenu({ count, source }: { count: number; source: ExportSource }) {
  const { state, start, cancel, forget } = useExport()
  const box = useRef<HTMLDivElement>(null)
  const before = useRef(state.kind)
  // Whoever closes the menu has read how it went.
  useEffect(() => forget, [forget])
  // What had the focus is gone with the step before: the next Tab must not begin at the top of the page.
  useEffect(() => {
    if (before.current === state.kind) return
    before.current = state.kind
    if (document.activeElement === document.body) box.current?.focus()
  }, [state.kind])
  return (
    <div ref={box} tabIndex={-1} className="outline-none">
      {state.kind === 'running' ? (
        <Running state={state} onCancel={cancel} />
      ) : (
        <>
          {state.kind === 'saved' && <p className="px-2 pt-1 pb-1.5 text-done">{state.sentence}.</p>}
          {state.kind === 'failed' && (
            <Failed error={state.error} onRetry={() => void start(state.format, source)} />
          )}
          <Choices count={count} onChoose={(format) => void start(format, source)} />
        </>
      )}
    </div>
  )
}

function Running({
  state: { written, total },
  onCancel,
}: {
  state: ExportState & { kind: 'running' }
  onCancel: () => void
}) {
  return (
    <div className="grid gap-2 p-1.5">
      <p className="text-muted">
        {formatNumber(written)} of {plural(total, 'run')}
      </p>
      <progress aria-label="Export" className="h-1.5 w-full accent-accent" value={written} max={total} />
      <button type="button" className="btn justify-center" onClick={onCancel}>
        Cancel
      </button>
    </div>
  )
}

function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <div role="alert" className="grid justify-items-start gap-2 px-2 pt-1 pb-2">
      <p className="[overflow-wrap:anywhere] text-failed">
        The file could not be saved. {error instanceof Error && visibleText(error.message)}
      </p>
      <RetryButton onRetry={onRetry} />
    </div>
  )
}

function Choices({ count, onChoose }: { count: number; onChoose: (format: ExportFormat) => void }) {
  return (
    <>
      <p className="px-2 py-1 text-muted">{plural(count, 'run')}, in the order shown</p>
      <ul>
        {CHOICES.map(({ format, label, what }) => (
          <li key={format}>
            <button
              type="button"
              className="w-full rounded-md px-2 py-1.5 text-left hover:bg-sunken disabled:cursor-default disabled:opacity-50"
              disabled={count === 0}
              onClick={() => onChoose(format)}
            >
              <span className="block font-medium">{label}</span>
              <span className="block text-muted">{what}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
