import type { Axis, Span } from '../../../domain/timeline/axis'
import { plural } from '../../../lib/text'
import { itemSentence } from './item-words'
import { placeOf, type Spot } from './places'
import type { Source } from './use-timeline'

/** One line of a fixed height below the chart, so that nothing jumps: what is pointed at or chosen, else what can be done. */
export function DetailLine({
  axis,
  shown,
  spot,
  count,
  sources,
  ready,
  empty,
}: {
  axis: Axis
  shown: Span
  spot: Spot | null
  /** Of how many items the one is the gravest that are drawn as one. */
  count: number
  sources: readonly Source[]
  ready: boolean
  empty: boolean
}) {
  const text = (): string => {
    if (!ready) return progress(sources)
    if (spot) {
      const sentence = itemSentence(spot.item, axis)
      if (count > 1) return `${plural(count, 'item')} in one, such as ${sentence}`
      return placeOf(spot.item, shown) ? sentence : `${sentence} · not in the time shown`
    }
    if (empty) return ''
    return 'Drag to zoom, click to choose.'
  }
  return (
    <p
      className={`mt-1.5 line-clamp-2 h-[38px] [overflow-wrap:anywhere] sm:line-clamp-1 sm:h-[19px] ${spot ? 'text-muted' : 'text-faint'}`}
    >
      {text()}
    </p>
  )
}

function progress(sources: readonly Source[]): string {
  const parts = sources.flatMap(({ name, read: { items } }) =>
    items.length === 0 ? [] : [plural(items.length, UNITS[name], MANY[name])],
  )
  return parts.length === 0 ? 'Reading what happened…' : `Reading what happened: ${parts.join(', ')} so far…`
}

const UNITS = {
  messages: 'message',
  logs: 'piece of output',
  errors: 'error',
} as const
const MANY = {
  messages: 'messages',
  logs: 'pieces of output',
  errors: 'errors',
} as const
