import { formatNumber, nonEmpty, plural } from '../../lib/text'
import type { Exchange } from '../messages/exchange'
import { describeStatus } from '../status'
import { isRunning } from '../timing'
import { brief } from './brief'
import type { SummaryFacts, SummaryPart } from './facts'
import type { Talk } from './talk'

/** How the run ended, or how it stands: one point or more, each of parts. At least one. */
export function outcomeOf(facts: SummaryFacts): SummaryPart[][] {
  const { run, talk } = facts
  const calls = callsOf(talk, isRunning(run))
  switch (describeStatus(run.status).tone) {
    case 'failed':
      return [...calls, ['failed', ...withErrors(facts), ...onCall(talk)]]
    case 'completed':
      return [['completed', ...butErrors(facts)], ...calls, ...leftOpen(talk)]
    case 'active':
      if (isRunning(run)) return [...calls, ...waitingFor(talk), ...errorsSoFar(facts)]
      return [...calls, ...errorsSoFar(facts), ['still reported as active although it stopped']]
    case 'unknown': {
      const status = nonEmpty(run.status)
      const words: SummaryPart[] =
        status === null ? ['no status reported'] : ['reported as ', { code: brief(status) }]
      return [...calls, ...errorsSoFar(facts), words]
    }
  }
}

/** "2 of 14 calls failed"; nothing where none is known to have. */
function callsOf(talk: Talk | null, running: boolean): SummaryPart[][] {
  if (talk === null || talk.failed === 0) return []
  const counts = `${formatNumber(talk.failed)} of ${plural(talk.calls, 'call')}`
  if (!talk.complete) return [[`at least ${counts} read so far failed`]]
  return [[`${counts} failed${running ? ' so far' : ''}`]]
}

/** With its only error's code, or the first one's and how many more there are. */
function withErrors({ errors }: SummaryFacts): SummaryPart[] {
  if (errors === null) return []
  const [first, ...others] = errors.items
  if (first === undefined) return errors.complete ? [' without an error'] : []
  const code = nonEmpty(first.code)
  const lead: SummaryPart[] =
    code === null ? [' with an error without a code'] : [' with ', { code: brief(code) }]
  if (others.length === 0 && errors.complete) return lead
  const least = errors.complete ? '' : 'at least '
  return others.length === 0
    ? lead
    : [...lead, ` and ${least}${plural(others.length, 'more error', 'more errors')}`]
}

function butErrors(facts: SummaryFacts): SummaryPart[] {
  return facts.errors === null || facts.errors.items.length === 0 ? [] : [' but', ...withErrors(facts)]
}

function errorsSoFar(facts: SummaryFacts): SummaryPart[][] {
  const said = facts.errors === null || facts.errors.items.length === 0 ? [] : withErrors(facts)
  const [lead, ...rest] = said
  return typeof lead === 'string' ? [[lead.trimStart(), ...rest]] : []
}

/** The call that was never answered is the one it failed on. Only known once all messages were read. */
function onCall(talk: Talk | null): SummaryPart[] {
  if (!talk?.complete || talk.pending === null) return []
  const others = talk.unanswered - 1
  const more = others === 0 ? '' : `, with ${plural(others, 'other call')} unanswered`
  return [' on ', callName(talk.pending), more]
}

function leftOpen(talk: Talk | null): SummaryPart[][] {
  if (!talk?.complete || talk.pending === null) return []
  if (talk.unanswered > 1) return [[`${plural(talk.unanswered, 'call')} unanswered`]]
  return [[callName(talk.pending), ' unanswered']]
}

function waitingFor(talk: Talk | null): SummaryPart[][] {
  if (!talk?.complete || talk.pending === null) return []
  const others = talk.unanswered - 1
  return [
    ['waiting for ', callName(talk.pending), others === 0 ? '' : ` and ${plural(others, 'other call')}`],
  ]
}

/** `tools/call query` */
function callName({ method, subject }: Exchange): SummaryPart {
  const words = [nonEmpty(method), nonEmpty(subject)].filter((word) => word !== null)
  return words.length === 0 ? 'a request without a method' : { code: brief(words.join(' ')) }
}
