import { useState } from 'react'

/** Runs that are selected. Those that leave the list, by a filter or a refresh, stay selected. */
export interface Selection {
  ids: ReadonlySet<string>
  /** The run that was toggled last: with Shift the next range begins there. */
  last: string | null
}

export const NONE_SELECTED: Selection = { ids: new Set(), last: null }

/** What is selected, and the way to change it; what the changes are stands in selection.ts, loaded after the first rows. */
export const useSelection = () => useState(NONE_SELECTED)
