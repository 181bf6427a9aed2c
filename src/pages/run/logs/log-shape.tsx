import type { TimeColumn, useLogViewChoices } from './log-view-choices'

const TIMES: Record<TimeColumn, string> = {
  none: 'No times',
  offset: 'Since created',
  clock: 'Time of day',
}

/** How the lines are shown, whatever they are. */
export function LogShape({
  choices: [{ wrap, time }, change],
}: {
  choices: ReturnType<typeof useLogViewChoices>
}) {
  return (
    <>
      <button
        type="button"
        aria-pressed={wrap}
        className={`btn ${wrap ? 'border-accent text-accent' : ''}`}
        onClick={() => change({ wrap: !wrap })}
      >
        Wrap
      </button>
      <select
        aria-label="Time column"
        className="h-[30px] rounded-md border border-line-strong bg-raised px-1.5 max-sm:hidden"
        value={time}
        onChange={({ target }) => change({ time: target.value as TimeColumn })}
      >
        {Object.entries(TIMES).map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </>
  )
}
