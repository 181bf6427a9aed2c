import { type QueryFunctionContext, useQuery } from '@tanstack/react-query'
import { type BundleSource, bundleSize, reviewBundle } from '../../../domain/bundle/bundle'
import { FOUND_KINDS, type FoundKind, type FoundSecret } from '../../../domain/bundle/found-secret'
import { nextTurn } from '../../../lib/next-turn'

/** What looks like a secret in a bundle, as far as it has been looked through. Replaced, never changed. */
export interface Review {
  /** Of `total` items. */
  done: number
  total: number
  /** How many values are masked, in all and by kind; kinds that don't occur are left out. */
  count: number
  kinds: Readonly<Partial<Record<FoundKind, number>>>
  /** Where the first ones are, each place once. */
  paths: readonly string[]
}

const MOST_PATHS = 20
/** For so long the page may be kept from what waits, ms. */
const TURN_MS = 12

const ids = new WeakMap<BundleSource, number>()
let last = 0

/** A number of its own for each source, by which the cache knows it. */
function idOf(source: BundleSource): number {
  const known = ids.get(source)
  if (known !== undefined) return known
  last += 1
  ids.set(source, last)
  return last
}

async function review(
  source: BundleSource,
  { client, queryKey, signal }: QueryFunctionContext,
): Promise<Review> {
  const found: FoundSecret[] = []
  let done = 0
  const soFar = (): Review => ({
    done,
    total: bundleSize(source),
    count: found.length,
    kinds: Object.fromEntries(
      FOUND_KINDS.map((kind) => [kind, found.filter((one) => one.kind === kind).length] as const).filter(
        ([, count]) => count > 0,
      ),
    ),
    paths: [...new Set(found.map(({ path }) => path))].slice(0, MOST_PATHS),
  })
  let turnMs = performance.now()
  for (const _ of reviewBundle(source, (secret) => found.push(secret))) {
    done += 1
    if (performance.now() - turnMs < TURN_MS) continue
    client.setQueryData(queryKey, soFar())
    await nextTurn()
    signal.throwIfAborted()
    turnMs = performance.now()
  }
  return soFar()
}

/** Looks through a bundle before it is saved, a little at a time. */
export const useReview = (source: BundleSource) =>
  useQuery({
    queryKey: ['hand-over-review', idOf(source)],
    queryFn: (context) => review(source, context),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    networkMode: 'always',
  })
