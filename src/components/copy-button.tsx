import { useEffect, useState } from 'react'
import { announce } from './announcer'

const SHOWN_MS = 1600

type Outcome = 'idle' | 'copied' | 'refused'

/** Copies `text`, which may be made only then; says so, and says so too when the browser refuses. `label` names what is copied. */
export function CopyButton({
  text,
  label,
  disabled,
  children,
}: {
  text: string | (() => string)
  label: string
  disabled?: boolean
  /** The visible words; without them the button is an icon. */
  children?: string
}) {
  const [outcome, setOutcome] = useState<Outcome>('idle')
  useEffect(() => {
    if (outcome === 'idle') return
    const timer = setTimeout(() => setOutcome('idle'), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [outcome])

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : text())
      setOutcome('copied')
      announce(`${label} copied`)
    } catch {
      setOutcome('refused')
      announce('The browser did not allow copying')
    }
  }

  const icon = (
    <svg
      aria-hidden="true"
      className={`size-3.5 ${outcome === 'copied' ? 'text-done' : outcome === 'refused' ? 'text-failed' : ''}`}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {outcome === 'copied' ? (
        <path d="m3 8.5 3.2 3.2L13 4.8" />
      ) : outcome === 'refused' ? (
        <path d="m4 4 8 8M12 4l-8 8" />
      ) : (
        <path d="M6 6h7v7H6zM10 6V3H3v7h3" />
      )}
    </svg>
  )
  return children === undefined ? (
    <button
      type="button"
      className="inline-flex size-6 items-center justify-center rounded text-faint hover:bg-sunken hover:text-text"
      aria-label={`Copy ${label}`}
      onClick={() => void copy()}
    >
      {icon}
    </button>
  ) : (
    <button type="button" className="btn" disabled={disabled} onClick={() => void copy()}>
      {icon}
      {outcome === 'copied' ? 'Copied' : outcome === 'refused' ? 'Not allowed' : children}
    </button>
  )
}
