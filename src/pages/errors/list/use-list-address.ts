import { useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { useSearchParams } from 'react-router-dom'
import type { ErrorsEach } from '../../../run-set/errors/group-id'
import { type ListOrder, parseListAddress, USUAL_ORDER, withParam } from './list-address'

/** The address follows what is typed when no key was pressed for so long: browsers refuse too many changes of it. */
const TYPING_MS = 250

/** What the address says of the list of errors beside the view, and the ways to change it. */
export function useListAddress() {
  const [params, setParams] = useSearchParams()
  const parsed = useMemo(() => parseListAddress(params), [params])
  // What was typed at another address is not meant for this one, unless this is the one that followed.
  const [typed, setTyped] = useState({ at: params, text: parsed.find })
  const isTyped = typed.at === params || typed.text.trim() === parsed.find
  const text = isTyped ? typed.text : parsed.find
  const find = text.trim()

  useEffect(() => {
    if (find === parsed.find) return
    const follow = () => setParams(withParam(params, 'find', find), { replace: true })
    // Rendered at once: a letter that comes in between would be taken for one typed at the address before.
    const timer = setTimeout(() => flushSync(follow), TYPING_MS)
    return () => clearTimeout(timer)
  }, [find, parsed.find, params, setParams])

  return {
    /** What the errors are searched for; the address follows it. */
    find,
    /** The same letter by letter as it is typed, spaces and all. */
    text,
    type: (next: string) => setTyped({ at: params, text: next }),
    order: parsed.order,
    setOrder: (order: ListOrder) => setParams(withParam(params, 'order', order === USUAL_ORDER ? '' : order)),
    each: parsed.each,
    setEach: (each: ErrorsEach) => setParams(withParam(params, 'each', each === 'server' ? each : '')),
    /** What of it can't be used, as "name=value". */
    ignored: parsed.ignored,
  }
}

export type ListAddress = ReturnType<typeof useListAddress>
