import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { isSameName, MOST_NAME_LENGTH, type SavedView, viewName } from './saved-views'

/** Asks for a name that no other view has. */
export function NameForm({
  label,
  name = '',
  views,
  onName,
  onCancel,
}: {
  label: string
  /** The one that the view has now; the box then has the focus, and Escape leaves it. */
  name?: string
  views: readonly SavedView[]
  onName: (name: string) => void
  onCancel?: () => void
}) {
  const id = useId()
  const box = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(name)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    if (name === '') return
    box.current?.focus()
    box.current?.select()
  }, [name])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wanted = viewName(typed)
    const taken = views.some((view) => view.name !== name && isSameName(view.name, wanted ?? ''))
    setProblem(wanted === null ? 'It needs a name.' : taken ? 'Another view has this name.' : null)
    if (wanted === null || taken) return box.current?.focus()
    setTyped('')
    onName(wanted)
  }
  return (
    <form onSubmit={submit} className="px-2 py-1.5">
      <span className="flex gap-1.5">
        <input
          ref={box}
          aria-label={label}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : id}
          placeholder={label}
          maxLength={MOST_NAME_LENGTH}
          className="h-7 w-full min-w-0 rounded-md border border-line-strong bg-raised px-2"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setProblem(null)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !onCancel) return
            // Else the popover closes with it.
            event.preventDefault()
            onCancel()
          }}
        />
        <button type="submit" className="btn">
          {name === '' ? 'Save' : 'Rename'}
        </button>
      </span>
      {problem !== null && (
        <p id={id} role="alert" className="pt-1 text-failed">
          {problem}
        </p>
      )}
    </form>
  )
}
