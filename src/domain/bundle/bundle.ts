import { jsonText } from '../../lib/json-text'
import type { OnFound } from './found-secret'
import { eventMasker } from './mask-event'
import { maskValue } from './mask-value'

/** The form of the file. It changes with any change that a reader of the file must know of. */
const BUNDLE_FORMAT = 'server-run-hand-over'
const BUNDLE_VERSION = 1

export const BUNDLE_LISTS = ['errors', 'messages', 'events'] as const
export type BundleListName = (typeof BUNDLE_LISTS)[number]

/** How much of a list is in the file. `partial`: not read to its end. `refused`: the API doesn't offer it, or not with this key. */
type ListState = 'complete' | 'partial' | 'refused'

export interface BundleList {
  items: readonly object[]
  state: ListState
  /** Why it is not complete, in a sentence; null where it is. */
  why: string | null
}

/** What goes into the file, as it was at one moment. */
export interface BundleSource {
  runId: string
  /** The run as the API sent it. */
  run: unknown
  lists: Readonly<Record<BundleListName, BundleList>>
}

/** How many items the file has: the run and those of the lists. */
export const bundleSize = ({ lists }: BundleSource): number =>
  BUNDLE_LISTS.reduce((sum, name) => sum + lists[name].items.length, 1)

/** The run, then each item of each list, masked; in the order of the file. */
function* maskedItems(
  source: BundleSource,
  found: OnFound,
): Generator<{ list: BundleListName | 'run'; masked: unknown }, void> {
  yield { list: 'run', masked: maskValue(source.run, 'run', found) }
  const maskEvent = eventMasker(found)
  for (const list of BUNDLE_LISTS) {
    for (const [at, item] of source.lists[list].items.entries()) {
      const path = `${list}[${at}]`
      yield { list, masked: list === 'events' ? maskEvent(item, path) : maskValue(item, path, found) }
    }
  }
}

/** Looks through all that goes into the file, an item at a time, and tells `found` of each secret. */
export function* reviewBundle(source: BundleSource, found: OnFound): Generator<void, void> {
  for (const _ of maskedItems(source, found)) yield
}

const scopeOf = ({ lists }: BundleSource) =>
  Object.fromEntries(
    BUNDLE_LISTS.map((name) => {
      const { items, state, why } = lists[name]
      return [name, { count: items.length, state, ...(why === null ? {} : { why }) }]
    }),
  )

/**
 * The file, part by part: one JSON object with a line for each item. `masked` is what the review found, by kind. A file
 * without `"end": true` was cut off.
 */
export function* bundleParts(
  source: BundleSource,
  masked: { count: number; kinds: Readonly<Record<string, number>> },
  madeAtMs: number,
): Generator<string, void> {
  const about = {
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    made_at: new Date(madeAtMs).toISOString(),
    run_id: source.runId,
    scope: { run: { count: 1, state: 'complete' }, ...scopeOf(source) },
    masked,
  }
  yield `${JSON.stringify(about).slice(0, -1)},\n"run":`
  let opened = -1
  let before = ''
  for (const item of maskedItems(source, () => {})) {
    const at = BUNDLE_LISTS.indexOf(item.list as BundleListName)
    // Empty lists stand in the file too.
    while (opened < at) yield openList()
    yield before + jsonText(item.masked)
    before = ',\n'
  }
  while (opened < BUNDLE_LISTS.length - 1) yield openList()
  yield '],\n"end":true}\n'

  function openList(): string {
    opened += 1
    before = '\n'
    return `${opened === 0 ? '' : ']'},\n"${BUNDLE_LISTS[opened]}":[`
  }
}
