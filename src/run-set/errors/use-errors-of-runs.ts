import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { remainingShare } from '../../api/rate-limit'
import { retryDelayMs, shouldRetry } from '../../api/retry'
import { fetchErrorPage, serverRunErrorQueries } from '../../api/server-run-errors'
import { pausedNow, untilSeen, wait } from '../../lib/waiting'
import { type ErrorEffects, ErrorsOfRuns, type ErrorsState } from './errors-of-runs'

const EFFECTS: ErrorEffects = {
  fetchPage: fetchErrorPage,
  conditions: () => ({
    nowMs: performance.now(),
    paused: pausedNow(),
    share: remainingShare(),
  }),
  wait,
  waitForUser: untilSeen,
  retryInMs: (failures, error) => (shouldRetry(failures, error) ? retryDelayMs(failures, error) : null),
}

const silent = () => () => {}

/**
 * The errors of the runs, loaded while they are `wanted`; null before anything is known. `fromMs` is when the oldest of
 * the runs was created, epoch ms, null where that is not known: then all errors are read. Later ones are read when the
 * number of `failed` runs is another one at the next `asOfMs`, which is when the runs were last read.
 */
export function useErrorsOfRuns({
  wanted,
  fromMs,
  asOfMs,
  failed,
}: {
  wanted: boolean
  fromMs: number | null
  asOfMs: number
  failed: number
}): { errors: ErrorsState | null; again: () => void } {
  // They stand in the query cache, as the working set does: whatever clears that clears them too.
  const { data: loader } = useQuery({
    queryKey: [...serverRunErrorQueries.all(), 'of-runs'],
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    queryFn: () => new ErrorsOfRuns(fromMs, EFFECTS),
  })
  const reading = wanted ? loader : undefined
  const errors = useSyncExternalStore(reading?.subscribe ?? silent, reading ? reading.state : () => null)

  const latest = useRef({ failed, asked: failed })
  latest.current.failed = failed
  useEffect(() => reading?.reach(fromMs), [reading, fromMs])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time says when to look, not what at
  useEffect(() => {
    const { failed, asked } = latest.current
    latest.current.asked = failed
    if (failed !== asked) reading?.again()
  }, [asOfMs])
  return { errors, again: () => loader?.again() }
}
