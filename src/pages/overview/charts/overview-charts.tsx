import { useMemo } from 'react'
import { useLocation } from 'react-router-dom'
import { Columns } from '../../../components/charts/columns/columns'
import { Scatter } from '../../../components/charts/scatter/scatter'
import { useOpen } from '../../../components/charts/use-open'
import type { OpenEvent } from '../../../components/charts/use-pointed'
import { formatDuration } from '../../../lib/duration'
import { paths } from '../../../lib/paths'
import { usePreference } from '../../../lib/preferences'
import { formatTimeToSecond } from '../../../lib/time'
import { countWords } from '../../../run-parts/histogram/bar-words'
import type { Dots } from '../../../run-set/overview/dots'
import type { DurationBin } from '../../../run-set/overview/duration-bins'
import { edgeWords } from '../../../run-set/overview/duration-steps'
import type { WholeRows } from '../../../run-set/run-rows'
import { BIN_KINDS, countsOf } from './bin-kinds'
import { DOT_KINDS } from './run-dots'
import { runOfDot } from './run-of-dot'
import { timeAxis } from './time-axis'

/** One dot a run; it opens the run. */
export function DotsPicture({ label, dots, whole }: { label: string; dots: Dots; whole: WholeRows }) {
  const zone = usePreference('timeZone')
  const { search } = useLocation()
  const open = useOpen()
  const ticks = useMemo(() => timeAxis(whole, dots.axis, zone), [whole, dots, zone])
  const describe = (dot: number) => {
    const run = runOfDot(whole, dots, dot)
    const [ms, took] = [dots.x[dot] as number, dots.y[dot] as number]
    const parts = [formatTimeToSecond(ms, zone), formatDuration(took)]
    return [...parts, ...(run === null ? ['no longer there'] : [run.status, run.server])].join(' · ')
  }
  const openDot = (dot: number, event: OpenEvent) => {
    const run = runOfDot(whole, dots, dot)
    if (run !== null) open(paths.run(run.id, search), event)
  }
  return (
    <Scatter
      label={label}
      dots={dots}
      span={dots.axis}
      kinds={DOT_KINDS}
      ticks={ticks}
      describe={describe}
      onOpen={openDot}
    />
  )
}

/** Runs by how long they took; a bar opens its runs in the list. */
export function BinsPicture({
  label,
  bins,
  hrefOf,
}: {
  label: string
  bins: readonly DurationBin[]
  hrefOf: (bin: DurationBin) => string
}) {
  const open = useOpen()
  const bars = useMemo(() => bins.map(countsOf), [bins])
  const ticks = useMemo(() => bins.map(({ fromMs }, at) => ({ at, text: edgeWords(fromMs) })), [bins])
  const describe = (at: number) => {
    const bin = bins[at]
    return bin ? `${bin.label} · ${countWords(bin)}` : ''
  }
  return (
    <Columns
      label={label}
      bars={bars}
      kinds={BIN_KINDS}
      ticks={ticks}
      describe={describe}
      onOpen={(at, event) => {
        const bin = bins[at]
        if (bin) open(hrefOf(bin), event)
      }}
    />
  )
}
