import { LineIcon } from '../../components/line-icon'
import type { ErrorGroup } from '../../run-set/errors/error-groups'

const MARKS = {
  isNew: {
    word: 'New since yesterday',
    title: 'The first one ever known occurred within the last 24 hours',
    // A star of four points.
    path: 'M6 1.2 7.2 4.8 10.8 6 7.2 7.2 6 10.8 4.8 7.2 1.2 6 4.8 4.8Z',
    look: 'bg-accent-soft text-accent',
  },
  rising: {
    word: 'Rising',
    title: 'The last quarter of the time has at least twice as many as the time before lets expect',
    path: 'm1.5 9 3-3.5 2.2 2L10.5 3M7.2 3h3.3v3.3',
    look: 'bg-failed-soft text-failed',
  },
} as const

/** What is to be noticed first about an error, each in a word and a shape; nothing where it is neither new nor rising. */
export function ErrorMarks({ group }: { group: Pick<ErrorGroup, 'isNew' | 'rising'> }) {
  const marks = (['isNew', 'rising'] as const).filter((mark) => group[mark]).map((mark) => MARKS[mark])
  return marks.map(({ word, title, path, look }) => (
    <span
      key={word}
      title={title}
      className={`inline-flex shrink-0 items-center gap-1 rounded-full px-2 py-px font-[550] whitespace-nowrap ${look}`}
    >
      <LineIcon path={path} className="size-3 shrink-0" />
      {word}
    </span>
  ))
}
