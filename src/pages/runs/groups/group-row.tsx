import { type ReactNode, useId } from 'react'
import { LineIcon } from '../../../components/line-icon'
import { NotReported } from '../../../components/not-reported'
import { RelativeTime } from '../../../components/time'
import { formatDuration } from '../../../lib/duration'
import { formatNumber, plural } from '../../../lib/text'
import type { RunGroup } from '../../../run-set/groups/run-group'
import './groups.css'
import { formatShare } from '../../../lib/share'

/** The line of a group: what its runs say together, and the button that shows them below it. */
export function GroupRow({
  group,
  open,
  onToggle,
  columnCount,
  rowIndex,
}: {
  group: RunGroup
  open: boolean
  onToggle: (key: string) => void
  columnCount: number
  /** Place among the rows, from 1, the head's. */
  rowIndex: number
}) {
  const id = useId()
  return (
    <tr aria-rowindex={rowIndex} className="group-row">
      <th scope="rowgroup" colSpan={columnCount}>
        <div className="group-line">
          <button
            type="button"
            aria-expanded={open}
            aria-describedby={id}
            title={group.label}
            className="group-name"
            onClick={() => onToggle(group.key)}
          >
            <LineIcon
              path="m4 2 4 4-4 4"
              className={`size-3 shrink-0 text-faint transition-transform ${open ? 'rotate-90' : ''}`}
            />
            <span className="truncate">{group.label}</span>
          </button>
          <GroupFigures id={id} group={group} />
        </div>
      </th>
    </tr>
  )
}

function GroupFigures({ id, group }: { id: string; group: RunGroup }) {
  const { count, failed, timed, p50Ms, p95Ms, messages, lastMs } = group
  const share = failed / count
  const measured = `Of ${plural(timed, 'run')} that ${timed === 1 ? 'is' : 'are'} over and ${timed === 1 ? 'has' : 'have'} a known duration`
  return (
    <span id={id} className="group-figures">
      <Figure name="count">
        {formatNumber(count)} <small>{count === 1 ? 'run' : 'runs'}</small>
      </Figure>
      <Figure name="failed" title={`${formatNumber(failed)} of ${plural(count, 'run')}`}>
        <span className={failed > 0 ? 'text-failed' : 'text-faint'}>{formatShare(share)}</span>{' '}
        <small>failed</small>
        <span aria-hidden="true" className="group-share">
          <span style={{ width: `${share * 100}%` }} />
        </span>
      </Figure>
      <Figure name="p50" title={measured}>
        <small>p50</small> <Duration ms={p50Ms} />
      </Figure>
      <Figure name="p95" title={measured}>
        <small>p95</small> <Duration ms={p95Ms} />
      </Figure>
      <Figure name="messages">
        {messages === null ? (
          <>
            <small>messages</small> <NotReported />
          </>
        ) : (
          <>
            {formatNumber(messages)} <small>{messages === 1 ? 'message' : 'messages'}</small>
          </>
        )}
      </Figure>
      <Figure name="last">
        <small>last</small> <RelativeTime iso={lastMs === null ? null : new Date(lastMs).toISOString()} />
      </Figure>
    </span>
  )
}

/** One figure and its caption in a place of its own, so that those of all groups stand below each other. */
const Figure = ({ name, title, children }: { name: string; title?: string; children: ReactNode }) => (
  <span data-figure={name} title={title}>
    {children}
    <span className="sr-only">, </span>
  </span>
)

const Duration = ({ ms }: { ms: number | null }) =>
  ms === null ? <NotReported>unknown</NotReported> : formatDuration(ms)
