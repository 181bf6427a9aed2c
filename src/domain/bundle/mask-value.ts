import { jsonText } from '../../lib/json-text'
import { secretName } from '../../lib/secret-names'
import { MASK, maskText } from '../../lib/secret-text'
import { maskSecrets } from '../../lib/secrets'
import type { FoundKind, FoundSecret, OnFound } from './found-secret'
import { isRandomUnder } from './looks-random'

/** JSON in a string in JSON in a string: deeper than this it is looked at as text alone. */
const MOST_WRAPS = 4
const MOST_PATH = 300
/** Shorter names hold no secret themselves. */
const LEAST_KEY = 10

interface Place {
  up: Place | null
  step: string
}

interface Frame {
  place: Place
  from: object
  /** The same with the secrets masked that lib/secrets.ts finds. */
  masked: object
  to: Record<string, unknown> | unknown[]
}

const isParent = (value: unknown): value is object => typeof value === 'object' && value !== null

function pathOf(place: Place): string {
  const steps: string[] = []
  let chars = 0
  for (let at: Place | null = place; at !== null; at = at.up) {
    chars += at.step.length
    if (chars > MOST_PATH && at.up !== null) {
      steps.push('…')
      break
    }
    steps.push(at.step.slice(0, MOST_PATH))
  }
  return steps.reverse().join('')
}

/**
 * Any JSON with all masked that looks like a secret, however deep: by lib/secrets.ts, and beside that in names of fields, in
 * JSON that is the text of a string (which is then written anew on one line), in arguments of a command line, and random
 * texts under names such as "key". Nothing else changes. `root` begins the paths that `found` is told.
 */
export function maskValue(root: unknown, path: string, found: OnFound, wraps = 0): unknown {
  const open: Frame[] = []
  const copy = (from: unknown, masked: unknown, name: string, place: Place): unknown => {
    if (isParent(from) && isParent(masked)) {
      const to = Array.isArray(from) ? [] : {}
      open.push({ place, from, masked, to })
      return to
    }
    const tell = (kind: FoundKind) => found({ path: pathOf(place), kind })
    if (typeof from !== 'string') {
      if (masked !== from) tell('named')
      return masked
    }
    if (masked !== MASK) {
      const inside = wraps < MOST_WRAPS ? maskJsonText(from, pathOf(place), found, wraps) : null
      if (inside !== null) return inside
    }
    if (masked !== from) return maskedText(from, masked, tell)
    if (!isRandomUnder(name, from)) return from
    tell('random')
    return MASK
  }
  const result = copy(root, maskSecrets(root).value, '', { up: null, step: path })
  for (let frame = open.pop(); frame; frame = open.pop()) copyInto(frame, copy)
  return result
}

function copyInto({ from, masked, to, place }: Frame, copy: (...of: CopyArguments) => unknown): void {
  if (Array.isArray(from) && Array.isArray(to)) {
    from.forEach((item: unknown, at) => {
      // What follows a flag such as --token is its value.
      const flag: unknown = from[at - 1]
      const isValue = typeof flag === 'string' && /^--?[a-z]/i.test(flag) && !flag.includes('=')
      const hidden = isValue && typeof item === 'string' && secretName(flag.slice(1)) !== 'no'
      const seen = hidden ? MASK : (masked as unknown[])[at]
      to.push(copy(item, seen, '', { up: place, step: `[${at}]` }))
    })
    return
  }
  const fields = masked as Record<string, unknown>
  for (const [name, value] of Object.entries(from)) {
    const safe = name.length < LEAST_KEY ? name : freeName(maskText(name).text, to)
    const next = { up: place, step: `.${safe}` }
    // By definition: `__proto__` is a name like any other.
    Object.defineProperty(to, safe, {
      value: copy(value, fields[name], name, next),
      enumerable: true,
      writable: true,
      configurable: true,
    })
  }
}

type CopyArguments = [from: unknown, masked: unknown, name: string, place: Place]

/** Two names that are masked must not become one. */
function freeName(name: string, among: object): string {
  let free = name
  for (let at = 2; Object.hasOwn(among, free); at += 1) free = `${name} ${at}`
  return free
}

/** What was found in a text, told. A text that is masked as a whole counts once. */
function maskedText(from: string, masked: unknown, tell: (kind: FoundKind) => void): unknown {
  const kinds: FoundKind[] = []
  maskText(from, (kind) => kinds.push(kind))
  const told = masked === MASK ? [kinds[0] ?? 'named'] : kinds
  for (const kind of told) tell(kind)
  return masked
}

/** A text that is JSON itself, masked; null where it is none, or where nothing in it is to be masked. */
function maskJsonText(text: string, path: string, found: OnFound, wraps: number): string | null {
  if (!/^\s*[{["]/.test(text)) return null
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return null
  }
  const inside: FoundSecret[] = []
  const masked = maskValue(json, `${path}⟨JSON⟩`, (secret) => inside.push(secret), wraps + 1)
  if (inside.length === 0) return null
  for (const secret of inside) found(secret)
  return jsonText(masked)
}
