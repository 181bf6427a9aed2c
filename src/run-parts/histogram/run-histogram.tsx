import { announce } from '../../components/announcer'
import { usePreference } from '../../lib/preferences'
import { formatShortTime } from '../../lib/time'
import type { Histogram } from '../../run-set/histogram/histogram'
import { type Range, rangeWords } from '../../run-set/view/range'
import { chartWords, countWords, spanWords, sumOf } from './bar-words'
import { BarsTable } from './bars-table'
import './histogram.css'
import { HistogramFrame } from './histogram-frame'
import { HistogramPlot } from './histogram-plot'
import { Legend } from './legend'
import { type BarSpan, useBrush } from './use-brush'

/** The runs of a range over time, by status: a click, a drag or the keyboard narrows the range. */
export function RunHistogram({
  data,
  shown,
  onToggle,
  range,
  onRange,
  onReset,
}: {
  /** Null while nothing is known, or while it is not shown. */
  data: Histogram | null
  shown: boolean
  /** Shows or hides it; undefined where it always stays. */
  onToggle: (() => void) | undefined
  range: Range
  /** From `fromMs` on, up to and not including `untilMs`, epoch ms. */
  onRange: (fromMs: number, untilMs: number) => void
  /** Offered where there is a wider range to go back to. */
  onReset?: (() => void) | undefined
}) {
  const zone = usePreference('timeZone')
  const bars = data?.bars ?? []
  const timesOf = ({ first, last }: BarSpan) => ({
    fromMs: bars[first]?.fromMs ?? 0,
    untilMs: bars[last]?.untilMs ?? 0,
  })
  const brush = useBrush(bars, (span) => {
    if (!data) return
    const { fromMs, untilMs } = timesOf(span)
    announce(`Narrowed to ${spanWords({ fromMs, untilMs }, data, zone)}`)
    onRange(fromMs, untilMs)
  })
  const words = (span: BarSpan) =>
    data &&
    `${spanWords(timesOf(span), data, zone)} · ${countWords(sumOf(bars.slice(span.first, span.last + 1)))}`
  const caption = `Runs over time, ${rangeWords(range, (ms) => formatShortTime(ms, zone))}. Bars without runs are left out.`

  // On a narrow screen what is said has a line of its own.
  const head = (
    <>
      {onToggle && (
        <button type="button" className="btn-ghost -ml-2" aria-expanded={shown} onClick={onToggle}>
          <span>
            {shown ? 'Hide' : 'Show'} <span className={shown ? 'max-sm:sr-only' : ''}>chart</span>
          </span>
        </button>
      )}
      {shown && data && (
        <>
          <p className="min-w-0 flex-1 truncate text-muted max-sm:order-last max-sm:basis-full max-sm:text-[12px]">
            {brush.span ? words(brush.span) : <ChartWords data={data} />}
          </p>
          {onReset && (
            <button type="button" className="btn-ghost" onClick={onReset}>
              Zoom out
            </button>
          )}
          <Legend withOther={bars.some(({ other }) => other > 0)} beside={onToggle !== undefined} />
        </>
      )}
    </>
  )
  const last = bars.length - 1
  const plot = data && (
    <>
      <HistogramPlot
        data={data}
        zone={zone}
        brush={brush}
        words={words(brush.span ?? { first: last, last }) ?? ''}
      />
      <BarsTable data={data} caption={caption} zone={zone} />
    </>
  )
  return <HistogramFrame shown={shown} head={head} plot={plot} />
}

function ChartWords({ data }: { data: Histogram }) {
  const { says, invites } = chartWords(data)
  return (
    <>
      {says}
      {invites && <span className="print:hidden"> · {invites}</span>}
    </>
  )
}
