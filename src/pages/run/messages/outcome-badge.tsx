import { StatusBadge } from '../../../components/status-badge'
import type { Exchange, Outcome } from '../../../domain/messages/exchange'
import { outcomeLabel } from './outcome-words'

const TONES = {
  ok: 'completed',
  error: 'failed',
  toolError: 'failed',
  unanswered: 'unknown',
  unasked: 'unknown',
} as const satisfies Record<Exclude<Outcome, 'none'>, string>

/** How an exchange ended, in a word, a shape and a colour; nothing where nothing was awaited. */
export const OutcomeBadge = ({ exchange, mayCome }: { exchange: Exchange; mayCome: boolean }) =>
  exchange.outcome === 'none' ? null : (
    <StatusBadge tone={TONES[exchange.outcome]} label={outcomeLabel(exchange, mayCome)} />
  )
