import { useState } from 'react'
import { shownText } from '../../lib/shown-text'
import { formatNumber } from '../../lib/text'

const SHOWN_CHARACTERS = 1200
const SHOWN_LINES = 14

const lines = (text: string) => shownText(text.replaceAll('\r\n', '\n')).split('\n')

/** A message as it came; a long one shows its beginning until all of it is asked for. */
export function ErrorMessage({ text }: { text: string }) {
  const [whole, setWhole] = useState(false)
  // Not within a pair of surrogates.
  const start = text.slice(0, SHOWN_CHARACTERS).replace(/[\ud800-\udbff]$/, '')
  const first = lines(start).slice(0, SHOWN_LINES)
  const isLong = start.length < text.length || lines(start).length > SHOWN_LINES
  return (
    <>
      <pre className="mono whitespace-pre-wrap [overflow-wrap:anywhere]">
        {whole ? lines(text).join('\n') : first.join('\n') + (isLong ? '…' : '')}
      </pre>
      {isLong && (
        <button
          type="button"
          aria-expanded={whole}
          className="font-medium text-accent hover:underline"
          onClick={() => setWhole(!whole)}
        >
          {whole ? 'Show less' : `Show all ${formatNumber(text.length)} characters`}
        </button>
      )}
    </>
  )
}
