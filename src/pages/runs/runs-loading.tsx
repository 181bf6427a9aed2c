const SKELETON_ROWS = [...'abcdefghijklmn']

/** Rows to come, of the height of the rows that will take their place. */
export function RunsLoading({ retrying }: { retrying: boolean }) {
  return (
    <div aria-busy="true" className="min-h-0 flex-1 overflow-hidden">
      <p className="flex h-[34px] items-center border-b border-line px-3 text-muted">
        {retrying ? 'Trying again…' : 'Loading the newest runs…'}
      </p>
      {SKELETON_ROWS.map((row) => (
        <div
          key={row}
          aria-hidden="true"
          className="flex h-9 items-center gap-6 border-b border-line px-3 max-sm:h-[92px]"
        >
          <span className="h-3 w-20 rounded bg-sunken" />
          <span className="h-3 w-28 rounded bg-sunken" />
          <span className="h-3 flex-1 rounded bg-sunken" />
          <span className="h-3 w-24 rounded bg-sunken max-sm:hidden" />
        </div>
      ))}
    </div>
  )
}
