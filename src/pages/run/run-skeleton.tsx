// Heights as the loaded page has them, so that nothing jumps; times take two lines where the facts stand aside.
const LINE = 'h-9 lg:h-[34px]'
const TIME = 'h-9 lg:h-[52px]'
const FACTS = {
  status: LINE,
  run: LINE,
  type: LINE,
  version: LINE,
  created: TIME,
  startup: LINE,
  ran: LINE,
  stopped: TIME,
  updated: TIME,
}
const PANELS = ['server', 'deployment', 'session']
const BUTTONS = ['w-24', 'w-28', 'w-20']

const bar = 'rounded bg-sunken motion-safe:animate-pulse'

/** The shape of the page while its run is on the way. */
export function RunSkeleton({ retrying }: { retrying: boolean }) {
  return (
    <div aria-busy="true" className="grid gap-3">
      <h1 className="sr-only">Run</h1>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2.5">
        <div className="flex h-7 flex-[1_1_320px] items-center gap-3">
          <span className={`${bar} h-5 w-20`} />
          <span className={`${bar} h-5 w-44`} />
          <p role="status" className="text-muted">
            {retrying ? 'Trying again…' : <span className="sr-only">Loading the run…</span>}
          </p>
        </div>
        <div className="flex gap-2">
          {BUTTONS.map((width) => (
            <span key={width} className={`${bar} h-7 ${width}`} />
          ))}
        </div>
      </div>
      <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,1fr)_352px]">
        <div className="card px-3.5 py-1.5 lg:col-start-2 lg:row-start-1">
          {Object.entries(FACTS).map(([fact, height]) => (
            <div
              key={fact}
              className={`flex ${height} items-center gap-6 border-b border-line last:border-0`}
            >
              <span className={`${bar} h-3 w-16`} />
              <span className={`${bar} h-3 w-36`} />
            </div>
          ))}
        </div>
        <div className="grid gap-3 lg:col-start-1 lg:row-start-1">
          <div className="card h-[106px] px-3.5 py-3">
            <span className={`${bar} block h-4 w-40`} />
            <span className={`${bar} mt-3 block h-3 w-full`} />
          </div>
          {PANELS.map((panel) => (
            <div key={panel} className="card flex h-[37px] items-center px-3.5">
              <span className={`${bar} h-3 w-28`} />
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}
