import { INSET_PX, type Kind } from './bar-shapes'

const NAMES = {
  completed: 'Completed',
  failed: 'Failed',
  active: 'Active',
  other: 'Other',
} as const satisfies Record<Kind, string>

/** What the parts of a bar stand for. */
export function Legend({
  withOther,
  beside,
}: {
  withOther: boolean
  /** Whether something else stands on its line, also on a phone. */
  beside: boolean
}) {
  const kinds: Kind[] = ['completed', 'failed', 'active']
  if (withOther) kinds.push('other')
  return (
    <ul className="flex gap-3 text-[12px] text-muted max-sm:flex-1 max-sm:justify-end max-sm:gap-2">
      {kinds.map((kind) => (
        // Beside a button a phone has room for three; the pale rest is what is told apart most easily.
        <li
          key={kind}
          className={`flex items-center gap-1 ${beside && withOther && kind === 'completed' ? 'max-sm:hidden' : ''}`}
        >
          <svg aria-hidden="true" width="9" height="9">
            <rect
              className={`histogram-${kind}`}
              x={INSET_PX[kind]}
              y={INSET_PX[kind]}
              width={9 - 2 * INSET_PX[kind]}
              height={9 - 2 * INSET_PX[kind]}
            />
          </svg>
          {NAMES[kind]}
        </li>
      ))}
    </ul>
  )
}
