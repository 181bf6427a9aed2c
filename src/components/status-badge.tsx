type Tone = 'active' | 'failed' | 'completed' | 'unknown'

const LOOK: Record<Tone, { box: string; icon?: string; path: string }> = {
  active: { box: 'bg-active-soft text-active px-2', path: 'M6 1.5A4.5 4.5 0 0 1 10.5 6' },
  failed: { box: 'bg-failed-soft text-failed px-2', path: 'm3 3 6 6M9 3 3 9' },
  completed: { box: 'text-muted', icon: 'text-done', path: 'm2.2 6.4 2.6 2.6 5-5.8' },
  unknown: {
    box: 'bg-odd-soft text-odd px-2',
    path: 'M4.3 4.2a1.8 1.8 0 1 1 2.4 1.7c-.5.2-.7.5-.7 1M6 9.2v.1',
  },
}

/** A status in a word, a shape and a colour; the ordinary one is quiet. */
export function StatusBadge({ tone, label }: { tone: Tone; label: string }) {
  const look = LOOK[tone]
  return (
    <span className={`inline-flex max-w-full items-center gap-1.5 rounded-full py-px font-[550] ${look.box}`}>
      <svg
        aria-hidden="true"
        className={`size-3 shrink-0 ${look.icon ?? ''}`}
        viewBox="0 0 12 12"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {tone === 'active' && <circle cx="6" cy="6" r="4.5" opacity=".3" />}
        <path d={look.path} />
      </svg>
      <span className="truncate">{label}</span>
    </span>
  )
}
