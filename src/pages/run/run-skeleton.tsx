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
const CLOSED = 'h-[37px]'
const OPEN = 'h-[296px]'
const PANELS = {
  messages: OPEN,
  logs: OPEN,
  lineage: CLOSED,
  server: CLOSED,
  deployment: CLOSED,
  session: CLOSED,
}
const BUTTONS = { link: 'w-24', curl: 'w-28', json: 'w-20', compare: 'w-28', handOver: 'w-24' }

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
        <div className="flex flex-wrap gap-2">
          {Object.entries(BUTTONS).map(([button, width]) => (
            <span key={button} className={`${bar} h-7 ${width}`} />
          ))}
        </div>
      </div>
      <div className="min-h-[4.35em] sm:min-h-[2.9em]">
        <span className={`${bar} block h-4 max-w-[720px]`} />
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
          <div className="card h-[318px] px-3.5 py-3 max-sm:h-[423px]">
            <span className={`${bar} block h-4 w-40`} />
            <span className={`${bar} mt-3 block h-3 w-full`} />
          </div>
          <PanelShapes />
        </div>
      </div>
    </div>
  )
}

/** The shapes of the panels, where they come a moment later. */
export const PanelShapes = () => (
  <>
    {Object.entries(PANELS).map(([panel, height]) => (
      <div key={panel} className={`card flex ${height} items-start px-3.5 pt-3`}>
        <span className={`${bar} h-3 w-28`} />
      </div>
    ))}
  </>
)
