import { useSyncExternalStore } from 'react'
import { stored } from '../../lib/stored'
import { isRunFieldId, type RunFieldId } from '../../run-set/view/fields'

export const MIN_WIDTH_PX = 48
export const MAX_WIDTH_PX = 800

/** In px; columns that are as wide as usual are not among them. */
export type Widths = Readonly<Partial<Record<RunFieldId, number>>>

const parse = (json: unknown): Widths =>
  Object.fromEntries(
    Object.entries(json ?? {}).filter(
      ([id, px]) => isRunFieldId(id) && typeof px === 'number' && px >= MIN_WIDTH_PX && px <= MAX_WIDTH_PX,
    ),
  )

/** The widths that were chosen in this browser. */
export const widths = stored('widths', parse)

export const useWidths = () => useSyncExternalStore(widths.subscribe, widths.read)
