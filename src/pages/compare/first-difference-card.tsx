import { type ReactNode, useMemo } from 'react'
import { Card } from '../../components/card'
import type { ServerRun } from '../../contract/server-run'
import {
  callPairs,
  type DifferenceKind,
  type FirstDifference,
  firstDifference,
  firstOtherRequest,
} from '../../domain/compare/first-difference'
import type { Exchange } from '../../domain/messages/exchange'
import { formatNumber, plural } from '../../lib/text'
import { CallTable } from './call-table'
import { PayloadDifferenceList } from './payload-difference-list'

/** So many calls are shown before the one that differs, and after it. */
const AROUND = 3

const DIFFERS: Record<DifferenceKind, string> = {
  missing: 'is made by one run only',
  method: 'has another method',
  subject: 'is about something else',
  outcome: 'ends in another way',
}

/** Where the calls of two runs part, in order. `shown` is false where there is nothing to compare yet, which `states` explains. */
export function FirstDifferenceCard({
  a,
  b,
  left,
  right,
  states,
  shown,
}: {
  a: ServerRun
  b: ServerRun
  left: readonly Exchange[]
  right: readonly Exchange[]
  states: ReactNode
  shown: boolean
}) {
  const { pairs, first, request } = useMemo(() => {
    const pairs = callPairs(left, right)
    const first = firstDifference(pairs)
    return { pairs, first, request: firstOtherRequest(pairs, first?.pair.at ?? pairs.length) }
  }, [left, right])
  const at = first?.pair.at ?? request?.pair.at ?? 0
  const shared =
    a.server_session !== null && a.server_session.id === b.server_session?.id
      ? 'Both runs are of one server session, which keeps its messages together: each is taken to be of the run that answered it, or in whose time it falls.'
      : null
  return (
    <Card title="First difference">
      <div className="grid gap-2">
        {states}
        {shared !== null && <p className="text-muted">{shared}</p>}
        {shown && (
          <>
            <p>{sentence(pairs.length, first)}</p>
            {request && <OtherRequest request={request} />}
            {pairs.length > 0 && (
              <CallTable
                a={a}
                b={b}
                pairs={pairs.slice(Math.max(0, at - AROUND), at + AROUND + 1)}
                marked={first?.pair.at ?? null}
              />
            )}
            {first && <PayloadDifferenceList title={`In the request of call ${at + 1}`} of={first.request} />}
            {first && (
              <PayloadDifferenceList title={`In the response of call ${at + 1}`} of={first.response} />
            )}
          </>
        )}
      </div>
    </Card>
  )
}

function sentence(calls: number, first: FirstDifference | null): string {
  if (calls === 0) return 'Neither run has calls to compare.'
  if (first === null) {
    return `No difference: both runs made the same ${plural(calls, 'call')}, and each ended in the same way.`
  }
  const { at, differs, a } = first.pair
  const alike =
    at === 0
      ? 'They differ from the start'
      : `The first ${at === 1 ? 'call is' : `${formatNumber(at)} calls are`} alike`
  const side = a === null ? ' (B)' : ' (A)'
  return `${alike}: call ${formatNumber(at + 1)} ${DIFFERS[differs ?? 'outcome']}${differs === 'missing' ? side : ''}.`
}

/** The same calls may have been asked something else before they parted. */
const OtherRequest = ({ request }: { request: FirstDifference }) => (
  <PayloadDifferenceList
    title={`Already call ${formatNumber(request.pair.at + 1)} was asked something else`}
    of={request.request}
  />
)
