import { useState } from 'react'
import type { ServerRun } from '../../../contract/server-run'
import { BUNDLE_LISTS, type BundleListName, type BundleSource } from '../../../domain/bundle/bundle'
import { formatNumber } from '../../../lib/text'
import type { ListRead } from '../../../run-set/lists/list-read'
import { useRunErrors } from '../../../run-set/lists/use-run-errors'
import { useRunEvents } from '../../../run-set/lists/use-run-events'
import { useRunMessages } from '../../../run-set/lists/use-run-messages'
import { bundleSource } from './bundle-source'
import { SaveBundle } from './save-bundle'

const WORDS: Record<BundleListName, string> = { errors: 'Errors', messages: 'Messages', events: 'Events' }

/** Waits until all of the run is read, or until what is there is enough; then it is looked through, and saved. */
export function HandOverMenu({ run }: { run: ServerRun }) {
  const lists = { errors: useRunErrors(run), messages: useRunMessages(run), events: useRunEvents(run) }
  const reading = BUNDLE_LISTS.some((name) => lists[name].reading)
  const [taken, setTaken] = useState<BundleSource | null>(null)
  const take = () => setTaken(bundleSource(run, lists))
  // Taken once, not followed: what is saved must be what was looked through.
  if (taken === null && !reading) take()
  return (
    <div className="grid gap-2 p-2">
      <p className="text-muted">One JSON file with all that is known of this run, secrets masked:</p>
      <ul aria-label="In the file">
        <Row name="Run" count={1} state="complete" />
        {BUNDLE_LISTS.map((name) => (
          <Row
            key={name}
            name={WORDS[name]}
            count={(taken?.lists[name] ?? lists[name]).items.length}
            state={taken ? stateWords(taken.lists[name]) : readWords(lists[name])}
          />
        ))}
      </ul>
      {taken === null ? (
        <button type="button" className="btn justify-center" onClick={take}>
          Take what is there
        </button>
      ) : (
        <SaveBundle source={taken} onTakeAnew={() => setTaken(null)} />
      )}
    </div>
  )
}

const stateWords = ({ state, why }: BundleSource['lists']['errors']) =>
  state === 'complete' ? 'complete' : (why ?? state)

const readWords = ({ complete, refused }: ListRead<object>) =>
  refused !== null ? 'not offered' : complete ? 'complete' : 'being read…'

const Row = ({ name, count, state }: { name: string; count: number; state: string }) => (
  <li className="flex gap-2 border-b border-line py-1 last:border-0">
    <span>{name}</span>
    <span className="min-w-0 flex-1 text-muted">{state}</span>
    <span>{formatNumber(count)}</span>
  </li>
)
