import type { CallStats } from '../messages/call-stats'
import type { Exchange } from '../messages/exchange'

/** A thing that two runs did, so many times each. */
export interface Counted {
  /** As it came; null where it has no name. */
  name: string | null
  /** 0 where the run did not do it. */
  a: number
  b: number
}

/** How often each name occurs on both sides, in the order of the first side, then what only the other has. */
export function countBoth(a: Iterable<string | null>, b: Iterable<string | null>): Counted[] {
  const counts = new Map<string | null, Counted>()
  const count = (names: Iterable<string | null>, side: 'a' | 'b') => {
    for (const name of names) {
      const known = counts.get(name) ?? { name, a: 0, b: 0 }
      known[side] += 1
      counts.set(name, known)
    }
  }
  count(a, 'a')
  count(b, 'b')
  return [...counts.values()]
}

/** Messages by their method: a call counts once, with its response. */
export const methodsOf = (exchanges: readonly Exchange[]): (string | null)[] =>
  exchanges.map(({ method }) => method)

interface ToolPair {
  /** As it came; null where the calls name none. */
  name: string | null
  /** Null where the run never called it. */
  a: CallStats | null
  b: CallStats | null
}

/** The tools that either run called, the most called first. */
export function pairTools(a: readonly CallStats[], b: readonly CallStats[]): ToolPair[] {
  const find = (all: readonly CallStats[], name: string | null) =>
    all.find((one) => one.name === name) ?? null
  return [...new Set([...a, ...b].map(({ name }) => name))]
    .map((name) => ({ name, a: find(a, name), b: find(b, name) }))
    .sort((one, other) => calls(other) - calls(one))
}

const calls = ({ a, b }: ToolPair) => (a?.calls ?? 0) + (b?.calls ?? 0)
