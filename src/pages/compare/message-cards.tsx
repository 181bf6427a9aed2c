import { type ReactNode, useMemo } from 'react'
import { Card } from '../../components/card'
import { NotReported } from '../../components/not-reported'
import type { ServerRun } from '../../contract/server-run'
import { countBoth, methodsOf, pairTools } from '../../domain/compare/use'
import { type CallStats, toolStats } from '../../domain/messages/call-stats'
import { inRun } from '../../domain/messages/in-run'
import { pairMessages } from '../../domain/messages/pair-messages'
import { formatDuration } from '../../lib/duration'
import { formatNumber, nonEmpty, plural } from '../../lib/text'
import type { ListRead } from '../../run-set/lists/list-read'
import { useRunMessages } from '../../run-set/lists/use-run-messages'
import { FirstDifferenceCard } from './first-difference-card'
import { ListStates } from './list-state'
import { type SideRow, SideTable } from './side-table'

type Messages = ReturnType<typeof useRunMessages>

/** The exchanges of a run itself, without those of its siblings in the server session. */
const useExchanges = (run: ServerRun, { items }: Messages, nowMs: number) =>
  useMemo(
    () => pairMessages(items).filter((exchange) => inRun(exchange, run, nowMs) !== false),
    [items, run, nowMs],
  )

/** What both runs said over MCP: where they part, the tools they used, their messages by method. `children` stand in between. */
export function MessageCards({
  a,
  b,
  nowMs,
  all,
  children,
}: {
  a: ServerRun
  b: ServerRun
  nowMs: number
  all: boolean
  children: ReactNode
}) {
  const lists: readonly [Messages, Messages] = [useRunMessages(a), useRunMessages(b)]
  const left = useExchanges(a, lists[0], nowMs)
  const right = useExchanges(b, lists[1], nowMs)
  const tools = pairTools(toolStats(left), toolStats(right)).map(
    ({ name, a: one, b: other }): SideRow => ({
      key: name ?? '',
      name: <span className="mono">{nonEmpty(name) ?? 'without a name'}</span>,
      a: <Use of={one} />,
      b: <Use of={other} />,
      same: one?.calls === other?.calls && failures(one) === failures(other),
    }),
  )
  const methods = countBoth(methodsOf(left), methodsOf(right)).map(
    ({ name, a: one, b: other }): SideRow => ({
      key: name ?? '',
      name: nonEmpty(name) ? <span className="mono">{nonEmpty(name)}</span> : 'without a method',
      a: formatNumber(one),
      b: formatNumber(other),
      same: one === other,
    }),
  )
  const shown = isShown(lists)
  const states = <ListStates what="messages" sides={lists} />
  return (
    <>
      <FirstDifferenceCard a={a} b={b} left={left} right={right} states={states} shown={shown} />
      {children}
      {shown && (
        <>
          <Card title="Tools used">
            <SideTable
              caption="Tools that the two runs called"
              first="Tool"
              rows={tools}
              all={all}
              none="Neither run called a tool."
            />
          </Card>
          <Card title="Messages by method">
            <SideTable
              caption="Messages of the two runs by method"
              first="Method"
              rows={methods}
              all={all}
              none="Neither run has messages."
            />
          </Card>
        </>
      )}
    </>
  )
}

/** Nothing is compared with a list that is refused, or of which nothing has come yet. */
const isShown = (lists: readonly ListRead<unknown>[]) =>
  lists.every(({ refused, complete, items }) => refused === null && (complete || items.length > 0))

const failures = (of: CallStats | null) => (of ? of.errors + of.toolErrors + of.unanswered : 0)

function Use({ of }: { of: CallStats | null }) {
  if (of === null) return <span className="text-faint">not called</span>
  const failed = [
    of.errors > 0 && plural(of.errors, 'error'),
    of.toolErrors > 0 && plural(of.toolErrors, 'tool error'),
    of.unanswered > 0 && `${formatNumber(of.unanswered)} unanswered`,
  ].filter((part) => part !== false)
  return (
    <span className="flex flex-wrap gap-x-2">
      {plural(of.calls, 'call')}
      {failed.length > 0 && <span className="text-failed">{failed.join(', ')}</span>}
      <span className="text-muted">
        p50 {of.p50Ms === null ? <NotReported>unknown</NotReported> : formatDuration(of.p50Ms)}
      </span>
    </span>
  )
}
