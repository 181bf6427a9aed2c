import type { ReactNode } from 'react'

const LOOK = {
  failed: 'border-failed bg-failed-soft text-failed',
  odd: 'border-odd/40 bg-odd-soft text-odd',
  quiet: 'border-line bg-sunken text-muted',
} as const

/** A sentence that stands out, with what can be done about it. `failed` interrupts a screen reader. */
export function Notice({
  tone,
  title,
  children,
  action,
}: {
  tone: keyof typeof LOOK
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div
      role={tone === 'failed' ? 'alert' : 'note'}
      className={`flex flex-wrap items-center gap-x-3 gap-y-2 rounded-[10px] border px-3.5 py-2.5 ${LOOK[tone]}`}
    >
      <p className="min-w-0 flex-1 break-words">
        <strong className="font-semibold">{title}</strong>
        {children !== undefined && <span className="text-text"> {children}</span>}
      </p>
      {action}
    </div>
  )
}
