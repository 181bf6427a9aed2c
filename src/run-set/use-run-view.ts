import { useMemo } from 'react'
import { useSearchParams } from 'react-router-dom'
import type { RunView } from './view'
import { formatRunView, parseRunView } from './view-codec'

/** The view that the address holds, and the one way to change it. */
export function useRunView() {
  const [params, setParams] = useSearchParams()
  const parsed = useMemo(() => parseRunView(params), [params])
  const change = (patch: Partial<RunView>, { replace = false } = {}) =>
    setParams(formatRunView({ ...parsed.view, ...patch }), { replace })
  return { ...parsed, change }
}
