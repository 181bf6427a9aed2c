import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useSearchParams } from 'react-router-dom'
import { config } from '../../api/config'
import type { RunView } from './view'
import { formatRunView, PAGE_PARAMS, parseRunView } from './view-codec'

/** The address follows what is typed when no key was pressed for so long: browsers refuse too many changes of it. */
const TYPING_MS = 250

/** The range where the address names none. */
export const usualRange = () => config().timeRange ?? '24h'

/** The view that the address holds, and the ways to change it. */
export function useRunView() {
  const [params, setParams] = useSearchParams()
  const parsed = useMemo(() => parseRunView(params, usualRange()), [params])
  // What was typed at another address is not meant for this one, unless this is the one that followed.
  const [typed, setTyped] = useState({ at: params, text: parsed.view.search })
  const isTyped = typed.at === params || typed.text.trim() === parsed.view.search
  const text = isTyped ? typed.text : parsed.view.search
  const search = text.trim()
  const view = useMemo(
    () => (search === parsed.view.search ? parsed.view : { ...parsed.view, search }),
    [parsed, search],
  )
  // The same functions from render to render, so that what gets them is not rendered for nothing.
  const latest = useRef({ view, params, setParams })
  latest.current = { view, params, setParams }
  const change = useCallback((patch: Partial<RunView>, options?: { replace: true }) => {
    const { view, params, setParams } = latest.current
    const next = formatRunView({ ...view, ...patch }, usualRange())
    for (const name of PAGE_PARAMS) for (const value of params.getAll(name)) next.append(name, value)
    setParams(next, options)
  }, [])
  const type = useCallback((next: string) => setTyped({ at: latest.current.params, text: next }), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another text begins the time anew
  useEffect(() => {
    if (search === parsed.view.search) return
    // Rendered at once: a letter that comes in between would be taken for one typed at the address before.
    const timer = setTimeout(() => flushSync(() => change({}, { replace: true })), TYPING_MS)
    return () => clearTimeout(timer)
  }, [search, parsed])

  return {
    view,
    ignored: parsed.ignored,
    change,
    /** The search letter by letter as it is typed, spaces and all. */
    text,
    /** Shows at once what another search finds; the address follows. */
    type,
  }
}
