import type { Engine } from '../../run-set/engine'
import type { WalkState } from '../../run-set/walk/walk-state'

/** Stops the loading of the range, or goes on with it; nothing where it is done. */
export function WalkButton({ walk: { phase }, engine }: { walk: WalkState; engine: Engine }) {
  if (phase.kind === 'loading' || phase.kind === 'waiting')
    return (
      <button type="button" className="btn" onClick={() => engine.stop()}>
        Stop loading
      </button>
    )
  if (phase.kind === 'stopped' || (phase.kind === 'ended' && phase.why === 'cap'))
    return (
      <button type="button" className="btn" onClick={() => engine.resume()}>
        Go on loading
      </button>
    )
  return null
}
