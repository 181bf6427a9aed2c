import { type FormEvent, useState } from 'react'
import { inputTime, parseInputTime } from '../../lib/input-time'
import { usePreference } from '../../lib/preferences'
import type { TimeField } from '../../run-set/table/times'
import { type Range, windowOf } from '../../run-set/view/range'

const FIELD = {
  created: 'created',
  started: 'started (or created, where no start is known)',
  stopped: 'stopped',
} as const satisfies Record<TimeField, string>

const FIELDS: readonly TimeField[] = ['created', 'started', 'stopped']

/** From one time until another, and which time of a run is meant. */
export function CustomRangeMenu({ range, onChange }: { range: Range; onChange: (range: Range) => void }) {
  const zone = usePreference('timeZone')
  const { fromMs, untilMs } = windowOf(range, Date.now())
  const [by, setBy] = useState(range.by)
  const [from, setFrom] = useState(fromMs === null ? '' : inputTime(fromMs, zone))
  const [until, setUntil] = useState(untilMs === null ? '' : inputTime(untilMs, zone))
  const [fromTime, untilTime] = [parseInputTime(from, zone), parseInputTime(until, zone)]
  const backwards = fromTime !== null && untilTime !== null && fromTime >= untilTime

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (backwards) return
    onChange(
      fromTime === null && untilTime === null
        ? { by, last: 'all' }
        : { by, fromMs: fromTime, untilMs: untilTime },
    )
  }
  const field = 'mt-0.5 h-[30px] w-full rounded-md border border-line-strong bg-raised px-2 text-text'
  return (
    <form onSubmit={submit} className="grid gap-2.5 p-1.5">
      <label className="text-muted">
        Runs
        <select
          className={field}
          value={by}
          onChange={(event) => setBy(FIELDS.find((id) => id === event.target.value) ?? 'created')}
        >
          {FIELDS.map((id) => (
            <option key={id} value={id}>
              {FIELD[id]}
            </option>
          ))}
        </select>
      </label>
      <label className="text-muted">
        From ({zone === 'utc' ? 'UTC' : 'local time'})
        <input
          type="datetime-local"
          className={field}
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
      </label>
      <label className="text-muted">
        Until, or empty for now
        <input
          type="datetime-local"
          className={field}
          value={until}
          aria-invalid={backwards}
          onChange={(event) => setUntil(event.target.value)}
        />
      </label>
      {backwards && (
        <p role="alert" className="text-failed">
          The end lies before the beginning.
        </p>
      )}
      <button type="submit" className="btn justify-center" disabled={backwards}>
        Show
      </button>
    </form>
  )
}
