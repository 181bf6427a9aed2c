import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'

/** The frame of the runs over time: what they are, and the way to the list of them. */
export const TimeFigure = ({ href, children }: { href: string; children: ReactNode }) => (
  <div className="break-inside-avoid print:[&_button]:hidden">
    <div className="mb-1.5 flex items-center gap-2">
      <h2 className="font-semibold">Runs over time</h2>
      <span className="min-w-0 flex-1 truncate text-faint">number of runs, by status</span>
      <Link to={href} className="btn-ghost -my-1 print:hidden">
        List of runs
      </Link>
    </div>
    {children}
  </div>
)
