import { useId } from 'react'
import { type Poll, setPreference, usePreference } from '../../lib/preferences'
import { forgetKept } from '../../run-set/keep/forget-kept'
import { pollSeconds } from '../../run-set/live/poll'

const FIXED = ['5', '15', '60'] as const satisfies readonly Poll[]

/** The choices, each once: what is usual here stands in its place among them. */
function choices(): { value: Poll; label: string }[] {
  const usual = pollSeconds('usual')
  const fixed = FIXED.filter((value) => Number(value) !== usual).map((value) => ({
    value: value as Poll,
    seconds: Number(value),
  }))
  const timed = usual === 0 ? fixed : [...fixed, { value: 'usual' as const, seconds: usual }]
  return [
    ...timed
      .sort((a, b) => a.seconds - b.seconds)
      .map(({ value, seconds }) => ({
        value,
        label: value === 'usual' ? `${seconds} s, as usual` : `${seconds} s`,
      })),
    usual === 0 ? { value: 'usual', label: 'Off, as usual' } : { value: 'off', label: 'Off' },
  ]
}

/** How often to look for new runs, and whether this browser keeps the loaded ones. */
export function LiveMenu() {
  const poll = usePreference('poll')
  const keep = usePreference('keepRuns')
  const name = useId()
  const note = useId()
  const onKeep = (on: boolean) => {
    setPreference('keepRuns', on ? 'on' : 'off')
    if (!on) void forgetKept()
  }
  return (
    <div className="grid gap-1">
      <fieldset>
        <legend className="px-2 py-1 text-faint">Look for new runs every</legend>
        {choices().map(({ value, label }) => (
          <label key={value} className="flex items-center gap-2 rounded-md px-2 py-1.5 hover:bg-sunken">
            <input
              type="radio"
              name={name}
              className="size-3.5 shrink-0 accent-accent"
              checked={pollSeconds(value) === pollSeconds(poll)}
              onChange={() => setPreference('poll', value)}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <div className="border-t border-line pt-1">
        <label className="flex items-center gap-2 rounded-md px-2 py-1.5 hover:bg-sunken">
          <input
            type="checkbox"
            className="size-3.5 shrink-0 accent-accent"
            checked={keep === 'on'}
            aria-describedby={note}
            onChange={(event) => onKeep(event.target.checked)}
          />
          Keep the loaded runs in this browser
        </label>
        <p id={note} className="px-2 pb-1 text-faint">
          A reload then shows them at once; whoever uses this browser can read them until you switch it off.
        </p>
      </div>
    </div>
  )
}
