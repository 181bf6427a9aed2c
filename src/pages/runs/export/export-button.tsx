import { lazy, Suspense } from 'react'
import { PopoverButton } from '../../../components/popover-button'
import type { ExportSource } from './use-export'

const Menu = lazy(() => import('./export-menu').then((module) => ({ default: module.ExportMenu })))

/** Opens the ways to save `count` runs as a file. */
export const ExportButton = ({
  count,
  source,
  className = 'btn-ghost',
}: {
  count: number
  source: ExportSource
  className?: string
}) => (
  <PopoverButton
    label="Export"
    title={`Export ${count === 1 ? 'the run' : 'the runs'}`}
    className={className}
  >
    <Suspense>
      <Menu count={count} source={source} />
    </Suspense>
  </PopoverButton>
)
