import { plural, visibleText } from '../../lib/text'

/** A place in two payloads where they differ. */
interface PayloadDifference {
  /** "params.arguments.limit", "result.content[0].text"; "" where the whole differs. Safe to show. */
  path: string
  /** The value in few words, safe to show: `"text"`, `20`, `a list of 3`; "absent" where there is none. */
  a: string
  b: string
}

export interface PayloadDifferences {
  /** The first ones, in the order of `a`, then what only `b` has. */
  first: readonly PayloadDifference[]
  /** Whether there are more than these. */
  more: boolean
}

const MOST_CHARS = 120
const MOST_PATH = 200
/** Payloads of 5 MB exist: no more places than these are compared. */
const MOST_PLACES = 200_000
const ABSENT = Symbol('absent')

type Parent = Record<string, unknown>
const isParent = (value: unknown): value is Parent => typeof value === 'object' && value !== null

const cut = (text: string) => (text.length > MOST_CHARS ? `${text.slice(0, MOST_CHARS)}…` : text)

function inWords(value: unknown): string {
  if (value === ABSENT || value === undefined) return 'absent'
  if (typeof value === 'string') return `"${visibleText(cut(value))}"`
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`
  if (isParent(value)) return `an object of ${plural(Object.keys(value).length, 'field')}`
  return String(value)
}

// Metorial overwrites the JSON-RPC id with its own, so that it differs between any two messages.
const isRpcId = (path: string, key: string) => path === '' && key === 'id'

const below = (path: string, key: string, list: boolean) =>
  list ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`

const shownPath = (path: string) =>
  visibleText(
    path.length > MOST_PATH ? `${path.slice(0, MOST_PATH / 2)}…${path.slice(-MOST_PATH / 2)}` : path,
  )

/** Where two payloads differ, apart from their JSON-RPC ids. Any JSON, however deep. */
export function payloadDifferences(a: unknown, b: unknown, most = 6): PayloadDifferences {
  const first: PayloadDifference[] = []
  // A stack of our own: payloads are nested deeper than calls may be.
  const open: { path: string; a: unknown; b: unknown }[] = [{ path: '', a, b }]
  for (let seen = 0; open.length > 0; seen += 1) {
    if (seen > MOST_PLACES) return { first, more: true }
    const place = open.pop() as (typeof open)[number]
    if (Object.is(place.a, place.b)) continue
    const [left, right] = [place.a, place.b]
    if (isParent(left) && isParent(right) && Array.isArray(left) === Array.isArray(right)) {
      const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])]
      for (const key of keys.reverse()) {
        if (isRpcId(place.path, key)) continue
        const at = (of: Parent) => (Object.hasOwn(of, key) ? of[key] : ABSENT)
        open.push({ path: below(place.path, key, Array.isArray(left)), a: at(left), b: at(right) })
      }
      continue
    }
    if (first.length === most) return { first, more: true }
    first.push({ path: shownPath(place.path), a: inWords(left), b: inWords(right) })
  }
  return { first, more: false }
}
