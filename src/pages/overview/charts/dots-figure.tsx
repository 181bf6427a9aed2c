import { memo, Suspense } from 'react'
import { useLocation } from 'react-router-dom'
import { ChartFigure } from '../../../components/charts/chart-figure'
import { DataTable } from '../../../components/charts/data-table'
import { Legend } from '../../../components/charts/legend'
import { formatDuration } from '../../../lib/duration'
import { oncePer } from '../../../lib/once-per'
import { paths } from '../../../lib/paths'
import { usePreference } from '../../../lib/preferences'
import { formatTimeToSecond } from '../../../lib/time'
import type { Dots } from '../../../run-set/overview/dots'
import type { WholeRows } from '../../../run-set/run-rows'
import type { TimeField } from '../../../run-set/table/times'
import { DotsPicture } from './lazy-pictures'
import { PictureRoom } from './picture-room'
import { DOT_KINDS, dotWords, kindsOf, runDots } from './run-dots'
import { runOfDot } from './run-of-dot'

const runDotsOnce = oncePer((whole: WholeRows) => runDots(whole))

const TITLE = 'Duration of each run'

/** How long each run took, one dot a run; null while that is being made out. */
export const DotsFigure = memo(function DotsFigure({ whole }: { whole: WholeRows | null }) {
  const dots = whole && runDotsOnce(whole)
  const by = TIMES[whole?.window.field ?? 'created'].toLowerCase()
  return (
    <ChartFigure
      title={TITLE}
      units={`one dot a run, logarithmic, by when it was ${by}`}
      words={<span className="block max-sm:min-h-[2lh]">{dots ? dotWords(dots) : 'Counting the runs…'}</span>}
      legend={<Legend kinds={dots ? kindsOf(dots) : DOT_KINDS} as="dots" />}
      empty={dots?.x.length === 0 ? 'No run has a known duration.' : null}
      table={() => whole && dots && <DotsTable whole={whole} dots={dots} />}
    >
      {whole && dots ? (
        <Suspense fallback={<PictureRoom />}>
          <DotsPicture label={TITLE} dots={dots} whole={whole} />
        </Suspense>
      ) : (
        <PictureRoom />
      )}
    </ChartFigure>
  )
})

const TIMES = { created: 'Created', started: 'Started', stopped: 'Stopped' } as const satisfies Record<
  TimeField,
  string
>

function DotsTable({ whole, dots }: { whole: WholeRows; dots: Dots }) {
  const zone = usePreference('timeZone')
  const { search } = useLocation()
  const last = dots.x.length - 1
  return (
    <DataTable
      caption={`${TITLE}, newest first`}
      columns={[
        { name: 'Run', align: 'start' },
        { name: TIMES[whole.window.field], align: 'start' },
        { name: 'Duration', align: 'end' },
        { name: 'Status', align: 'start' },
        { name: 'Server', align: 'start' },
      ]}
      count={dots.x.length}
      rowAt={(row) => {
        const dot = last - row
        const run = runOfDot(whole, dots, dot)
        return [
          run === null ? '' : { text: run.id, href: paths.run(run.id, search) },
          formatTimeToSecond(dots.x[dot] as number, zone),
          formatDuration(dots.y[dot] as number),
          run?.status ?? '',
          run?.server ?? '',
        ]
      }}
    />
  )
}
