import { type KeyboardEvent, useId } from 'react'

/** Goes through the dots or the bars of a chart by keys; unseen, as the chart itself shows where it is. */
export function ChartSlider({
  label,
  hint,
  words,
  count,
  at,
  onGo,
  onKey,
  onOpen,
  onBlur,
}: {
  label: string
  /** Which keys do what. */
  hint: string
  /** What it stands on. */
  words: string
  count: number
  /** The place it stands on, from 0. */
  at: number
  /** To another place, or to the same one when it gets the focus. */
  onGo: (place: number) => void
  /** A further key that the chart knows; false where it doesn't. */
  onKey?: (key: string) => boolean
  onOpen: (event: KeyboardEvent<HTMLInputElement>) => void
  onBlur: () => void
}) {
  const hintId = useId()
  const last = count - 1
  const page = Math.max(10, Math.round(count / 20))
  const goTo = (place: number) => onGo(Math.max(0, Math.min(last, place)))
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key } = event
    const goals: Record<string, number> = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      PageUp: at - page,
      PageDown: at + page,
      Home: 0,
      End: last,
    }
    const goal = goals[key]
    if (key === 'Enter' || key === ' ') onOpen(event)
    else if (event.altKey || event.ctrlKey || event.metaKey) return
    else if (goal !== undefined) goTo(goal)
    else if (!onKey?.(key)) return
    event.preventDefault()
  }
  return (
    <>
      <input
        type="range"
        className="pointer-events-none absolute inset-0 m-0 size-full opacity-0"
        aria-label={label}
        aria-describedby={hintId}
        aria-valuetext={words}
        min={1}
        max={count}
        value={at + 1}
        onKeyDown={onKeyDown}
        // A screen reader of a phone moves it without any key.
        onChange={({ currentTarget }) => goTo(currentTarget.valueAsNumber - 1)}
        onFocus={() => goTo(at)}
        onBlur={onBlur}
      />
      <p id={hintId} hidden>
        {hint}
      </p>
    </>
  )
}
