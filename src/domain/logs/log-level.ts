import { withoutEscapes } from './escapes'
import type { Level } from './run-log-line'

// A level stands at the beginning of a line; a word far inside it is talk.
const HEAD = 400
const WORDS_WITHIN = 120

const LEVELS: Record<string, Level> = {
  error: 'error',
  err: 'error',
  fatal: 'error',
  critical: 'error',
  crit: 'error',
  panic: 'error',
  severe: 'error',
  alert: 'error',
  emerg: 'error',
  emergency: 'error',
  warning: 'warning',
  warn: 'warning',
  info: 'info',
  notice: 'info',
  debug: 'debug',
  trace: 'debug',
  verbose: 'debug',
}
const NAMES = Object.keys(LEVELS)
const ANY_CASE = NAMES.map((name) => `[${name.charAt(0).toUpperCase()}${name.charAt(0)}]${name.slice(1)}`)

/** "level":"error", "severity": 3, level=warn */
const FIELD = new RegExp(
  `\\b(?:level|lvl|severity)(?:"\\s*:\\s*"?|="?)(?:(${NAMES.join('|')})\\b|(\\d{1,2})\\b)`,
  'i',
)
/** <3>, <134> */
const SYSLOG = /^<(\d{1,3})>/
/** [E], and E1122 as glog has it */
const LETTER = /^(?:\[([EFWIDTV])\]|([EFWID])\d{4} )/
const WORD = new RegExp(
  [
    // Where it stands as a label: "error: ", "[warn]", "| info |", "info - ".
    `(?<=^|[\\s[(|>])(?:${ANY_CASE.join('|')})(?=[\\]):|]|\\s[-|:])`,
    // In capitals, but for a setting such as DEBUG=1.
    `\\b(?:${NAMES.join('|').toUpperCase()})\\b(?!=)`,
    // What a program says when it fails: "TypeError: …", "Traceback (…", "thread 'main' panicked at".
    '\\b\\w+(?:Error|Exception)(?=:|\\s*$)|\\bException in thread|^Traceback \\(|\\bpanicked at\\b',
  ].join('|'),
)

const LETTERS: Record<string, Level> = { E: 'error', F: 'error', W: 'warning', I: 'info', D: 'debug' }

/** Syslog's numbers, from 0, "emergency", to 7, "debug". */
const ofSeverity = (severity: number): Level =>
  severity <= 3 ? 'error' : severity === 4 ? 'warning' : severity <= 6 ? 'info' : 'debug'

/** Below 10 those of syslog, from 10 on those of pino and bunyan, in tens from "trace" to "fatal". */
const ofNumber = (number: number): Level =>
  number < 10
    ? ofSeverity(number)
    : number < 30
      ? 'debug'
      : number < 40
        ? 'info'
        : number < 50
          ? 'warning'
          : 'error'

/**
 * What a line says of its own weight; null where it says nothing. The first word counts: "INFO retry after ERROR" is
 * information. A line of a stack trace says nothing, and is so counted once; a filter keeps it with what it belongs to.
 */
export function logLevel(text: string): Level | null {
  const head = withoutEscapes(text.slice(0, HEAD))
  const field = FIELD.exec(head)
  if (field !== null) {
    const [, word, number] = field
    return word === undefined ? ofNumber(Number(number)) : (LEVELS[word.toLowerCase()] ?? null)
  }
  const syslog = SYSLOG.exec(head)
  if (syslog !== null) return ofSeverity(Number(syslog[1]) % 8)
  const letter = LETTER.exec(head)
  if (letter !== null) return LETTERS[letter[1] ?? letter[2] ?? ''] ?? 'debug'
  const word = WORD.exec(head.slice(0, WORDS_WITHIN))
  return word === null ? null : (LEVELS[word[0].toLowerCase()] ?? 'error')
}
