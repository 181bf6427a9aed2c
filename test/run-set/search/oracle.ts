/** A search judged the plain way, run by run: what the working set's own answer is held against. */
import type { ServerRun } from '../../../src/contract/server-run'
import {
  deploymentLabel,
  mcpOf,
  participantLabel,
  serverLabel,
  transportLabel,
  typeLabel,
} from '../../../src/domain/mcp'
import { describeStatus } from '../../../src/domain/status'
import type { TimeZone } from '../../../src/lib/preferences'
import { nonEmpty } from '../../../src/lib/text'
import { parseSearch } from '../../../src/run-set/search/parse'
import type { Bound, SearchTerm } from '../../../src/run-set/search/term'
import { FIELD_VALUES } from '../oracle/field-value'

const haystacks = new WeakMap<ServerRun, string>()

/** Everything of a run that free text is looked for in: its ids and names. */
function haystack(run: ServerRun): string {
  const known = haystacks.get(run)
  if (known !== undefined) return known
  const session = run.server_session
  const made = [
    run.id,
    run.server?.name,
    run.server?.id,
    run.server_deployment?.name,
    run.server_deployment?.id,
    run.server_version_id,
    participantLabel(mcpOf(run)?.client),
    participantLabel(mcpOf(run)?.server),
    session?.id,
    session?.session_id,
  ]
    .join('\n')
    .toLowerCase()
  haystacks.set(run, made)
  return made
}

/** What a word may be equal to, what it may be a part of, and whether there is anything at all. */
type Words = (run: ServerRun) => { equal: string | null | undefined; part: string | null; none: boolean }
type Field = Extract<SearchTerm, { kind: 'words' }>['field']

const closed =
  (value: (run: ServerRun) => string | null | undefined, label: (run: ServerRun) => string | null): Words =>
  (run) => ({ equal: value(run), part: label(run), none: (value(run) ?? null) === null })

const WORDS: Record<Field, Words> = {
  status: closed(
    (run) => run.status,
    (run) => (run.status === null ? null : describeStatus(run.status).label),
  ),
  type: closed(
    (run) => run.type,
    (run) => typeLabel(run.type),
  ),
  transport: closed(
    (run) => mcpOf(run)?.connection_type,
    (run) => transportLabel(mcpOf(run)?.connection_type),
  ),
  server: (run) => ({
    equal: run.server?.id,
    part: run.server && serverLabel(run),
    none: (run.server?.id ?? '') === '',
  }),
  deployment: (run) => ({
    equal: run.server_deployment?.id,
    part: deploymentLabel(run) ?? run.server_deployment?.id ?? null,
    none: (run.server_deployment?.id ?? '') === '',
  }),
  client: (run) => {
    const name = nonEmpty(mcpOf(run)?.client?.name)
    return { equal: name, part: participantLabel(mcpOf(run)?.client), none: name === null }
  },
  protocol: (run) => {
    const version = nonEmpty(mcpOf(run)?.version)
    return { equal: version, part: version, none: version === null }
  },
  version: (run) => ({
    equal: run.server_version_id,
    part: run.server_version_id,
    none: (run.server_version_id ?? '') === '',
  }),
  id: (run) => ({ equal: run.id, part: run.id, none: false }),
  session: ({ server_session: session }) => ({
    equal: session?.session_id,
    part: [session?.id, session?.session_id].join('\n'),
    none: (session?.session_id ?? null) === null,
  }),
}

const KNOWN: Partial<Record<Field, readonly string[]>> = {
  status: ['active', 'failed', 'completed'],
  type: ['hosted', 'external'],
  transport: ['streamable_http', 'sse', 'websocket'],
}

function holds(term: SearchTerm, run: ServerRun, nowMs: number): boolean {
  if (term.kind === 'text') return haystack(run).includes(term.text.toLowerCase())
  if (term.kind === 'words') {
    const { equal, part, none } = WORDS[term.field](run)
    return term.values.some((wanted) => {
      if (wanted.is === 'none') return none
      if (wanted.is === 'other') return !none && KNOWN[term.field]?.includes(equal ?? '') === false
      const word = wanted.text.toLowerCase()
      return equal?.toLowerCase() === word || part?.toLowerCase().includes(word) === true
    })
  }
  const value = FIELD_VALUES[term.field].value(run, nowMs) as number | null
  const moment = ({ value: ms, ago }: Bound) => (ago ? nowMs - ms : ms)
  return term.values.some((wanted) => {
    if (wanted.is === 'none' || value === null) return wanted.is === 'none' && value === null
    const { low, high } = wanted
    const longEnough = low === null || value > moment(low) || (low.included && value === moment(low))
    return longEnough && (high === null || value < moment(high) || (high.included && value === moment(high)))
  })
}

/** Whether a run passes every term of a search; what can't be read of it filters nothing. */
export function matchesSearch(search: string, nowMs: number, zone: TimeZone): (run: ServerRun) => boolean {
  const { terms } = parseSearch(search, zone)
  return (run) => terms.every((term) => holds(term, run, nowMs) !== term.negated)
}
