const FACTS = ['status', 'run', 'type', 'version', 'created', 'startup', 'ran', 'stopped', 'updated']
const PANELS = ['server', 'deployment', 'session']

const bar = 'rounded bg-sunken motion-safe:animate-pulse'

/** The shape of the page while its run is on the way. */
export function RunSkeleton({ retrying }: { retrying: boolean }) {
  return (
    <div aria-busy="true" className="grid gap-3">
      <h1 className="sr-only">Run</h1>
      <div className="flex min-h-7 items-center gap-3">
        <span className={`${bar} h-5 w-20`} />
        <span className={`${bar} h-5 w-44`} />
        <p role="status" className="text-muted">
          {retrying ? 'Trying again…' : <span className="sr-only">Loading the run…</span>}
        </p>
      </div>
      <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,1fr)_352px]">
        <div className="card px-3.5 py-1.5 lg:col-start-2 lg:row-start-1">
          {FACTS.map((fact) => (
            <div key={fact} className="flex h-[34px] items-center gap-6 border-b border-line last:border-0">
              <span className={`${bar} h-3 w-16`} />
              <span className={`${bar} h-3 w-36`} />
            </div>
          ))}
        </div>
        <div className="grid gap-3 lg:col-start-1 lg:row-start-1">
          <div className="card h-[104px] px-3.5 py-3">
            <span className={`${bar} block h-4 w-40`} />
            <span className={`${bar} mt-3 block h-3 w-full`} />
          </div>
          {PANELS.map((panel) => (
            <div key={panel} className="card flex h-[41px] items-center px-3.5">
              <span className={`${bar} h-3 w-28`} />
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}
