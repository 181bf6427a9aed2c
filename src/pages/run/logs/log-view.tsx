import { useMemo, useState } from 'react'
import type { ServerRun } from '../../../contract/server-run'
import { allStderr, countLines, EVERY_LINE, filterLines } from '../../../domain/logs/line-filter'
import type { RunLogLine } from '../../../domain/logs/run-log-line'
import { isRunning } from '../../../domain/timing'
import { formatNumber, plural } from '../../../lib/text'
import { useChosen } from '../chosen'
import { LogActions } from './log-actions'
import { ALL_MOST, LogArea } from './log-area'
import { LogFilters } from './log-filters'
import { LogSearchBox } from './log-search-box'
import { LogShape } from './log-shape'
import { useLogViewChoices } from './log-view-choices'
import { useFollow } from './use-follow'
import { useLogSearch } from './use-log-search'
import { useRowLook } from './use-row-look'

/** The lines of a run, of which there is at least one, with what finds and narrows them. */
export function LogView({ run, lines }: { run: ServerRun; lines: readonly RunLogLine[] }) {
  const live = isRunning(run)
  const [filter, setFilter] = useState(EVERY_LINE)
  const counts = useMemo(() => countLines(lines), [lines])
  const shown = useMemo(() => filterLines(lines, filter), [lines, filter])
  const search = useLogSearch(lines, shown)
  const { chosen, choose } = useChosen()
  const chosenRow = useMemo(() => shown.lines.findIndex(({ id }) => id === chosen), [shown, chosen])
  const hidden = chosenRow < 0 && shown.places !== null && lines.some(({ id }) => id === chosen)
  const follow = useFollow(live, lines.length, chosenRow < 0)
  const choices = useLogViewChoices()
  const look = useRowLook(run, counts, lines.length, choices)
  const total = lines.length
  const count = shown.lines.length
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <LogSearchBox search={search} />
        <LogShape choices={choices} />
        <LogActions lines={shown.lines} runId={run.id} />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 empty:hidden">
        <LogFilters counts={counts} filter={filter} onChange={setFilter} />
      </div>
      {run.type === 'external' && allStderr(counts) && (
        <p className="text-muted">
          This server is remote: Metorial reports all of its output as stderr, so stderr says nothing about
          errors here.
        </p>
      )}
      {count > ALL_MOST && (
        <p className="text-muted">
          More than {formatNumber(ALL_MOST)} lines: the browser’s own search (Ctrl+F) finds only those on the
          screen, the search above finds all.
        </p>
      )}
      {hidden && (
        <p className="flex flex-wrap items-center gap-x-2 text-muted">
          The chosen line is left out by the filter.
          <button type="button" className="btn-ghost" onClick={() => setFilter(EVERY_LINE)}>
            Show all lines
          </button>
        </p>
      )}
      <div className="relative min-w-0">
        {count === 0 ? (
          <p className="flex min-h-24 items-center justify-center rounded-md border border-line text-muted">
            No line is left by the filter.
          </p>
        ) : (
          <LogArea
            shown={shown}
            look={look}
            search={search}
            chosen={chosen}
            chosenRow={chosenRow}
            onChoose={choose}
            follow={follow}
          />
        )}
        {live && !follow.following && (
          <button type="button" className="btn absolute right-4 bottom-4" onClick={follow.follow}>
            Follow{follow.unseen > 0 && ` · ${plural(follow.unseen, 'new line')}`}
          </button>
        )}
      </div>
      <p className="text-muted">
        {count === total ? plural(total, 'line') : `${formatNumber(count)} of ${plural(total, 'line')}`}
        {follow.following && ' · following the end'}
      </p>
    </>
  )
}
