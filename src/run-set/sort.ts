import type { ServerRun } from '../contract/server-run'
import { RUN_FIELDS, type RunField, type RunFieldId } from './fields'
import type { SortKey } from './view'

// Made once: a collator is slow to make and fast to use.
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

const NULL_KEY = Number.NaN

// By the list of runs, which is a new one whenever a run has changed.
const prepared = new WeakMap<readonly ServerRun[], Map<RunFieldId, Float64Array>>()

/** The keys of a field, made once for a list; a duration still grows, so its keys are made each time. */
function preparedKeys(runs: readonly ServerRun[], id: RunFieldId, nowMs: number): Float64Array {
  if (id === 'duration') return keysOf(runs, RUN_FIELDS[id], nowMs)
  const ofRuns = prepared.get(runs) ?? new Map<RunFieldId, Float64Array>()
  prepared.set(runs, ofRuns)
  const keys = ofRuns.get(id) ?? keysOf(runs, RUN_FIELDS[id], nowMs)
  ofRuns.set(id, keys)
  return keys
}

/** One number per run that sorts as the field's values do; NaN where the value is null. */
function keysOf(runs: readonly ServerRun[], field: RunField, nowMs: number): Float64Array {
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
  const ranks = new Map(distinct.map((value, rank) => [value, rank]))
  values.forEach((value, index) => {
    keys[index] = value === null ? NULL_KEY : (ranks.get(String(value)) ?? NULL_KEY)
  })
  return keys
}

/**
 * The runs in the order of `sort`, nulls last both ways, ties in the order given. `nowMs` is what the
 * duration of a running one is measured to.
 */
export function sortRuns(
  runs: readonly ServerRun[],
  sort: readonly SortKey[],
  nowMs: number,
): readonly ServerRun[] {
  if (sort.length === 0) return runs
  const columns = sort.map(({ field, descending }) => ({
    keys: preparedKeys(runs, field, nowMs),
    sign: descending ? -1 : 1,
  }))
  const order = Uint32Array.from(runs.keys())
  order.sort((a, b) => {
    for (const { keys, sign } of columns) {
      const left = keys[a] ?? NULL_KEY
      const right = keys[b] ?? NULL_KEY
      if (left === right) continue
      if (Number.isNaN(left)) {
        if (Number.isNaN(right)) continue
        return 1
      }
      if (Number.isNaN(right)) return -1
      return left < right ? -sign : sign
    }
    return a - b
  })
  return Array.from(order, (index) => runs[index] as ServerRun)
}
