import type { Exchange } from '../messages/exchange'
import { type PayloadDifferences, payloadDifferences } from './payload-differences'

/** What tells two calls at the same place apart. `missing`: one of the runs made no more calls. */
export type DifferenceKind = 'missing' | 'method' | 'subject' | 'outcome'

export interface CallPair {
  /** The place among the calls, from 0. */
  at: number
  /** Null where the run made fewer calls. One of both is always there. */
  a: Exchange | null
  b: Exchange | null
  /** Null where both are of the same method and subject, and ended alike. */
  differs: DifferenceKind | null
}

export interface FirstDifference {
  pair: CallPair
  request: PayloadDifferences
  response: PayloadDifferences
}

/** The calls of two runs, each with the one at the same place in the other. Notifications come as they like: they are left out. */
export function callPairs(a: readonly Exchange[], b: readonly Exchange[]): CallPair[] {
  const [left, right] = [a, b].map((all) => all.filter(({ kind }) => kind === 'call')) as [
    Exchange[],
    Exchange[],
  ]
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => {
    const [one, other] = [left[at] ?? null, right[at] ?? null]
    return { at, a: one, b: other, differs: difference(one, other) }
  })
}

function difference(a: Exchange | null, b: Exchange | null): DifferenceKind | null {
  if (a === null || b === null) return 'missing'
  if (a.method !== b.method) return 'method'
  if (a.subject !== b.subject) return 'subject'
  return a.outcome === b.outcome ? null : 'outcome'
}

const requestOf = (exchange: Exchange | null) => exchange?.request?.mcp_message?.payload
const responseOf = (exchange: Exchange | null) => exchange?.response?.mcp_message?.payload

const NONE: PayloadDifferences = { first: [], more: false }

const withPayloads = (pair: CallPair): FirstDifference => ({
  pair,
  request: pair.a && pair.b ? payloadDifferences(requestOf(pair.a), requestOf(pair.b)) : NONE,
  response:
    pair.a?.response && pair.b?.response ? payloadDifferences(responseOf(pair.a), responseOf(pair.b)) : NONE,
})

/** The first call that differs in its method, its subject or its end, with what differs in its payloads. Null where none does. */
export function firstDifference(pairs: readonly CallPair[]): FirstDifference | null {
  const pair = pairs.find(({ differs }) => differs !== null)
  return pair ? withPayloads(pair) : null
}

/**
 * The first call of the same method and end that was asked something else. Calls from `before` on are not looked at: they
 * no longer belong together. Null where there is none.
 */
export function firstOtherRequest(pairs: readonly CallPair[], before: number): FirstDifference | null {
  for (const pair of pairs) {
    if (pair.at >= before || !pair.a || !pair.b) return null
    if (payloadDifferences(requestOf(pair.a), requestOf(pair.b), 1).first.length > 0)
      return withPayloads(pair)
  }
  return null
}
