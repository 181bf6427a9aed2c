import { Link } from 'react-router-dom'
import { ChartFigure } from '../../../components/charts/chart-figure'
import { DataTable } from '../../../components/charts/data-table'
import { formatDuration } from '../../../lib/duration'
import { usePreference } from '../../../lib/preferences'
import { formatNumber, visibleText } from '../../../lib/text'
import { formatExactTime } from '../../../lib/time'
import type { QuietDeployment } from '../../../run-set/overview/quiet-deployments'
import type { WholeRows } from '../../../run-set/run-rows'
import { runsBehind } from '../../../run-set/view/addresses'
import { isFiltered, type RunView } from '../../../run-set/view/view'
import { runsOf, shortLabel } from './links'
import { quietWords, whyNoneQuiet } from './quiet-words'
import { TopOf } from './top-of'

/** Deployments that ran at a steady pace, and of which nothing comes any more. */
export function QuietCard({
  quiet,
  whole: { window, nowMs, oldestMs },
  view,
  complete,
}: {
  /** Null where the range can't tell. */
  quiet: readonly QuietDeployment[] | null
  whole: WholeRows
  view: RunView
  complete: boolean
}) {
  const zone = usePreference('timeZone')
  const seen = { quiet, window, nowMs, oldestMs, complete }
  const found = quiet ?? []
  const hrefOf = ({ value }: QuietDeployment) => runsBehind(view, runsOf(view, 'deployment', value))
  // Of a range that has passed the silence is measured to its end.
  const ago = window.untilMs !== null && window.untilMs < nowMs ? 'before the end of the range' : 'ago'
  return (
    <ChartFigure
      title="Deployments gone quiet"
      units="time since the last run"
      words={quietWords(seen, isFiltered(view))}
      empty={whyNoneQuiet(seen)}
      table={() => (
        <DataTable
          caption="Deployments gone quiet"
          columns={[
            { name: 'Deployment', align: 'start' },
            { name: 'Last run', align: 'end' },
            { name: 'Silent for', align: 'end' },
            { name: 'Usual pause', align: 'end' },
            { name: 'Runs', align: 'end' },
          ]}
          count={found.length}
          rowAt={(at) => {
            const each = found[at] as QuietDeployment
            return [
              { text: each.label, href: hrefOf(each) },
              formatExactTime(each.lastMs, zone),
              formatDuration(each.silentMs),
              formatDuration(each.usualPauseMs),
              formatNumber(each.runs),
            ]
          }}
        />
      )}
    >
      <TopOf items={found}>
        {(shown) => (
          <ul aria-label="Deployments gone quiet" className="grid gap-y-1">
            {shown.map((each) => (
              <li key={each.value} className="flex flex-wrap items-baseline gap-x-3">
                <Link
                  className="max-w-full truncate hover:text-accent hover:underline"
                  to={hrefOf(each)}
                  title={visibleText(each.label)}
                >
                  {visibleText(shortLabel(each))}
                </Link>{' '}
                <span className="text-muted">
                  last run {formatDuration(each.silentMs)} {ago},{' '}
                  <time dateTime={new Date(each.lastMs).toISOString()}>
                    {formatExactTime(each.lastMs, zone)}
                  </time>
                  ; usually one within {formatDuration(each.usualPauseMs)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </TopOf>
    </ChartFigure>
  )
}
