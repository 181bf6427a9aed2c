import { nonEmpty } from '../../lib/text'

/** What errors have in common that differ in ids, numbers and quoted names alone. */
export interface RunErrorKind {
  /** Each kind's own. */
  key: string
  /** As the API has it; null when it has none. */
  code: string | null
  /** With what is special about one error left out; null when it has none. */
  message: string | null
  /** "timeout — No answer within # s" */
  label: string
}

/** What is known of the errors of runs. */
export interface RunErrors {
  /** The kind of the run's first error: the same object for the same kind. Null where none is known. */
  errorOf: (serverRunId: string) => RunErrorKind | null
  /** Whether a run without one has none. */
  complete: boolean
}

/** Messages may be whole stack traces; what tells kinds apart stands at the beginning. */
const READ_CHARS = 1000
const SHOWN_CHARS = 300

/** In this order: what is quoted may hold an id, and an id holds digits. */
const SPECIAL: readonly [RegExp, string][] = [
  // A single quote inside a word is an apostrophe.
  [/"[^"]*"|`[^`]*`|“[^”]*”|(?<!\w)'[^']*'(?!\w)/g, '“…”'],
  [/\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi, '#'],
  // Ids of the API and hashes: long words with a digit in them, or of hexadecimal letters alone.
  [/\b(?:0x)?[0-9a-f]{8,}\b|\b(?=\w*\d)\w{8,}\b/gi, '#'],
  // Numbers, and what is made of them: times, versions, addresses.
  [/\d+(?:[-.,:/T]\d+)*/g, '#'],
]

/** "Timeout after # ms in “…”": the message without what differs from one error of a kind to the next. */
export function likeMessage(message: string | null): string | null {
  const shown = nonEmpty(message?.slice(0, READ_CHARS))
  if (shown === null) return null
  return SPECIAL.reduce((text, [pattern, sign]) => text.replace(pattern, sign), shown).slice(0, SHOWN_CHARS)
}

/** Makes kinds, and gives the same one for errors that are alike. */
export class ErrorKinds {
  readonly #known = new Map<string, RunErrorKind>()

  of(error: { code: string | null; message: string | null }): RunErrorKind {
    const [code, message] = [nonEmpty(error.code), likeMessage(error.message)]
    const key = JSON.stringify([code, message])
    const known = this.#known.get(key)
    if (known) return known
    const parts = [code, message].filter((part) => part !== null)
    const label = parts.length === 0 ? 'An error without a code or message' : parts.join(' — ')
    const kind = { key, code, message, label }
    this.#known.set(key, kind)
    return kind
  }
}
