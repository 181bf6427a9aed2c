const SECOND_MS = 1000
const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000

const pad = (value: number) => String(value).padStart(2, '0')

/** A span in words, three digits exact: "412 ms", "30.0 s", "4 min 12 s", "2 h 05 min", "3 d 04 h". */
export function formatDuration(ms: number): string {
  if (ms < SECOND_MS) return `${Math.round(ms)} ms`
  // Cut, never round up: 59.96 s must not read "60.0 s".
  if (ms < MINUTE_MS) return `${(Math.floor(ms / 100) / 10).toFixed(1)} s`
  if (ms < HOUR_MS)
    return `${Math.floor(ms / MINUTE_MS)} min ${pad(Math.floor((ms % MINUTE_MS) / SECOND_MS))} s`
  if (ms < DAY_MS) return `${Math.floor(ms / HOUR_MS)} h ${pad(Math.floor((ms % HOUR_MS) / MINUTE_MS))} min`
  return `${Math.floor(ms / DAY_MS)} d ${pad(Math.floor((ms % DAY_MS) / HOUR_MS))} h`
}
