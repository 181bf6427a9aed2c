import type { Level, RunLogLine } from './run-log-line'

/** Which lines are shown; an empty set leaves all through. `null` stands for what says nothing. */
export interface LineFilter {
  levels: ReadonlySet<Level | null>
  streams: ReadonlySet<string | null>
}

export const EVERY_LINE: LineFilter = { levels: new Set(), streams: new Set() }

/** Lines of a list, each with its place in the whole of it, from 0; `places` is null when they are all. */
export interface ShownLines {
  lines: readonly RunLogLine[]
  places: readonly number[] | null
}

export const placeOf = ({ places }: ShownLines, row: number): number => places?.[row] ?? row

// Of a stack trace: it says no level, and is indented below what it continues.
const INDENTED = /^(?:\t| {2})\s*\S/

/** The lines that a filter leaves. One that only continues another goes with it. */
export function filterLines(lines: readonly RunLogLine[], { levels, streams }: LineFilter): ShownLines {
  if (levels.size === 0 && streams.size === 0) return { lines, places: null }
  const kept: RunLogLine[] = []
  const places: number[] = []
  let streamBefore: string | null = null
  let passed = false
  let place = -1
  for (const line of lines) {
    place += 1
    const { level, stream } = line
    const continued = level === null && place > 0 && stream === streamBefore && INDENTED.test(line.text)
    if (!continued) passed = levels.size === 0 || levels.has(level)
    streamBefore = stream
    if (!passed || (streams.size > 0 && !streams.has(stream))) continue
    kept.push(line)
    places.push(place)
  }
  return { lines: kept, places }
}

export interface LineCounts {
  levels: ReadonlyMap<Level | null, number>
  /** In the order in which they come first. */
  streams: ReadonlyMap<string | null, number>
}

export function countLines(lines: readonly RunLogLine[]): LineCounts {
  const levels = new Map<Level | null, number>()
  const streams = new Map<string | null, number>()
  for (const { level, stream } of lines) {
    levels.set(level, (levels.get(level) ?? 0) + 1)
    streams.set(stream, (streams.get(stream) ?? 0) + 1)
  }
  return { levels, streams }
}

/** Whether all of it came as stderr, as that of a remote server does (CONTRACT section 1). */
export const allStderr = ({ streams }: LineCounts): boolean => streams.size === 1 && streams.has('stderr')
