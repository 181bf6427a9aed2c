import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { LineIcon } from '../../../components/line-icon'
import { baseUrl } from '../../../lib/base-path'
import { paths } from '../../../lib/paths'

const pathOf = (query: string) => paths.runs(query === '' ? '' : `?${query}`)

/** The whole address of a view, to be sent to somebody. */
export const addressOf = (query: string) => new URL(pathOf(query).slice(1), baseUrl()).href

/** Leads to a view and closes the popover that it stands in. */
export const ViewLink = ({
  query,
  current,
  children,
}: {
  query: string
  /** Whether it is what is shown. */
  current: boolean
  children: ReactNode
}) => (
  <Link
    to={pathOf(query)}
    aria-current={current ? 'true' : undefined}
    className="flex min-w-0 flex-1 items-center gap-2 rounded-md px-2 py-1.5 -outline-offset-2 hover:bg-sunken aria-[current=true]:font-semibold"
    onClick={(event) => {
      // With a key held it opens elsewhere, and here nothing changes.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
      event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
    }}
  >
    <span className="min-w-0 flex-1 truncate">{children}</span>
    {current && <LineIcon path="m2.2 6.4 2.6 2.6 5-5.8" className="size-3 shrink-0 text-accent" />}
  </Link>
)
