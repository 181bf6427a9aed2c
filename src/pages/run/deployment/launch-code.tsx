import { NotReported } from '../../../components/not-reported'
import { formatNumber, plural } from '../../../lib/text'
import { CodeBlock } from './code-block'

const MOST_CHARACTERS = 20_000

/** The code that makes launch parameters of a configuration; closed at first. It is shown and never run. */
export function LaunchCode({ code }: { code: unknown }) {
  if (typeof code !== 'string' || code.trim() === '') return <NotReported>none</NotReported>
  const rest = code.length - MOST_CHARACTERS
  return (
    <details>
      <summary className="text-muted">{plural(code.split('\n').length, 'line')} of code</summary>
      <div className="mt-1.5">
        <CodeBlock text={code.slice(0, MOST_CHARACTERS)} />
        {rest > 0 && <p className="mt-1 text-muted">Cut here: {formatNumber(rest)} more characters.</p>}
      </div>
    </details>
  )
}
