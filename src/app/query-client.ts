import { QueryClient } from '@tanstack/react-query'
import { retryDelayMs, shouldRetry } from '../api/retry'

const KEEP_MS = 30 * 60_000

export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: shouldRetry,
        retryDelay: retryDelayMs,
        gcTime: KEEP_MS,
        // The limit is shared with production agents (CONTRACT section 6): a glance costs no request.
        refetchOnWindowFocus: false,
      },
    },
  })
