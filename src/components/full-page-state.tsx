import type { ReactNode } from 'react'

/** A page, or a large part of one, that has nothing else to show: what is so, and what to do next. */
export function FullPageState({
  title,
  children,
  actions,
  alert = false,
  level: Heading = 'h2',
  details,
}: {
  title: string
  children?: ReactNode
  actions?: ReactNode
  /** Whether this is a failure, which interrupts a screen reader. */
  alert?: boolean
  /** `h1` where it is all that the window holds. */
  level?: 'h1' | 'h2'
  /** Small print, such as a request id. */
  details?: ReactNode
}) {
  return (
    <div role={alert ? 'alert' : undefined} className="mx-auto max-w-md px-6 py-16 text-center">
      <Heading className="text-[15px] font-semibold">{title}</Heading>
      {children !== undefined && <div className="mt-1.5 text-muted">{children}</div>}
      {actions !== undefined && <div className="mt-4 flex flex-wrap justify-center gap-2">{actions}</div>}
      {details !== undefined && <p className="mono mt-4 [overflow-wrap:anywhere] text-faint">{details}</p>}
    </div>
  )
}
