import { type ReactNode, useId } from 'react'

/** A panel that expands and collapses; the caller holds whether it is open. */
export function Disclosure({
  title,
  summary,
  open,
  onToggle,
  children,
}: {
  title: string
  /** What is inside in a few words, beside the title. */
  summary: ReactNode
  open: boolean
  onToggle: () => void
  children: ReactNode
}) {
  const id = useId()
  return (
    <section className="card overflow-hidden" aria-labelledby={`${id}-title`}>
      <h2>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={`${id}-body`}
          className="flex w-full items-center gap-2.5 px-3.5 py-2.5 text-left -outline-offset-2 hover:bg-sunken"
          onClick={onToggle}
        >
          <svg
            aria-hidden="true"
            className={`size-3 shrink-0 text-faint transition-transform ${open ? 'rotate-90' : ''}`}
            viewBox="0 0 12 12"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
            strokeLinejoin="round"
          >
            <path d="m4 2 4 4-4 4" />
          </svg>
          <span id={`${id}-title`} className="font-semibold whitespace-nowrap">
            {title}
          </span>
          <span className="min-w-0 truncate text-muted">{summary}</span>
        </button>
      </h2>
      <div id={`${id}-body`} hidden={!open} className="border-t border-line px-3.5 pt-1 pb-3">
        {open && children}
      </div>
    </section>
  )
}
