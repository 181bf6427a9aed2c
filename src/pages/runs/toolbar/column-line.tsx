import { LineIcon } from '../../../components/line-icon'

const PIN = 'M4 1.5h4M4.8 1.5v3.2L3 7.2h6L7.2 4.7V1.5M6 7.2v3.6'
const MOVES = [
  { by: -1, word: 'left', path: 'M6 10V2M2.8 5.2 6 2l3.2 3.2' },
  { by: 1, word: 'right', path: 'M6 2v8M2.8 6.8 6 10l3.2-3.2' },
] as const

/** One column: whether it is shown and stays in sight, and its place. */
export function ColumnLine({
  label,
  shown,
  last,
  pinned,
  canMove,
  onShow,
  onPin,
  onMove,
}: {
  label: string
  shown: boolean
  /** Whether it is the only one that is shown. */
  last: boolean
  pinned: boolean
  canMove: (by: -1 | 1) => boolean
  onShow: (shown: boolean) => void
  onPin: (pinned: boolean) => void
  onMove: (by: -1 | 1) => void
}) {
  return (
    <li className="flex items-center rounded-md hover:bg-sunken">
      <label className="flex min-w-0 flex-1 items-center gap-2 py-1 pl-2">
        <input
          type="checkbox"
          className="size-3.5 shrink-0 accent-accent"
          checked={shown}
          disabled={shown && last}
          onChange={(event) => onShow(event.target.checked)}
        />
        <span className="truncate">{label}</span>
      </label>
      {shown && (
        <>
          <button
            type="button"
            aria-pressed={pinned}
            aria-label={`Pin ${label}`}
            title="Keep in sight, at the left"
            className={`btn-ghost px-1.5 ${pinned ? 'text-accent' : ''}`}
            onClick={() => onPin(!pinned)}
          >
            <LineIcon path={PIN} />
          </button>
          {MOVES.map(({ by, word, path }) => (
            <button
              key={by}
              type="button"
              // Not disabled: at the end of its way the button keeps the focus.
              aria-disabled={!canMove(by)}
              aria-label={`Move ${label} ${word}`}
              title={`Move ${word}`}
              className="btn-ghost px-1.5 aria-disabled:cursor-default aria-disabled:opacity-30"
              onClick={() => canMove(by) && onMove(by)}
            >
              <LineIcon path={path} />
            </button>
          ))}
        </>
      )}
    </li>
  )
}
