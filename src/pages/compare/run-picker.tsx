import { type SyntheticEvent, useId, useState } from 'react'
import { announce } from '../../components/announcer'
import { runIdOf } from '../../domain/compare/run-id-of'

type Pair = { a: string; b: string }

/** Two fields for the runs to compare, as ids or pasted links. `chosen` is what the address holds; mount it anew when that changes. */
export function RunPicker({ chosen, onChoose }: { chosen: Pair; onChoose: (next: Pair) => void }) {
  const [typed, setTyped] = useState(chosen)
  const [tried, setTried] = useState(false)
  const wrong = (side: keyof Pair) => typed[side].trim() !== '' && runIdOf(typed[side]) === null
  const ids = { a: runIdOf(typed.a) ?? '', b: runIdOf(typed.b) ?? '' }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (!wrong('a') && !wrong('b')) onChoose(ids)
  }
  const swap = () => {
    const swapped = { a: typed.b, b: typed.a }
    setTyped(swapped)
    announce('The two runs have changed sides')
    if (chosen.a !== '' || chosen.b !== '') onChoose({ a: chosen.b, b: chosen.a })
  }
  const field = (side: keyof Pair) => (
    <Field
      label={`Run ${side.toUpperCase()}`}
      value={typed[side]}
      wrong={tried && wrong(side)}
      onChange={(value) => setTyped((before) => ({ ...before, [side]: value }))}
    />
  )
  return (
    <form
      aria-label="Runs to compare"
      onSubmit={submit}
      className="card grid items-start gap-x-3 gap-y-2 px-3.5 py-3 sm:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)_auto]"
    >
      {field('a')}
      <button type="button" className="btn justify-center sm:mt-[21px]" onClick={swap}>
        <span aria-hidden="true">⇄</span> Swap
      </button>
      {field('b')}
      <button type="submit" className="btn justify-center sm:mt-[21px]">
        Compare
      </button>
    </form>
  )
}

function Field({
  label,
  value,
  wrong,
  onChange,
}: {
  label: string
  value: string
  wrong: boolean
  onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block text-muted">
        {label}
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        placeholder="srr_… or a link to a run"
        value={value}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        className="mono mt-0.5 h-7 w-full rounded-md border border-line-strong bg-raised px-2 placeholder:text-faint aria-invalid:border-failed"
        onChange={(event) => onChange(event.target.value)}
      />
      {wrong && (
        <p id={`${id}-wrong`} role="alert" className="mt-1 text-failed">
          This is neither the id of a run nor a link to one.
        </p>
      )}
    </div>
  )
}
