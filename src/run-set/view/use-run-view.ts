import { useMemo } from 'react'
import { useSearchParams } from 'react-router-dom'
import { config } from '../../api/config'
import type { RunView } from './view'
import { formatRunView, parseRunView } from './view-codec'

/** The range where the address names none. */
export const usualRange = () => config().timeRange ?? '24h'

/** The view that the address holds, and the one way to change it. */
export function useRunView() {
  const [params, setParams] = useSearchParams()
  const parsed = useMemo(() => parseRunView(params, usualRange()), [params])
  const change = (patch: Partial<RunView>, { replace = false } = {}) =>
    setParams(formatRunView({ ...parsed.view, ...patch }, usualRange()), { replace })
  return { ...parsed, change }
}
