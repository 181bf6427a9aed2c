import type { PageRows } from '../../../run-parts/set-page/set-page-frame'
import { BinsFigure } from './bins-figure'
import { DotsFigure } from './dots-figure'

/** How long the runs took, each by itself and all together; null while that is still to be made out. */
export const DurationFigures = ({ shown }: { shown: PageRows | null }) => (
  <div className="grid gap-3 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
    <DotsFigure whole={shown?.whole ?? null} />
    <BinsFigure shown={shown} />
  </div>
)
