import type { ServerRun } from '../contract/server-run'
import { durationMs, isRunning } from '../domain/timing'
import { RUN_FIELDS, type RunField, type RunFieldId } from './fields'

// Made once: a collator is slow to make and fast to use.
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

const NULL_KEY = Number.NaN

// By the list of runs, which is a new one whenever a run has changed.
const prepared = new WeakMap<readonly ServerRun[], Map<RunFieldId, Float64Array>>()

/**
 * One number per run that sorts as the field's values do, NaN where the value is null. Made once for a list,
 * but for the durations that still grow: those are measured to `nowMs` each time.
 */
export function sortKeys(runs: readonly ServerRun[], id: RunFieldId, nowMs: number): Float64Array {
  const ofRuns = prepared.get(runs) ?? new Map<RunFieldId, Float64Array>()
  prepared.set(runs, ofRuns)
  const keys = ofRuns.get(id) ?? makeKeys(runs, RUN_FIELDS[id], nowMs)
  ofRuns.set(id, keys)
  if (id === 'duration') {
    runs.forEach((run, index) => {
      if (isRunning(run)) keys[index] = durationMs(run, nowMs) ?? NULL_KEY
    })
  }
  return keys
}

function makeKeys(runs: readonly ServerRun[], field: RunField, nowMs: number): Float64Array {
  const keys = new Float64Array(runs.length)
  if (field.kind === 'number') {
    runs.forEach((run, index) => {
      keys[index] = Number(field.value(run, nowMs) ?? NULL_KEY)
    })
    return keys
  }
  // Text is compared once per distinct value, not once per pair of rows.
  const values = runs.map((run) => field.value(run, nowMs))
  const distinct = [...new Set(values)].filter((value) => value !== null).map(String)
  if (field.kind === 'id') distinct.sort()
  else distinct.sort(collator.compare)
  // Texts that read the same (in another case, say) are equal, so that the next key decides.
  const ranks = new Map<string, number>()
  let rank = 0
  distinct.forEach((value, index) => {
    const before = distinct[index - 1]
    if (before !== undefined && (field.kind === 'id' || collator.compare(before, value) !== 0)) rank += 1
    ranks.set(value, rank)
  })
  values.forEach((value, index) => {
    keys[index] = value === null ? NULL_KEY : (ranks.get(String(value)) ?? NULL_KEY)
  })
  return keys
}
