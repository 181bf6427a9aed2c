import type { Exchange } from '../../../domain/messages/exchange'
import { codeMeaning } from '../../../domain/messages/rpc-codes'
import { oneLine } from './one-line'

const LONGEST = 600

/** What is to be said of how an exchange ended; nothing of the ordinary. */
export function OutcomeNote({ exchange, mayCome }: { exchange: Exchange; mayCome: boolean }) {
  const { outcome, errorCode, errorMessage, startMs, endMs, kind } = exchange
  const message = oneLine(errorMessage, LONGEST)
  const failed = errorCode !== null || errorMessage !== null || outcome === 'error' || outcome === 'toolError'
  const backwards = exchange.request !== null && startMs !== null && endMs !== null && endMs < startMs
  return (
    <div className="[overflow-wrap:anywhere] empty:hidden">
      {failed && (
        <p>
          <strong className="font-semibold text-failed">
            {outcome === 'toolError'
              ? 'The tool says that it failed'
              : `Error ${errorCode ?? 'without a code'}`}
          </strong>
          {errorCode !== null && `: ${codeMeaning(errorCode)}`}
          {message !== null && (
            <>
              {' — '}
              <bdi>{message}</bdi>
            </>
          )}
        </p>
      )}
      {outcome === 'unanswered' && (
        <p className="text-odd">
          {mayCome
            ? 'No response so far.'
            : 'No response came: the request was left unanswered, or its response was not recorded.'}
        </p>
      )}
      {outcome === 'unasked' && (
        <p className="text-odd">A response to which no request is among the messages.</p>
      )}
      {backwards && (
        <p className="text-odd">
          The response is dated before its request: the clock went backwards, so the latency isn’t known.
        </p>
      )}
      {kind === 'notification' && <p className="text-muted">A notification: no response is due.</p>}
    </div>
  )
}
