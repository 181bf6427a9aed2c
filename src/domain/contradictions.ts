import type { ServerRun } from '../contract/server-run'
import { epochMs } from '../lib/time'
import { describeStatus } from './status'

export interface Contradiction {
  /** A few words, for the mark. */
  label: string
  /** A sentence that says what doesn't fit, and what is known of the cause. */
  sentence: string
}

/** What in a run contradicts itself (CONTRACT section 2). The API's word stands; this is said beside it. */
export function contradictions(run: ServerRun): Contradiction[] {
  const found: Contradiction[] = []
  const created = epochMs(run.created_at)
  const started = epochMs(run.started_at)
  const stopped = epochMs(run.stopped_at)

  if (describeStatus(run.status).tone === 'unknown') {
    found.push({
      label: 'Unknown status',
      sentence:
        run.status === null
          ? 'The API reports no status for this run.'
          : `The API reports the status “${run.status}”, which this dashboard doesn’t know yet.`,
    })
  }
  if (run.status === 'active' && stopped !== null) {
    found.push({
      label: 'Active but stopped',
      sentence:
        'The status is active, yet a stop time is set. A disconnect sets the time and leaves the status: the run is most likely over.',
    })
  }
  if ((run.status === 'failed' || run.status === 'completed') && stopped === null) {
    found.push({
      label: `${run.status === 'failed' ? 'Failed' : 'Completed'} without an end`,
      sentence: `The status is ${run.status}, yet no stop time was reported, so how long it ran is unknown.`,
    })
  }
  const begin = started ?? created
  if (stopped !== null && begin !== null && stopped < begin) {
    found.push({
      label: 'Stopped before it began',
      sentence: `The stop time lies before the ${started === null ? 'creation' : 'start'} time: the clocks disagree, so the duration is unknown.`,
    })
  }
  if (started !== null && created !== null && started < created) {
    found.push({
      label: 'Started before it was created',
      sentence: 'The start time lies before the creation time: the clocks disagree.',
    })
  }
  return found
}
