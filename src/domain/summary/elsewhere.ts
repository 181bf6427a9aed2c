import { formatNumber, plural } from '../../lib/text'
import { formatClock, formatExactTime, formatShortTime } from '../../lib/time'
import type { LastGood, Similar, SummaryFacts, SummaryPart } from './facts'

/** A second sentence with what other runs tell of this one, a blank before it; nothing where they tell nothing. */
export function whatElse(facts: SummaryFacts): SummaryPart[] {
  const { run, errors, similar, lastGood } = facts
  const often = similar === null || errors === null || errors.items.length === 0 ? '' : howOften(similar)
  const good = run.status === 'failed' && lastGood !== null ? goodRun(lastGood, facts) : []
  if (often === '' && good.length === 0) return []
  if (good.length === 0) return [` ${often}.`]
  const [first, ...rest] = good
  const start = typeof first === 'string' ? first : ''
  return [often === '' ? ` ${start[0]?.toUpperCase()}${start.slice(1)}` : ` ${often}; ${start}`, ...rest, '.']
}

function howOften({ count, atLeast, days, inDeployment }: Similar): string {
  const where = `in ${plural(days, 'day')}${inDeployment ? ' in this deployment' : ''}`
  if (count > 1) {
    return `The same error ${atLeast ? 'at least ' : ''}${formatNumber(count)} times ${where}`
  }
  return atLeast ? '' : `No other error like it ${where}`
}

function goodRun(good: LastGood, facts: SummaryFacts): SummaryPart[] {
  if (good.runId !== null) {
    return [
      'the last good run of this deployment was ',
      { runId: good.runId, text: moment(good.atMs, facts) },
    ]
  }
  if (good.all) return ['this deployment had no good run before']
  // Of none that were read nothing can be said.
  return good.read === 0
    ? []
    : [`no good run of this deployment among the ${plural(good.read, 'run')} read before it`]
}

/** "at 12:40", or with its day where that is another one; " UTC" where that is the zone. */
function moment(ms: number, { nowMs, zone, dated }: SummaryFacts): string {
  const utc = zone === 'utc' ? ' UTC' : ''
  const day = (at: number) => formatExactTime(at, zone).split(',').slice(0, 2).join()
  if (!dated && day(ms) === day(nowMs)) return `at ${formatClock(ms, zone).slice(0, 5)}${utc}`
  return `on ${formatShortTime(ms, zone, nowMs)}${utc}`
}
