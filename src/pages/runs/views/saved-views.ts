import { useSyncExternalStore } from 'react'
import { stored } from '../../../lib/stored'
import { nonEmpty } from '../../../lib/text'

/** A view that the user has given a name. */
export interface SavedView {
  /** One line, unlike every other's but for case. */
  name: string
  /** What stands in the address after "?", as formatRunView gives it; what is as usual is not in it. */
  query: string
}

export const MOST_VIEWS = 50
export const MOST_NAME_LENGTH = 80

/** A name as it is kept; null where nothing is left to show. */
export function viewName(text: string): string | null {
  const shown = nonEmpty(text.normalize('NFC'))
  return shown && [...shown].slice(0, MOST_NAME_LENGTH).join('').trim()
}

export const isSameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

/** What of anything that JSON can hold are views, the first of each name. */
export function parseViews(json: unknown): readonly SavedView[] {
  const views: SavedView[] = []
  for (const item of Array.isArray(json) ? json : []) {
    const view = parseView(item)
    if (view && !views.some(({ name }) => isSameName(name, view.name))) views.push(view)
    if (views.length === MOST_VIEWS) break
  }
  return views
}

function parseView(item: unknown): SavedView | null {
  if (typeof item !== 'object' || item === null) return null
  const { name, query } = item as Partial<Record<keyof SavedView, unknown>>
  if (typeof name !== 'string' || typeof query !== 'string') return null
  const shown = viewName(name)
  return shown === null ? null : { name: shown, query: new URLSearchParams(query).toString() }
}

/** The views kept in this browser. */
export const savedViews = stored('views', parseViews)

export const useSavedViews = () => useSyncExternalStore(savedViews.subscribe, savedViews.read)
