import type { ReactNode } from 'react'

/** A lane: its name, its track and what it comes to; on a narrow screen the track stands below both. */
export const LaneRow = ({
  name,
  title,
  value,
  children,
}: {
  name: ReactNode
  /** The name once more, where it may be too long for its room. */
  title?: string
  value: ReactNode
  /** The track. */
  children: ReactNode
}) => (
  <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-0.5 sm:grid-cols-[152px_minmax(0,1fr)_148px] lg:grid-cols-[180px_minmax(0,1fr)_148px]">
    <span className="truncate" title={title}>
      {name}
    </span>
    <div className="max-sm:order-last max-sm:col-span-2">{children}</div>
    <span
      className="truncate text-right text-muted max-sm:max-w-[50vw]"
      title={typeof value === 'string' ? value : undefined}
    >
      {value}
    </span>
  </li>
)
