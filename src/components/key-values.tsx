import type { ReactNode } from 'react'

/** Names and values, one pair a line. */
export function KeyValues({ pairs }: { pairs: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl>
      {pairs.map(([name, value]) => (
        <div
          key={name}
          className="grid grid-cols-[clamp(84px,26%,150px)_minmax(0,1fr)] gap-3 border-b border-line py-[7px] last:border-0"
        >
          <dt className="text-muted">{name}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
