import type { ReactNode } from 'react'
import { Card } from '../../components/card'
import { NotReported } from '../../components/not-reported'
import { ExactTime } from '../../components/time'
import type { ServerRun } from '../../contract/server-run'
import { compareCapabilities } from '../../domain/compare/capabilities'
import { type ComparedField, compareFields } from '../../domain/compare/fields'
import { isRunning } from '../../domain/timing'
import { useNow } from '../../lib/clock'
import { cutMiddle, visibleText } from '../../lib/text'
import { ErrorsCard } from './errors-card'
import { MessageCards } from './message-cards'
import { type SideRow, SideTable } from './side-table'

/** All that two runs are compared by, what differs first. */
export function Comparison({
  a,
  b,
  all,
  onShowAll,
}: {
  a: ServerRun
  b: ServerRun
  all: boolean
  onShowAll: (on: boolean) => void
}) {
  const nowMs = useNow((now) => (isRunning(a) || isRunning(b) ? now : 0))
  const fields = compareFields(a, b, nowMs).map(fieldRow)
  const capabilities = compareCapabilities(a, b).map(
    ({ side, name, label, a: left, b: right, same }): SideRow => ({
      key: `${side} ${name}`,
      name: (
        <>
          {label} <span className="text-faint">{side}</span>
        </>
      ),
      a: left,
      b: right,
      same,
    }),
  )
  return (
    <>
      <label className="flex items-center gap-2 justify-self-start text-muted">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          checked={all}
          onChange={(event) => onShowAll(event.target.checked)}
        />
        Show what is the same too
      </label>
      <MessageCards a={a} b={b} nowMs={nowMs} all={all}>
        <ErrorsCard a={a} b={b} all={all} />
        <Card title="Fields">
          <SideTable caption="Fields of the two runs" first="Field" rows={fields} all={all} none="" />
        </Card>
        <Card title="Capabilities">
          <SideTable
            caption="Capabilities in the two runs"
            first="Capability"
            rows={capabilities}
            all={all}
            none=""
          />
        </Card>
      </MessageCards>
    </>
  )
}

function fieldRow({ name, kind, a, b, same, change }: ComparedField): SideRow {
  const value = (of: string | null): ReactNode => {
    if (of === null) return <NotReported />
    if (kind === 'time') return <ExactTime iso={of} />
    if (kind === 'text') return of
    return (
      <span className="mono" title={of}>
        {cutMiddle(visibleText(of))}
      </span>
    )
  }
  return {
    key: name,
    name,
    a: value(a),
    b: (
      <>
        {value(b)}
        {change !== null && <span className="whitespace-nowrap text-muted"> ({change})</span>}
      </>
    ),
    same,
  }
}
