import { replaceEqualDeep } from '@tanstack/react-query'
import type { ServerRun, ServerRunList } from '../contract/server-run'

/** The pages of the list as they were loaded, the newest id first. */
export interface RunPages {
  pages: ServerRunList[]
  pageParams: unknown[]
}

// Data is replaced, never changed, so one list serves every page and its prepared sort keys with it.
const flat = new WeakMap<RunPages, readonly ServerRun[]>()
const NO_RUNS: readonly ServerRun[] = []

/** All runs of the pages, each once: a run that two pages hold is kept where it came first. */
export function runsOf(data: RunPages | undefined): readonly ServerRun[] {
  if (!data) return NO_RUNS
  const known = flat.get(data)
  if (known) return known
  const runs = new Map<string, ServerRun>()
  for (const page of data.pages) for (const run of page.items) if (!runs.has(run.id)) runs.set(run.id, run)
  const list = [...runs.values()]
  flat.set(data, list)
  return list
}

/** The pages with each of `fresh` in the place of the run of that id. A run that did not change stays the same object. */
export function updateRuns<T extends RunPages>(data: T, fresh: readonly ServerRun[]): T {
  const byId = new Map(fresh.map((run) => [run.id, run]))
  let changed = false
  const pages = data.pages.map((page) => {
    let touched = false
    const items = page.items.map((run) => {
      const next = byId.get(run.id)
      const kept = next ? replaceEqualDeep(run, next) : run
      if (kept !== run) touched = true
      return kept
    })
    if (!touched) return page
    changed = true
    return { ...page, items }
  })
  return changed ? { ...data, pages } : data
}

/**
 * The pages with the newest page merged in: known runs changed in place, new ones on top. Null when no
 * run of that page is known: then runs lie between the two that neither holds, and all must be read again.
 */
export function mergeNewest<T extends RunPages>(data: T, newest: ServerRunList): T | null {
  const known = new Set(runsOf(data).map((run) => run.id))
  const added = newest.items.filter((run) => !known.has(run.id))
  if (added.length === newest.items.length && added.length > 0) return null
  const updated = updateRuns(data, newest.items)
  const [first, ...rest] = updated.pages
  if (added.length === 0 || !first) return updated
  return { ...updated, pages: [{ ...first, items: [...added, ...first.items] }, ...rest] }
}
