import { formatShare } from '../../../lib/share'
import { formatNumber, plural } from '../../../lib/text'
import type { Mix, MixPart } from '../../../run-set/overview/mixes'
import { NONE } from '../../../run-set/view/view-codec'

const ONE = {
  client: 'client',
  protocol: 'protocol version',
  transport: 'transport',
} as const satisfies Record<Mix['facet'], string>

/** What stands for "not reported": transports are a closed list with a word for it, the others any text. */
const isNone = ({ facet }: Mix, { value }: MixPart) => value === (facet === 'transport' ? NONE : '')

/** Why there is nothing to draw; null where any run reports a value. */
export const noneReported = (mix: Mix): string | null =>
  mix.others === null && mix.parts.every((part) => isNone(mix, part))
    ? `No run reports its ${ONE[mix.facet]}`
    : null

/** One sentence about a mix of so many runs, 1 at least: no names, which may be long and stand below. */
export function mixWords(mix: Mix, runs: number): string {
  const none = mix.parts.find((part) => isNone(mix, part))
  const known = mix.parts.filter((part) => part !== none)
  const [most] = known
  if (most === undefined || runs === 1) return `${plural(runs, 'run')}.`
  const count = known.length + (mix.others?.values ?? 0)
  const missing = none
    ? ` ${formatNumber(none.count)} of ${plural(runs, 'run')} ${none.count === 1 ? 'reports' : 'report'} none.`
    : ''
  const all = none ? 'All runs that report one' : `All ${formatNumber(runs)} runs`
  return count === 1
    ? `${all} have the same ${ONE[mix.facet]}.${missing}`
    : `The most frequent of ${plural(count, ONE[mix.facet])} has ${formatShare(most.share)} of ${plural(runs, 'run')}.${missing}`
}
