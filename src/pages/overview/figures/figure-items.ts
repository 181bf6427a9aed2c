import type { FigureChange } from '../../../components/charts/figure-card'
import { formatDuration } from '../../../lib/duration'
import { formatShare } from '../../../lib/share'
import { formatNumber, plural } from '../../../lib/text'
import { type Change, type Changes, changeWords } from '../../../run-set/overview/change'
import type { Figures, Spread } from '../../../run-set/overview/figures'
import { BEHIND, behindQuantile, type RunFilter } from '../../../run-set/overview/search-links'
import { runsBehind } from '../../../run-set/view/addresses'
import type { RunView } from '../../../run-set/view/view'

/** One large figure, as `FigureCard` shows it. */
export interface FigureItem {
  label: string
  /** Null where it isn't known: `note` then says why. */
  value: string | null
  change: FigureChange | null
  note?: string
  /** The runs behind it; null where there are none. */
  href: string | null
}

/** What a figure says by itself; `about` is of how many runs, or why there is no value. */
interface Said {
  label: string
  value: string | null
  about: string | null
  href: string | null
  /** Null where it is held against nothing. */
  of: keyof Changes | null
}

/** The figures of a view; `changes` against the range before are null while that is still being loaded. */
export function figureItems(figures: Figures, changes: Changes | null, view: RunView): FigureItem[] {
  return [...counted(figures, view), ...timed(figures, view), messages(figures, view)].map(
    ({ label, value, about, href, of }) => {
      const change = of === null ? null : (changes?.[of] ?? null)
      const note = [about, value === null || of === null ? null : noteOf(change)].filter(
        (part) => part !== null,
      )
      return {
        label,
        value,
        change: value === null ? null : shownChange(change),
        href,
        ...(note.length > 0 ? { note: note.join(' · ') } : {}),
      }
    },
  )
}

function counted(figures: Figures, view: RunView): Said[] {
  const { runs, active, failed, over, failureShare } = figures
  const behind = (id: keyof typeof BEHIND, count: number) =>
    count === 0 ? null : runsBehind(view, BEHIND[id](view))
  return [
    { label: 'Runs', value: formatNumber(runs), about: null, href: behind('runs', runs), of: 'runs' },
    {
      label: 'Active now',
      value: formatNumber(active),
      about: null,
      href: behind('active', active),
      of: null,
    },
    {
      label: 'Failure share',
      value: failureShare === null ? null : formatShare(failureShare),
      about:
        failureShare === null
          ? 'no run is over yet'
          : `${formatNumber(failed)} of ${formatNumber(over)} that are over`,
      // Where nothing has failed, those that might have.
      href: behind('failed', failed) ?? behind('over', over),
      of: 'failureShare',
    },
  ]
}

function timed({ duration, startup }: Figures, view: RunView): Said[] {
  const longestFirst = (filter: RunFilter, field: 'duration' | 'startup') =>
    runsBehind(view, filter, [{ field, descending: true }])
  const ofStartup = startup.n === 0 ? null : longestFirst(BEHIND.startup(view), 'startup')
  const ended = aboutSpread(duration, 'finished run', 'no finished run has a known duration')
  const started = aboutSpread(startup, 'started run', 'no run says when it started')
  const { n, p95Ms } = duration
  return [
    {
      label: 'Duration, p50',
      value: timeWords(duration.p50Ms),
      about: ended,
      href: n === 0 ? null : longestFirst(BEHIND.duration(view), 'duration'),
      of: 'durationP50',
    },
    {
      label: 'Duration, p95',
      value: timeWords(p95Ms),
      about: ended,
      href: p95Ms === null ? null : longestFirst(behindQuantile(view, p95Ms), 'duration'),
      of: 'durationP95',
    },
    {
      label: 'Startup, p50',
      value: timeWords(startup.p50Ms),
      about: started,
      href: ofStartup,
      of: 'startupP50',
    },
    {
      label: 'Startup, p95',
      value: timeWords(startup.p95Ms),
      about: started,
      href: ofStartup,
      of: 'startupP95',
    },
  ]
}

function messages({ messages: { n, sum } }: Figures, view: RunView): Said {
  return {
    label: 'Messages',
    value: sum === null ? null : formatNumber(sum),
    about: sum === null ? 'no run reports any number' : `in ${plural(n, 'run')}`,
    href: n === 0 ? null : runsBehind(view, BEHIND.messages(view)),
    of: 'messages',
  }
}

const timeWords = (ms: number | null) => (ms === null ? null : formatDuration(ms))
const aboutSpread = ({ n }: Spread, one: string, why: string) => (n === 0 ? why : `of ${plural(n, one)}`)

const TONES = { worse: 'bad', better: 'good' } as const

function shownChange(change: Change | null): FigureChange | null {
  if (change?.kind !== 'change') return null
  const { direction, verdict } = change
  return { words: changeWords(change), direction, tone: verdict === null ? 'neutral' : TONES[verdict] }
}

/** Why a figure has no change, in as few words as a card of a phone has room for; what holds for all is said once, below. */
const WHY = {
  'no-range-before': null,
  'not-loaded': null,
  'only-now': null,
  unknown: 'nothing to compare with',
  'too-few': 'too few to compare',
} as const satisfies Record<Extract<Change, { kind: 'none' }>['why'], string | null>

function noteOf(change: Change | null): string | null {
  if (change === null) return 'comparing…'
  return change.kind === 'none' ? WHY[change.why] : null
}
