import { useEffect, useRef } from 'react'
import { announce } from '../../../components/announcer'
import { plural } from '../../../lib/text'

/** Says how many rows are left when a filter has changed, once it rests, and nothing when rows merely arrive. */
export function useAnnouncedCount(count: number, ...filter: unknown[]) {
  const key = JSON.stringify(filter)
  const said = useRef(key)
  useEffect(() => {
    if (said.current === key) return
    const timer = setTimeout(() => {
      said.current = key
      announce(count === 1 ? '1 run matches' : `${plural(count, 'run')} match`)
    }, 300)
    return () => clearTimeout(timer)
  }, [key, count])
}
