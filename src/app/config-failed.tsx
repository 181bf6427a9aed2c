import { FullPageState } from '../components/full-page-state'
import { visibleText } from '../lib/text'

/** The whole page when config.json can't be used: nothing is asked then, so that nothing is asked of the wrong API. */
export function ConfigFailed({ problem }: { problem: string }) {
  return (
    <main className="grid h-dvh place-items-center">
      <FullPageState
        alert
        level="h1"
        title="config.json can’t be used"
        actions={
          <button type="button" className="btn" onClick={() => location.reload()}>
            Reload
          </button>
        }
      >
        <p className="mono mb-3 rounded-md bg-failed-soft px-3 py-2 [overflow-wrap:anywhere] text-failed">
          config.json: {visibleText(problem)}
        </p>
        <p>Whoever runs this dashboard can mend it beside index.html. Nothing has to be built again.</p>
      </FullPageState>
    </main>
  )
}
