import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { ServerRun } from '../../../contract/server-run'
import type { Exchange } from '../../../domain/messages/exchange'
import {
  type ExchangeFilter,
  filterExchanges,
  isNarrowed,
  NO_FILTER,
} from '../../../domain/messages/filter-exchanges'
import { inRun, runsThatShare } from '../../../domain/messages/in-run'
import { formatNumber, plural } from '../../../lib/text'
import { CallTable } from './call-table'
import { ExchangeList } from './exchange-list'
import { HiddenChoice } from './hidden-choice'
import { MessagesToolbar } from './messages-toolbar'

/** Tools, statistics and the list of exchanges; what narrows them lasts as long as the panel is open. */
export function MessagesBody({
  exchanges,
  run,
  mayCome,
}: {
  exchanges: readonly Exchange[]
  run: ServerRun
  /** Whether answers that are missing may still come. */
  mayCome: boolean
}) {
  const [filter, setFilter] = useState(NO_FILTER)
  const [newestFirst, setNewestFirst] = useState(false)
  const [onlyRun, setOnlyRun] = useState(false)
  // A letter is painted before the rows follow it.
  const later = useDeferredValue(filter)

  const outside = useMemo(
    // While the run runs its end is open, whatever this clock says.
    () => new Set(exchanges.filter((item) => inRun(item, run, Number.POSITIVE_INFINITY) === false)),
    [exchanges, run],
  )
  const base = useMemo(
    () => (onlyRun && outside.size > 0 ? exchanges.filter((item) => !outside.has(item)) : exchanges),
    [exchanges, outside, onlyRun],
  )
  const shown = useMemo(() => {
    const fitting = filterExchanges(base, later)
    return newestFirst ? fitting.toReversed() : fitting
  }, [base, later, newestFirst])

  const change = useCallback(
    (patch: Partial<ExchangeFilter>) => setFilter((before) => ({ ...before, ...patch })),
    [],
  )
  const clear = () => {
    setFilter(NO_FILTER)
    setOnlyRun(false)
  }
  return (
    <>
      <MessagesToolbar
        exchanges={base}
        filter={filter}
        onChange={change}
        newestFirst={newestFirst}
        onNewestFirst={setNewestFirst}
      />
      {outside.size > 0 && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
          <span className="min-w-0 flex-1 basis-72">
            These messages belong to the server session, which {sharers(exchanges, run)}; those outside this
            run’s time are dimmed.
          </span>
          <label className="inline-flex items-center gap-1.5 whitespace-nowrap text-text">
            <input
              type="checkbox"
              className="accent-accent"
              checked={onlyRun}
              onChange={({ target }) => setOnlyRun(target.checked)}
            />
            Only this run’s
          </label>
        </p>
      )}
      <CallTable exchanges={base} about={filter.about} onChange={change} />
      <HiddenChoice all={exchanges} shown={shown} onShow={clear} />
      {shown.length > 0 ? (
        <ExchangeList
          view={JSON.stringify([later, newestFirst, onlyRun])}
          exchanges={shown}
          run={run}
          outside={outside}
          newestFirst={newestFirst}
          mayCome={mayCome}
        />
      ) : (
        <p className="py-6 text-center text-muted">
          No message matches.{' '}
          <button type="button" className="btn ml-1" onClick={clear}>
            Clear filters
          </button>
        </p>
      )}
      <p role="status" className="text-muted empty:hidden">
        {isNarrowed(later) &&
          shown.length > 0 &&
          `${plural(shown.length, 'row')} of ${formatNumber(base.length)}`}
      </p>
    </>
  )
}

function sharers(exchanges: readonly Exchange[], run: ServerRun): string {
  const runs = runsThatShare(exchanges, run.id)
  return runs > 1 ? `${plural(runs, 'run')} share` : 'other runs may share'
}
