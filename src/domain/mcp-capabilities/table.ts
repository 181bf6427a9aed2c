import { nonEmpty, plural, wordFor } from '../../lib/text'
import { KNOWN, knownCapability, type Side } from './known'

export type Capabilities = Record<string, unknown> | null | undefined

/**
 * What one side said of a capability. `absent`: it reported what it can do, without this. `unknown`: nothing is known of what
 * it can do. `foreign`: MCP has it for the other side only, and this side doesn't name it.
 */
export type Cell =
  | { state: 'present'; details: readonly string[] }
  | { state: 'absent' }
  | { state: 'unknown' }
  | { state: 'foreign' }

interface CapabilityRow {
  /** As MCP names it: "tools". As it came for one that is not known, so that it may hold anything. */
  name: string
  /** In words; safe to show. */
  label: string
  client: Cell
  server: Cell
}

const MOST_DETAILS = 12
const MOST_DEPTH = 4

/** A capability that is switched off is as one that is not there. */
export const isOn = (value: unknown): boolean => value !== undefined && value !== null && value !== false

/** What is on below a capability, as keys joined by dots: `requests.tools.call` in place of `requests`. */
function* pathsBelow(value: unknown, before: string, depth: number): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, below] of Object.entries(value)) {
    if (!isOn(below)) continue
    const path = `${before}${key}`
    const deeper = depth < MOST_DEPTH ? [...pathsBelow(below, `${path}.`, depth + 1)] : []
    if (deeper.length === 0) yield path
    yield* deeper
  }
}

function detailsOf(name: string, value: unknown): string[] {
  const words = knownCapability(name)?.details ?? {}
  // Below an experimental capability anything may lie: its name is what tells it.
  const depth = name === 'experimental' ? MOST_DEPTH : 1
  const paths = [...pathsBelow(value, '', depth)]
  const shown = paths
    .slice(0, MOST_DETAILS)
    .map((path) => wordFor(words, path) ?? nonEmpty(path) ?? 'unnamed')
  return paths.length > MOST_DETAILS
    ? [...shown, `${plural(paths.length - MOST_DETAILS, 'more detail')}`]
    : shown
}

function cell(side: Side, name: string, of: Capabilities): Cell {
  const value = of && Object.hasOwn(of, name) ? of[name] : undefined
  if (isOn(value)) return { state: 'present', details: detailsOf(name, value) }
  const known = knownCapability(name)
  if (known && known.since[side] === undefined) return { state: 'foreign' }
  return { state: of === null || of === undefined ? 'unknown' : 'absent' }
}

/** A row for each capability that MCP knows, then one for each other that a side declares, in the order in which it came. */
export function capabilityTable(client: Capabilities, server: Capabilities): CapabilityRow[] {
  const declared = [...Object.entries(client ?? {}), ...Object.entries(server ?? {})]
  const others = declared
    .filter(([name, value]) => isOn(value) && !knownCapability(name))
    .map(([name]) => name)
  return [...new Set([...Object.keys(KNOWN), ...others])].map((name) => ({
    name,
    label: knownCapability(name)?.label ?? nonEmpty(name) ?? 'unnamed',
    client: cell('client', name, client),
    server: cell('server', name, server),
  }))
}
