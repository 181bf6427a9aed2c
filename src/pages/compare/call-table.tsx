import { LineIcon } from '../../components/line-icon'
import type { ServerRun } from '../../contract/server-run'
import type { CallPair } from '../../domain/compare/first-difference'
import type { Exchange, Outcome } from '../../domain/messages/exchange'
import { runBeginMs } from '../../domain/timing'
import { formatDuration } from '../../lib/duration'
import { formatNumber, nonEmpty } from '../../lib/text'
import { epochMs } from '../../lib/time'

const CHECK = 'm2.2 6.4 2.6 2.6 5-5.8'
const CROSS = 'm3 3 6 6M9 3 3 9'
const DOTS = 'M2.5 6h.1M6 6h.1M9.5 6h.1'

const OUTCOME: Record<Outcome, { word: string; icon: string; look: string }> = {
  ok: { word: 'ok', icon: CHECK, look: 'text-done' },
  error: { word: 'error', icon: CROSS, look: 'text-failed' },
  toolError: { word: 'tool error', icon: CROSS, look: 'text-failed' },
  unanswered: { word: 'unanswered', icon: DOTS, look: 'text-odd' },
  unasked: { word: 'response alone', icon: DOTS, look: 'text-odd' },
  none: { word: 'sent', icon: CHECK, look: 'text-faint' },
}

/** From when the offsets of a run's messages count. */
const beginOf = (run: ServerRun) => epochMs(run.created_at) ?? runBeginMs(run)

/** Calls of two runs side by side, with how long after the run's creation each was made. `marked` is the one that differs. */
export function CallTable({
  a,
  b,
  pairs,
  marked,
}: {
  a: ServerRun
  b: ServerRun
  pairs: readonly CallPair[]
  /** Its place among all calls, from 0; null where none differs. */
  marked: number | null
}) {
  const [beginA, beginB] = [beginOf(a), beginOf(b)]
  return (
    <table className="w-full table-fixed border-collapse text-left">
      <caption className="sr-only">Calls around the first difference</caption>
      <thead>
        <tr className="border-b border-line text-muted">
          <th scope="col" className="w-11 py-1.5 pr-2 text-right font-medium">
            <abbr title="Number of the call" className="no-underline">
              No.
            </abbr>
          </th>
          <th scope="col" className="px-2 py-1.5 font-medium">
            Run A
          </th>
          <th scope="col" className="px-2 py-1.5 font-medium">
            Run B
          </th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <tr
            key={pair.at}
            className={`border-b border-line align-top last:border-0 ${pair.at === marked ? 'bg-odd-soft' : ''}`}
          >
            <th scope="row" className="py-1.5 pr-2 text-right font-normal text-muted">
              {pair.at === marked && <span className="sr-only">first difference: </span>}
              {formatNumber(pair.at + 1)}
            </th>
            <td className="px-2 py-1.5">
              <Call of={pair.a} beginMs={beginA} />
            </td>
            <td className="px-2 py-1.5">
              <Call of={pair.b} beginMs={beginB} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Call({ of, beginMs }: { of: Exchange | null; beginMs: number | null }) {
  if (of === null) return <span className="text-faint">no more calls</span>
  const { word, icon, look } = OUTCOME[of.outcome]
  const subject = nonEmpty(of.subject)
  return (
    <>
      <p className="mono line-clamp-2 [overflow-wrap:anywhere]">
        {nonEmpty(of.method) ?? 'no method'}
        {subject !== null && <strong className="font-semibold"> {subject}</strong>}
      </p>
      <p className="flex flex-wrap items-baseline gap-x-2 text-muted">
        <span className="inline-flex items-baseline gap-1">
          <LineIcon path={icon} className={`size-3 shrink-0 translate-y-px ${look}`} />
          {word}
          {of.errorCode !== null && ` ${of.errorCode}`}
        </span>
        {of.latencyMs !== null && <span>{formatDuration(of.latencyMs)}</span>}
        <span>{offset(of.startMs, beginMs)}</span>
      </p>
    </>
  )
}

/** "at +4.2 s", "at −12 ms" where it lies before the run; "at an unknown time". */
function offset(startMs: number | null, beginMs: number | null): string {
  if (startMs === null || beginMs === null) return 'at an unknown time'
  const ms = startMs - beginMs
  return `at ${ms < 0 ? '−' : '+'}${formatDuration(Math.abs(ms))}`
}
