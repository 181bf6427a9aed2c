import { FullPageState } from '../components/full-page-state'
import { visibleText } from '../lib/text'

/** The whole page when config.json can't be used: nothing is asked then, so that nothing is asked of the wrong API. */
export function ConfigFailed({ problem }: { problem: string }) {
  return (
    <main className="grid h-dvh place-items-center">
      <FullPageState
        alert
        level="h1"
        title="This dashboard’s config.json can’t be used"
        details={`config.json: ${visibleText(problem)}`}
        actions={
          <button type="button" className="btn" onClick={() => location.reload()}>
            Reload
          </button>
        }
      >
        Whoever runs this dashboard can mend the field named below, beside index.html. Nothing has to be built
        again.
      </FullPageState>
    </main>
  )
}
