import { type ReactNode, useId } from 'react'

/** A titled part of a page. */
export function Card({
  title,
  action,
  children,
}: {
  title: string
  action?: ReactNode
  children: ReactNode
}) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="card px-3.5 py-3">
      <div className="flex min-h-7 items-center justify-between gap-3">
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        {action}
      </div>
      <div className="mt-1.5">{children}</div>
    </section>
  )
}
