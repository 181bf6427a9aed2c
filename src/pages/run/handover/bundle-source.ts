import { explain } from '../../../api/explain'
import { rawOf } from '../../../api/raw'
import type { ServerRun } from '../../../contract/server-run'
import type { BundleList, BundleListName, BundleSource } from '../../../domain/bundle/bundle'
import type { ListRead } from '../../../run-set/lists/list-read'

type RunLists = Readonly<Record<BundleListName, ListRead<object>>>

const SUBJECT: Record<BundleListName, string> = {
  errors: 'The errors of this run',
  messages: 'The messages of this run',
  events: 'The events of this run',
}

function asBundled(name: BundleListName, { items, complete, error, refused }: ListRead<object>): BundleList {
  if (refused !== null) {
    const why = refused === 404 ? 'This Metorial doesn’t offer them.' : 'They may not be read with this key.'
    return { items, state: 'refused', why }
  }
  if (complete && error === null) return { items, state: 'complete', why: null }
  const why = error === null ? 'They were not read to their end.' : `${explain(error, SUBJECT[name]).title}.`
  return { items, state: 'partial', why }
}

/** The run and its lists as they are now; the same object is the same content. */
export const bundleSource = (run: ServerRun, lists: RunLists): BundleSource => ({
  runId: run.id,
  run: rawOf(run),
  lists: {
    errors: asBundled('errors', lists.errors),
    messages: asBundled('messages', lists.messages),
    events: asBundled('events', lists.events),
  },
})

/** "run-srr_….json", without what a file name can't hold. */
export const bundleFileName = (runId: string) => `run-${runId.replace(/[^\w.-]/g, '_').slice(0, 100)}.json`
