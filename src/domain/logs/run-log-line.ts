export type Level = 'error' | 'warning' | 'info' | 'debug'

/** A line of a run's output. */
export interface RunLogLine {
  /** Its event and its place in it, from 0: "sev_…:12". Unique in a run, and the same at each reading. */
  id: string
  /** When its event was written, epoch ms: the lines of one event share it. Null where it is unknown. */
  atMs: number | null
  /** "stdout", "stderr", or what a newer API says; null where nothing was reported. */
  stream: string | null
  /** As it came, with its escape sequences. A null line reads "". */
  text: string
  /** What the line says of its own weight; null where it says nothing. Never from the stream alone. */
  level: Level | null
}
