import { useState } from 'react'
import { maskSecrets } from '../../../lib/secrets'
import { plural } from '../../../lib/text'
import { JsonBlock } from '../json-block'

/** Someone's JSON object; values in it that look like secrets are shown only when they are asked for. */
export function SecretJson({ value }: { value: Record<string, unknown> | null | undefined }) {
  const [shown, setShown] = useState(false)
  const clean = maskSecrets(value)
  return (
    <>
      <JsonBlock value={shown ? value : clean.value} />
      {clean.masked > 0 && (
        <p className="mt-1 flex flex-wrap items-center gap-x-2 text-muted">
          {plural(clean.masked, 'value looks', 'values look')} like a secret.
          <button
            type="button"
            aria-pressed={shown}
            className="font-medium text-accent hover:underline"
            onClick={() => setShown(!shown)}
          >
            Show {clean.masked === 1 ? 'it' : 'them'}
          </button>
        </p>
      )}
    </>
  )
}
