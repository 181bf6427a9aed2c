import { useEffect, useRef, useState } from 'react'

const TYPING_MS = 150

/** Free text over ids and names. "/" goes to it from anywhere; Escape empties it. */
export function SearchBox({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useState(value)
  const [settled, setSettled] = useState(value)

  // Back, Forward or "Clear filters" changed the address: follow it.
  if (settled !== value) {
    setSettled(value)
    if (draft.trim() !== value) setDraft(value)
  }

  useEffect(() => {
    if (draft.trim() === value) return
    const timer = setTimeout(() => onChange(draft.trim()), TYPING_MS)
    return () => clearTimeout(timer)
  }, [draft, value, onChange])

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, select, dialog')
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      input.current?.focus()
    }
    document.addEventListener('keydown', focus)
    return () => document.removeEventListener('keydown', focus)
  }, [])

  return (
    <label className="flex h-[30px] min-w-0 flex-1 basis-60 cursor-text items-center gap-2 rounded-md border border-line-strong bg-raised px-2.5 focus-within:border-accent">
      <svg
        aria-hidden="true"
        className="size-3.5 shrink-0 text-faint"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
      >
        <circle cx="7" cy="7" r="4.5" strokeWidth="1.6" />
        <path d="m10.5 10.5 3 3" strokeWidth="1.6" strokeLinecap="round" />
      </svg>
      <span className="sr-only">Search the runs</span>
      <input
        ref={input}
        type="search"
        className="min-w-0 flex-1 bg-transparent outline-none placeholder:text-faint"
        placeholder="Search id, server, deployment, client…"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setDraft('')
        }}
      />
      <kbd className="kbd max-sm:hidden">/</kbd>
    </label>
  )
}
