import { Link } from 'react-router-dom'
import { LineIcon } from '../line-icon'
import { NotReported } from '../not-reported'

export interface FigureChange {
  /** "up 12 %", "down 3.1 points", "as before": says the direction by itself. */
  words: string
  direction: 'up' | 'down' | 'same'
  /** Whether that is for the better; neutral where nobody can say. */
  tone: 'good' | 'bad' | 'neutral'
}

const ARROWS = { up: 'M6 10V2M2.5 5.5 6 2l3.5 3.5', down: 'M6 2v8M2.5 6.5 6 10l3.5-3.5', same: 'M2 6h8' }
const TONES = {
  good: { look: 'text-done', word: 'better' },
  bad: { look: 'text-failed', word: 'worse' },
  neutral: { look: 'text-muted', word: null },
} as const

/** Longer ones, such as billions, are smaller on a phone: a number that is cut off would be read as another one. */
const LONG_VALUE = 11

/** One large figure, what has changed, and the way to the runs behind it. */
export function FigureCard({
  label,
  value,
  unit,
  change,
  note,
  href,
}: {
  label: string
  /** Null where it isn't known; `note` then says why. */
  value: string | null
  /** Beside the value, where it doesn't hold its own: "of 812 that are over". */
  unit?: string
  /** Against what came before; null where that can't be said. */
  change: FigureChange | null
  /** What must be known with it: why there is no value or no change, or of how many runs it speaks. */
  note?: string
  /** The runs behind it; null where there are none to see. */
  href: string | null
}) {
  const inside = (
    <>
      <span className="block truncate text-muted">{label}</span>{' '}
      <span className="block truncate">
        <span
          className={`text-[22px] leading-8 font-semibold ${value && value.length > LONG_VALUE ? 'max-sm:text-[16px]' : ''}`}
        >
          {value ?? <NotReported>not known</NotReported>}
        </span>
        {/* Not within either, so that they are read as two words. */}{' '}
        {value !== null && unit !== undefined && <span className="text-faint">{unit}</span>}
      </span>{' '}
      {change && <Change change={change} />}{' '}
      {note !== undefined && <span className="block text-[12px] text-faint">{note}</span>}
    </>
  )
  const look = 'card block min-w-0 px-3.5 py-2.5 break-inside-avoid'
  return href === null ? (
    <div className={look}>{inside}</div>
  ) : (
    <Link className={`${look} hover:border-line-strong hover:bg-raised`} to={href}>
      {inside}
    </Link>
  )
}

function Change({ change: { words, direction, tone } }: { change: FigureChange }) {
  const { look, word } = TONES[tone]
  return (
    <span className={`flex items-center gap-1 text-[12px] ${look}`}>
      <LineIcon path={ARROWS[direction]} className="size-3 shrink-0" />
      <span className="truncate">{word === null ? words : `${words}, ${word}`}</span>
    </span>
  )
}
