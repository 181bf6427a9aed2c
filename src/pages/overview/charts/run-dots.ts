import type { ChartKind } from '../../../components/charts/kinds'
import { plural } from '../../../lib/text'
import { type Dots, dotsOf } from '../../../run-set/overview/dots'
import { ACTIVE, COMPLETED, FAILED, OTHER } from '../../../run-set/overview/status-kinds'
import type { WholeRows } from '../../../run-set/run-rows'

/** In the order in which they are drawn: those that failed lie on top. */
const DRAWN = [COMPLETED, OTHER, ACTIVE, FAILED]

export const DOT_KINDS = [
  { label: 'Completed', color: 'faint', shape: 'dot' },
  { label: 'Other', color: 'odd', shape: 'diamond' },
  { label: 'Active, so far', color: 'active', shape: 'ring' },
  { label: 'Failed', color: 'failed', shape: 'cross' },
] as const satisfies readonly ChartKind[]

/** The runs as dots; `kind` is the place among DOT_KINDS. */
export function runDots(whole: WholeRows): Dots {
  const dots = dotsOf(whole)
  const places = Uint8Array.from(DRAWN, (_, kind) => DRAWN.indexOf(kind))
  return { ...dots, kind: dots.kind.map((kind) => places[kind] as number) }
}

/** Those of which there are dots, for the legend: in words the other ones would only be in the way. */
export const kindsOf = ({ kind }: Dots): ChartKind[] => DOT_KINDS.filter((_, place) => kind.includes(place))

/** How many are drawn, and what is not, and why. */
export function dotWords({ x, leftOut, offAxis }: Dots): string {
  const not = [
    ...(leftOut > 0 ? [`${plural(leftOut, 'run')} without a known time or duration`] : []),
    ...(offAxis > 0 ? [`${plural(offAxis, 'run')} whose clock is far off`] : []),
  ]
  const drawn = `${plural(x.length, 'run')} with a known duration`
  return not.length === 0 ? `${drawn}.` : `${drawn}; not drawn: ${not.join(', and ')}.`
}
