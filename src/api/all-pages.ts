import type { List } from '../contract/list'
import { pausedNow, untilSeen, wait } from '../lib/waiting'
import { ApiError } from './errors'
import { Pace } from './pace'
import { type Pages, rewound, withPage } from './pages'
import { remainingShare } from './rate-limit'

/** What is asked of a list that is read from its beginning on. */
export type ForwardQuery = { after?: string; limit: number; order: 'asc' }

export type FetchPage<T> = (query: ForwardQuery, signal: AbortSignal) => Promise<List<T>>

/** What reading needs of the world. */
export interface ReadEffects {
  /** `nowMs` by a clock that never jumps; `share` is what remains of the rate limit, 0 to 1, null where unknown. */
  conditions: () => { nowMs: number; paused: 'hidden' | 'offline' | null; share: number | null }
  wait: (ms: number, signal: AbortSignal) => Promise<void>
  waitForUser: (why: 'hidden' | 'offline', signal: AbortSignal) => Promise<void>
}

const BROWSER: ReadEffects = {
  conditions: () => ({ nowMs: performance.now(), paused: pausedNow(), share: remainingShare() }),
  wait,
  waitForUser: untilSeen,
}

const PAGE_SIZE = 100
/** In one go. The requests are shared with production agents (CONTRACT section 6): who needs more asks for more. */
const MOST_PAGES = 200
/** How long pages are gathered before they are shown: whoever shows them works through all that is there each time. */
const GATHER_MS = 250
/** While waiting, how long until the limit is looked at again, ms. */
const LONGEST_WAIT_MS = 15_000

/**
 * Reads on from where `pages` stands, until the end or for 200 pages; `show` is told on the way, and how far it came where
 * it fails. Throws what a page failed with, and a contract error where the pages lead nowhere.
 */
export async function readOn<T extends { id: string }>(
  pages: Pages<T>,
  fetchPage: FetchPage<T>,
  show: (pages: Pages<T>) => void,
  signal: AbortSignal,
  effects: ReadEffects = BROWSER,
): Promise<Pages<T>> {
  let read = pages
  try {
    let shownMs = Number.NEGATIVE_INFINITY
    for await (read of eachPage(pages, fetchPage, signal, effects)) {
      const { nowMs } = effects.conditions()
      if (nowMs < shownMs + GATHER_MS) continue
      show(read)
      shownMs = nowMs
    }
    return read
  } catch (error) {
    // Given up, nobody waits for it: under this key there may be the answers of another API by now.
    if (!signal.aborted && read !== pages) show(read)
    throw error
  }
}

async function* eachPage<T extends { id: string }>(
  pages: Pages<T>,
  fetchPage: FetchPage<T>,
  signal: AbortSignal,
  effects: ReadEffects,
): AsyncGenerator<Pages<T>> {
  const pace = new Pace()
  const met = new Set<string>()
  let read = pages
  let returned = false
  for (let asked = 0; asked < MOST_PAGES; asked += 1) {
    // The first is what a reader waits for; it counts, and waits for nothing.
    if (asked === 0) pace.opensAtMs(null, effects.conditions().nowMs)
    else await itsTurn(pace, signal, effects)
    const { after, lost } = read
    const cursor = after === null ? {} : { after }
    const { items, pagination } = await fetchPage({ ...cursor, limit: PAGE_SIZE, order: 'asc' }, signal)
    const { has_more_after: more, has_more_before: before } = pagination
    if (after !== null && items.length === 0 && !more && !before) {
      // Not the end: that is how the API answers a cursor that it doesn't know (CONTRACT section 3).
      if (lost !== after) {
        if (returned) throw leadsNowhere()
        returned = true
        met.clear()
        read = rewound(read, after)
        yield read
        continue
      }
      // The list was read again for it, and this was its last item still: then it is the end.
      if (read.more) throw leadsNowhere()
    } else if (more && items.every(({ id }) => met.has(id))) throw leadsNowhere()
    for (const { id } of items) met.add(id)
    read = withPage(read, items, more)
    yield read
    if (!more) return
  }
}

const leadsNowhere = () =>
  new ApiError('contract', 'The API’s pages of this list lead nowhere: they repeat, or lose their place.')

/** Resolves when another page may be asked for. Throws the signal's reason where it is aborted. */
async function itsTurn(pace: Pace, signal: AbortSignal, effects: ReadEffects): Promise<void> {
  for (;;) {
    signal.throwIfAborted()
    const { nowMs, paused, share } = effects.conditions()
    if (paused !== null) await effects.waitForUser(paused, signal)
    else {
      const opensAtMs = pace.opensAtMs(share, nowMs)
      if (opensAtMs === null) return
      await effects.wait(Math.min(LONGEST_WAIT_MS, opensAtMs - nowMs), signal)
    }
  }
}
