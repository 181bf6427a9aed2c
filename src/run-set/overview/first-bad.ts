import { compareShares } from '../../domain/lift'

/** How many runs are over, and how many of them failed. */
export interface Outcomes {
  over: number
  failed: number
}

/**
 * The first version that made things worse: its failure share is beyond chance above that of all versions before it, and
 * it stays so with those that follow. Of the versions of one server in the order in which they came; -1 where there is
 * none, or where too few runs are over to say. `compared` is how many versions are asked in all, of other servers too: the
 * more are asked, the more look bad by chance.
 */
export function firstBadOf(versions: readonly Outcomes[], compared: number): number {
  const before = { over: 0, failed: 0 }
  for (const [at, version] of versions.entries()) {
    const isWorse = (of: Outcomes) => isAbove(of, before, compared)
    if (isWorse(version) && !isGoodAgain(version, versions.slice(at + 1), isWorse)) return at
    add(before, version)
  }
  return -1
}

/** Whether one of those that follow, or all of them together, is beyond chance better, and no worse than it was before. */
function isGoodAgain(
  bad: Outcomes,
  following: readonly Outcomes[],
  isWorse: (of: Outcomes) => boolean,
): boolean {
  const [soFar, after] = [{ ...bad }, { over: 0, failed: 0 }]
  for (const version of following) {
    if (isAbove(soFar, version, 1) && !isWorse(version)) return true
    add(soFar, version)
    add(after, version)
  }
  return isAbove(bad, after, 1) && !isWorse(after)
}

function add(sum: Outcomes, { over, failed }: Outcomes): void {
  sum.over += over
  sum.failed += failed
}

const isAbove = (of: Outcomes, other: Outcomes, compared: number): boolean =>
  compareShares(
    { inCount: of.failed, selected: of.over, restCount: other.failed, rest: other.over },
    compared,
  ).standsOut
