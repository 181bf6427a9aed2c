import { useCallback, useState } from 'react'
import type { GroupId } from '../../../run-set/view/view'

const NONE: ReadonlySet<string> = new Set()

/** Which groups are open, by their keys; none when the runs are put together by something else. */
export function useOpenGroups(by: GroupId | null) {
  const [state, setState] = useState({ by, keys: NONE })
  const openKeys = state.by === by ? state.keys : NONE
  const toggle = useCallback(
    (key: string) =>
      setState((before) => {
        const keys = new Set(before.by === by ? before.keys : NONE)
        if (!keys.delete(key)) keys.add(key)
        return { by, keys }
      }),
    [by],
  )
  const openAll = useCallback(
    (groups: readonly { key: string }[]) => setState({ by, keys: new Set(groups.map(({ key }) => key)) }),
    [by],
  )
  const closeAll = useCallback(() => setState({ by, keys: NONE }), [by])
  return { openKeys, toggle, openAll, closeAll }
}
