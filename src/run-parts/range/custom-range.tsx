import { lazy, Suspense } from 'react'
import { PopoverButton } from '../../components/popover-button'
import type { Range } from '../../run-set/view/range'

const Menu = lazy(() => import('./custom-range-menu').then((module) => ({ default: module.CustomRangeMenu })))

/** Opens the choice of a range from one time until another. */
export function CustomRange({
  range,
  onChange,
}: {
  range: Range
  onChange: (patch: { range: Range }) => void
}) {
  const chosen = !('last' in range) || range.by !== 'created'
  return (
    <PopoverButton
      label={chosen && range.by !== 'created' ? `Custom: ${range.by}` : 'Custom…'}
      title="Custom time range"
      className={`btn-ghost h-[30px] ${chosen ? 'bg-accent-soft text-accent' : ''}`}
    >
      <Suspense>
        <Menu range={range} onChange={(next) => onChange({ range: next })} />
      </Suspense>
    </PopoverButton>
  )
}
