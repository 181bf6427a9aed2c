import { plural } from '../../lib/text'
import { isComplete, type WalkState } from './walk-state'

/**
 * How much of the range is loaded, in words. Claims nothing that isn't known: "complete" only when the API's last page said
 * that nothing follows, or when a whole page lay before the range and all until then had come newest first, and a time
 * that it reaches back to only in that case (CONTRACT section 3).
 */
export function progress(walk: WalkState, formatTime: (ms: number) => string): string[] {
  const { phase, oldestMs, newestFirst } = walk
  const reached = oldestMs === null ? '' : newestFirst ? ` back to ${formatTime(oldestMs)}` : ''
  const odd = newestFirst ? [] : ['ids are not in the order of time']
  switch (phase.kind) {
    case 'loading':
      return [`loading${reached}`, ...odd]
    case 'waiting':
      return [`${WAITING[phase.why]}${reached}`, ...odd]
    case 'stopped':
      return [`stopped${reached}`, ...odd]
    case 'failed':
      return [`a part is missing${reached === '' ? '' : `: loaded${reached}`}`, ...odd]
    default:
  }
  if (isComplete(walk))
    return newestFirst ? ['complete'] : ['complete', 'ids are not in the order of time, so all were read']
  if (phase.why === 'cap') return [`stopped at ${plural(walk.loaded, 'run')}${reached}`, ...odd]
  return [`the API’s list ends in the middle${reached}`, ...odd]
}

const WAITING = {
  hidden: 'paused while hidden,',
  offline: 'paused while offline,',
  'rate-limit': 'slowed to spare the rate limit,',
  retry: 'trying again,',
} as const
