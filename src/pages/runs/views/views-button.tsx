import { lazy, Suspense } from 'react'
import { PopoverButton } from '../../../components/popover-button'
import { usualRange } from '../../../run-set/view/use-run-view'
import type { RunView } from '../../../run-set/view/view'
import { formatRunView } from '../../../run-set/view/view-codec'
import { useSavedViews } from './saved-views'

const Menu = lazy(() => import('./views-menu').then((module) => ({ default: module.ViewsMenu })))

/** Opens the saved views; says which of them is shown, where one is. */
export function ViewsButton({ view }: { view: RunView }) {
  const query = formatRunView(view, usualRange()).toString()
  const shown = useSavedViews().find((saved) => saved.query === query)
  return (
    <PopoverButton
      title="Views"
      className="btn-ghost"
      label={
        shown ? (
          <span className="max-w-40 truncate text-text">
            <span className="sr-only">View:</span> {shown.name}
          </span>
        ) : (
          'Views'
        )
      }
    >
      <Suspense>
        <Menu query={query} />
      </Suspense>
    </PopoverButton>
  )
}
