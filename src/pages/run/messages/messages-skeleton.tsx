const ROWS = [44, 60, 36, 52, 40]
const bar = 'rounded bg-sunken motion-safe:animate-pulse'

/** The shape of the list while its first page is on the way. */
export const MessagesSkeleton = () => (
  <div aria-hidden="true">
    <div className={`${bar} h-[30px]`} />
    {ROWS.map((width) => (
      <div key={width} className="flex h-[34px] items-center justify-between border-b border-line">
        <span className={`${bar} h-3`} style={{ width: `${width}%` }} />
        <span className={`${bar} h-3 w-16`} />
      </div>
    ))}
  </div>
)
