import { memo } from 'react'
import type { Level, RunLogLine } from '../../../domain/logs/run-log-line'
import { formatDuration } from '../../../lib/duration'
import { pathPart } from '../../../lib/paths'
import type { TimeZone } from '../../../lib/preferences'
import { visibleText } from '../../../lib/text'
import { formatClock, formatExactTime } from '../../../lib/time'
import { LogText } from './log-text'
import type { TimeColumn } from './log-view-choices'

/** How high a line is that doesn't wrap, px: the same as in the classes below. */
export const ROW_PX = 18

/** What all rows have in common. */
export interface RowLook {
  wrap: boolean
  time: TimeColumn
  /** When the run was created, epoch ms: what it writes while it starts is counted too. */
  beginMs: number | null
  zone: TimeZone
  /** How wide the numbers are, in digits. */
  digits: number
  /** Whether there are levels and streams to tell apart. */
  levels: boolean
  streams: boolean
  /** The address of a line but for its id. */
  linkBefore: string
}

const LEVEL: Record<Level, { letter: string; className: string }> = {
  error: { letter: 'E', className: 'font-bold text-failed' },
  warning: { letter: 'W', className: 'font-bold text-odd' },
  info: { letter: 'I', className: 'text-muted' },
  debug: { letter: 'D', className: 'text-faint' },
}

/** One line. Only its text is selected and copied, not what stands beside it. */
export const LogRow = memo(function LogRow({
  line,
  number,
  look,
  needle,
  current,
  chosen,
}: {
  line: RunLogLine
  /** From 1, in the whole output. */
  number: number
  look: RowLook
  /** Empty where the line holds no match. */
  needle: string
  current: number | null
  chosen: boolean
}) {
  const { wrap, levels, streams, time, digits } = look
  return (
    <div
      data-row={line.id}
      className={`flex gap-2 pr-3 leading-[18px] ${wrap ? 'min-h-[18px]' : 'h-[18px] overflow-y-clip'} ${chosen ? 'bg-accent-soft' : 'bg-surface'}`}
    >
      <a
        href={look.linkBefore + pathPart(line.id)}
        data-line={line.id}
        tabIndex={-1}
        aria-label={`Line ${number}`}
        aria-current={chosen || undefined}
        style={{ width: `${digits + 2}ch` }}
        className={`sticky left-0 shrink-0 border-r border-line bg-inherit pr-[1ch] text-right -outline-offset-2 select-none hover:underline ${chosen ? 'font-semibold text-accent' : 'text-faint'}`}
      >
        {number}
      </a>
      {time !== 'none' && <RowTime line={line} look={look} />}
      {levels && <RowLevel level={line.level} />}
      {streams && <span className="w-[3ch] shrink-0 text-muted select-none">{streamMark(line.stream)}</span>}
      <span
        dir="ltr"
        className={`min-w-0 [tab-size:4] ${wrap ? 'flex-1 whitespace-pre-wrap [overflow-wrap:anywhere]' : 'whitespace-pre'}`}
      >
        <LogText text={line.text} needle={needle} current={current} wrap={wrap} />
      </span>
    </div>
  )
})

function RowTime({ line: { atMs }, look: { time, beginMs, zone } }: { line: RunLogLine; look: RowLook }) {
  const offsetMs = atMs === null || beginMs === null ? null : atMs - beginMs
  const offset = offsetMs === null ? '' : `${offsetMs < 0 ? '−' : '+'}${formatDuration(Math.abs(offsetMs))}`
  const clock = atMs === null ? '' : formatClock(atMs, zone)
  return (
    <span
      className="w-[12ch] shrink-0 truncate text-right text-muted select-none max-sm:hidden"
      title={atMs === null ? 'Its time is not reported' : formatExactTime(atMs, zone)}
    >
      {(time === 'clock' ? clock : offset) || '–'}
    </span>
  )
}

function RowLevel({ level }: { level: Level | null }) {
  if (level === null) return <span className="w-[1ch] shrink-0" />
  const { letter, className } = LEVEL[level]
  return (
    <span className={`w-[1ch] shrink-0 select-none ${className}`} title={level}>
      <span aria-hidden="true">{letter}</span>
      <span className="sr-only">{level}: </span>
    </span>
  )
}

/** stdout, the ordinary, has no mark. */
function streamMark(stream: string | null): string {
  if (stream === 'stdout') return ''
  if (stream === 'stderr') return 'err'
  return stream === null ? '?' : visibleText(stream).slice(0, 3)
}
