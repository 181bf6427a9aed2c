import { config } from '../../api/config'
import { type Poll, preference } from '../../lib/preferences'

/** Seconds between two looks at the API by that choice; 0 is never. */
export const pollSeconds = (poll: Poll = preference('poll')): number =>
  poll === 'usual' ? config().pollSeconds : poll === 'off' ? 0 : Number(poll)
