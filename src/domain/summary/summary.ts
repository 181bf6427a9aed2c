import { formatDuration } from '../../lib/duration'
import { formatNumber, nonEmpty, plural } from '../../lib/text'
import { epochMs } from '../../lib/time'
import { mcpOf, participantLabel, transportLabel, typeLabel } from '../mcp'
import { describeStatus } from '../status'
import { durationMs, isRunning, startupMs } from '../timing'
import { brief, joined } from './brief'
import { whatElse } from './elsewhere'
import type { SummaryFacts, SummaryPart } from './facts'
import { outcomeOf } from './outcome'

/**
 * What happened in a run, in a sentence or two, by rules: nothing is said that the facts don't hold. Never empty.
 */
export function summaryOf(facts: SummaryFacts): SummaryPart[] {
  const points = [waited(facts), ran(facts), messages(facts), ...outcomeOf(facts)]
  return joined([
    ...subject(facts),
    ': ',
    ...points
      .filter((point) => point.length > 0)
      .flatMap((point, at) => (at === 0 ? point : [', ', ...point])),
    '.',
    ...whatElse(facts),
  ])
}

/** "Hosted run of Postgres for cursor 1.2.4 over Streamable HTTP" */
function subject({ run }: SummaryFacts): SummaryPart[] {
  const known = run.type === 'hosted' || run.type === 'external'
  const type = typeLabel(run.type)
  const name = nonEmpty(run.server?.name)
  const id = nonEmpty(run.server?.id)
  const mcp = mcpOf(run)
  const client = participantLabel(mcp?.client)
  const transport = transportLabel(mcp?.connection_type)
  return [
    known ? `${type} run of ` : type === null ? 'Run of ' : `Run (type ${brief(type)}) of `,
    name !== null ? brief(name) : id !== null ? { code: brief(id) } : 'an unknown server',
    client === null ? '' : ` for ${brief(client)}`,
    transport === null ? '' : ` over ${brief(transport)}`,
  ]
}

function waited({ run }: SummaryFacts): SummaryPart[] {
  const ms = startupMs(run)
  return ms === null ? [] : [`waited ${formatDuration(ms)}`]
}

function ran({ run, nowMs }: SummaryFacts): SummaryPart[] {
  const ms = durationMs(run, nowMs)
  if (isRunning(run)) {
    return [`has been running for ${ms === null ? 'an unknown time' : formatDuration(ms)}`]
  }
  if (ms !== null) return [`ran ${formatDuration(ms)}`]
  if (epochMs(run.stopped_at) === null) return ['no end reported']
  const began = epochMs(run.started_at) ?? epochMs(run.created_at)
  return [began === null ? 'no beginning reported' : 'length unknown as its clocks disagree']
}

/** The API counts the messages of the server session, which other runs may share: then those that were read count. */
function messages({ run, talk }: SummaryFacts): SummaryPart[] {
  const counted = run.server_session?.usage?.total_productive_message_count ?? null
  const later = isRunning(run) ? ' so far' : ''
  const said = (count: number) => (count === 0 ? 'no messages' : plural(count, 'message'))
  if (talk === null) return counted === null ? [] : [`${said(counted)} in its server session${later}`]
  if (counted !== null && !talk.shared && counted >= talk.messages) return [said(counted) + later]
  if (talk.complete || describeStatus(run.status).tone === 'active') return [said(talk.messages) + later]
  return talk.messages === 0
    ? []
    : [`at least ${formatNumber(talk.messages)} ${talk.messages === 1 ? 'message' : 'messages'}`]
}
