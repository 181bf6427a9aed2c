import { lazy, Suspense, useState } from 'react'
import { useTitle } from '../../components/use-title'
import { ChartSpace } from '../../run-parts/histogram/chart-space'
import { afterRows } from '../../run-parts/lazy-parts'
import { useRunRows, useRunSet } from '../../run-set/use-run-set'
import { useSteadyRows } from '../../run-set/use-steady-rows'
import { useRunView } from '../../run-set/view/use-run-view'
import { isComplete } from '../../run-set/walk/walk-state'
import { RunsCard } from './runs-card'

const RunsToolbar = lazy(() =>
  import('./toolbar/runs-toolbar').then((module) => ({ default: module.RunsToolbar })),
)
const RangePicker = afterRows('RangePicker')
const RunsSummary = afterRows('RunsSummary')
const RunsChart = afterRows('RunsChart')
const RunsNotices = afterRows('RunsNotices')

export function RunsPage() {
  useTitle('Runs')
  const { view, ignored, change, text, type } = useRunView()
  const set = useRunSet(view)
  const [atTop, setAtTop] = useState(true)
  const { rows, waiting, view: shownView } = useSteadyRows(useRunRows(set, view), view, set.removed, !atTop)
  const complete = set.walk !== undefined && isComplete(set.walk)

  return (
    <div className="mx-auto flex w-full max-w-[1560px] min-h-[560px] flex-1 flex-col gap-3 px-3 py-4 sm:px-5">
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-2">
        <h1 className="text-[18px] font-[650] tracking-tight">Server runs</h1>
        <Suspense>
          <RunsSummary rows={rows} />
        </Suspense>
        <span className="flex-1" />
        {/* As wide and high as what is to come, so that nothing moves. */}
        <Suspense fallback={<span className="h-[30px] w-[300px]" />}>
          <RangePicker range={view.range} onChange={change} />
        </Suspense>
      </div>
      <Suspense fallback={<div className="h-[30px]" />}>
        <RunsToolbar
          engine={set.engine}
          rows={rows}
          view={view}
          complete={complete}
          text={text}
          onChange={change}
          onType={type}
        />
      </Suspense>
      {(ignored.length > 0 || set.engine || set.error || set.kept) && (
        <Suspense>
          <RunsNotices set={set} ignored={ignored} nothingYet={rows.newestMs === null} />
        </Suspense>
      )}
      <Suspense fallback={<ChartSpace />}>
        {/* Not before the rows are there: until then the line belongs to their request and code. */}
        {set.engine ? <RunsChart rows={rows} range={view.range} onChange={change} /> : <ChartSpace />}
      </Suspense>
      <RunsCard
        set={set}
        rows={rows}
        view={view}
        shownView={shownView}
        complete={complete}
        waiting={waiting}
        onTop={setAtTop}
        onChange={change}
      />
    </div>
  )
}
