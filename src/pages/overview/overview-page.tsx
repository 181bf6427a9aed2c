import { Suspense, useMemo } from 'react'
import { later } from '../../components/later'
import { useTitle } from '../../components/use-title'
import { HistogramFrame } from '../../run-parts/histogram/histogram-frame'
import { RunsChart } from '../../run-parts/histogram/runs-chart'
import { type PageRows, SetPageFrame } from '../../run-parts/set-page/set-page-frame'
import { type SetPage, useSetPage } from '../../run-parts/set-page/use-set-page'
import { runsBehind } from '../../run-set/view/addresses'
import { DurationFigures } from './charts/duration-figures'
import { TimeFigure } from './charts/time-figure'
import { ComparedLine } from './figures/compared-line'
import { FigureGrid, FigureRoom } from './figures/figure-grid'
import { figureItems } from './figures/figure-items'
import { useCompared } from './figures/use-compared'
import { useNext } from './figures/use-next'

const { Later: OverviewParts, preload } = later(
  async () => (await import('./parts/overview-parts')).OverviewParts,
)
// On its way while the figures are counted. A failure here is met again, and shown, when it is to be rendered.
void preload().catch(() => undefined)

/** As high as a screen: what comes there moves nothing that is in sight. */
const PARTS_ROOM = <div className="h-[640px]" />

/** What the runs of the range say together; every figure leads to the runs behind it. */
export function OverviewPage() {
  useTitle('Overview')
  const page = useSetPage()
  return (
    <SetPageFrame
      page={page}
      title={<h1 className="text-[18px] font-[650] tracking-tight">Overview</h1>}
      loading={<OverviewRoom href={runsBehind(page.view, page.view)} />}
    >
      {(rows) => <Overview page={page} {...rows} />}
    </SetPageFrame>
  )
}

/** The figures at once, then the pictures, then what lies further down. */
function Overview({ page, whole, view }: PageRows & { page: SetPage }) {
  const { set, rows, change, complete } = page
  const { now, late, changes, before } = useCompared(set, rows, { whole, view })
  const items = useMemo(() => figureItems(now.figures, changes, view), [now, changes, view])
  const parts = useNext(
    useMemo(
      () => late && { whole: late.whole, view: late.view, beforeRows: before, complete },
      [late, before, complete],
    ),
  )
  return (
    <>
      <FigureGrid items={items} />
      <ComparedLine view={view} changes={changes} before={before} complete={complete} />
      <TimeFigure href={runsBehind(view, view)}>
        <RunsChart rows={rows} range={view.range} onChange={change} always />
      </TimeFigure>
      <DurationFigures shown={late} />
      {parts ? (
        <Suspense fallback={PARTS_ROOM}>
          <OverviewParts {...parts} />
        </Suspense>
      ) : (
        PARTS_ROOM
      )}
    </>
  )
}

const OverviewRoom = ({ href }: { href: string }) => (
  <>
    <FigureRoom />
    <p className="-mt-1 min-h-[19px] text-faint">Counting the runs…</p>
    <TimeFigure href={href}>
      <HistogramFrame shown />
    </TimeFigure>
    <DurationFigures shown={null} />
    {PARTS_ROOM}
  </>
)
