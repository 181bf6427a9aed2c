import { startTransition, useEffect, useState } from 'react'
import type { RunFieldId } from '../../run-set/view/fields'
import { areColumnsSpecial } from './plain-columns'

type Tools = typeof import('./head-tools')

/** What can be done in the table; undefined while the first rows wait for it, null while they don't, or it can't be loaded. */
export function useTools(pinned: readonly RunFieldId[]): Tools | null | undefined {
  const [tools, setTools] = useState<Tools | null | undefined>(() =>
    areColumnsSpecial(pinned) ? undefined : null,
  )
  useEffect(() => {
    import('../after-rows').then(
      // Every head is rendered anew with them, of special columns every cell too: in steps.
      ({ headTools }) => startTransition(() => setTools(headTools)),
      () => setTools(null),
    )
  }, [])
  return tools
}
