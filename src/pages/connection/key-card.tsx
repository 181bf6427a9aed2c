import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { apiOrigin } from '../../api/config'
import { resetConnection } from '../../api/connection'
import { forgetKey, type HeldKey } from '../../api/credentials'
import { enterKey, keyProblem, maskedKey, tidyKey, useHeldKey } from '../../api/typed-key'
import { announce } from '../../components/announcer'
import { Card } from '../../components/card'

/** The key for an API on another origin: typed here, held in memory, and shown to nobody. */
export function KeyCard() {
  const held = useHeldKey()
  return <Card title="Key">{held === null ? <KeyForm /> : <KeyInUse held={held} />}</Card>
}

/** Another key may belong to another account: what was loaded with the one before it must go. */
function useFreshStart() {
  const client = useQueryClient()
  return () => {
    client.clear()
    resetConnection()
  }
}

function KeyInUse({ held }: { held: HeldKey }) {
  const startFresh = useFreshStart()
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
      <p className="min-w-0">
        <span className="mono">{maskedKey(held)}</span>
        <span className="block text-muted">
          {held.remembered
            ? 'Kept until this tab is closed, forgotten when the API refuses it.'
            : 'Kept until this page is reloaded, forgotten when the API refuses it.'}
        </span>
      </p>
      <button
        type="button"
        className="btn"
        onClick={() => {
          forgetKey()
          startFresh()
          announce('The key is forgotten')
        }}
      >
        Forget the key
      </button>
    </div>
  )
}

function KeyForm() {
  const startFresh = useFreshStart()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [remember, setRemember] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const key = tidyKey(typed)
    const found = key === '' ? 'Type or paste a key first.' : keyProblem(key)
    setProblem(found)
    if (found !== null) return
    startFresh()
    enterKey(key, { remember })
    announce('The key is in use')
  }

  return (
    <form onSubmit={submit} className="grid gap-2.5" autoComplete="off">
      <p className="text-muted">
        It is sent to <span className="mono break-all">{apiOrigin()}</span> and nowhere else, held in memory,
        and never put into an address, a log or an export.
      </p>
      <div>
        <label htmlFor={id} className="font-medium">
          Secret key
        </label>
        <div className="mt-1 flex gap-2">
          <input
            id={id}
            type="password"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            placeholder="metorial_sk_…"
            aria-invalid={problem !== null}
            aria-describedby={problem === null ? undefined : `${id}-problem`}
            onChange={(event) => setTyped(event.target.value)}
            className="mono h-7 min-w-0 flex-1 rounded-md border border-line-strong bg-raised px-2 placeholder:text-faint"
          />
          <button type="submit" className="btn">
            Use key
          </button>
        </div>
        {problem !== null && (
          <p id={`${id}-problem`} role="alert" className="mt-1 text-failed">
            {problem}
          </p>
        )}
      </div>
      <label className="flex items-center gap-2">
        <input
          type="checkbox"
          className="size-3.5 accent-accent"
          checked={remember}
          onChange={(event) => setRemember(event.target.checked)}
        />
        Keep it until this tab is closed
      </label>
    </form>
  )
}
