const ROWS = ['a', 'b', 'c', 'd', 'e', 'f']

/** Errors to come, of the height of the rows that will take their place. */
export function ErrorsSkeleton({ words }: { words: string }) {
  return (
    <div aria-busy="true" className="card overflow-hidden">
      <p className="flex min-h-[42px] items-center border-b border-line px-3.5 text-muted">{words}</p>
      <div aria-hidden="true">
        <div className="h-[34px] border-b border-line max-sm:hidden" />
        {ROWS.map((row) => (
          <div
            key={row}
            className="flex h-[76px] items-center gap-6 border-b border-line px-3 last:border-0 max-sm:h-[222px]"
          >
            <span className="grid flex-1 gap-2">
              <span className="h-3 w-40 max-w-full rounded bg-sunken" />
              <span className="h-3 rounded bg-sunken" />
            </span>
            <span className="h-4 w-24 rounded bg-sunken max-sm:hidden" />
            <span className="h-3 w-24 rounded bg-sunken max-sm:hidden" />
          </div>
        ))}
      </div>
    </div>
  )
}
