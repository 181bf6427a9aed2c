import { ENOUGH_TO_COMPARE } from '../../../domain/lift'
import { formatShare } from '../../../lib/share'
import { formatNumber, plural } from '../../../lib/text'
import type { FailureShare } from '../../../run-set/overview/failure-shares'
import type { Outcomes } from '../../../run-set/overview/first-bad'

/** All of them together. */
export function sumOf(outcomes: readonly Outcomes[]): Outcomes {
  const sum = { over: 0, failed: 0 }
  for (const { over, failed } of outcomes) {
    sum.over += over
    sum.failed += failed
  }
  return sum
}

/** "62 %" of the runs that are over, 1 at least. */
export const failedShare = ({ failed, over }: Outcomes): string => formatShare(failed / over)

/** "16 of 26" */
export const failedOf = ({ failed, over }: Outcomes): string =>
  `${formatNumber(failed)} of ${formatNumber(over)}`

/** "was 6 %"; null where too few runs were over to hold anything against them. */
export const wasWords = (before: Outcomes | undefined): string | null =>
  before === undefined || before.over < ENOUGH_TO_COMPARE ? null : `was ${failedShare(before)}`

/** How all runs that are over ended, 1 at least; `before` in the range before, null where that is not known. */
export function outcomeWords(all: Outcomes, before: Outcomes | null): string {
  const was = wasWords(before ?? undefined)
  const against = was === null ? '' : `; it ${was} in the range before`
  return all.failed === 0
    ? `None of ${plural(all.over, 'run')} that ${areOver(all.over)} failed${against}.`
    : `${failedOf(all)} ${all.over === 1 ? 'run' : 'runs'} that ${areOver(all.over)} failed, ${failedShare(all)}${against}.`
}

const areOver = (over: number) => (over === 1 ? 'is over' : 'are over')

/** "3 of 12 deployments had failures."; empty where none had. */
export function affectedWords(shares: readonly FailureShare[], one: 'deployment' | 'version'): string {
  const named = shares.filter(({ value }) => value !== '')
  const failing = named.filter(({ failed }) => failed > 0)
  return failing.length === 0
    ? ''
    : `${formatNumber(failing.length)} of ${plural(named.length, one)} had failures.`
}
