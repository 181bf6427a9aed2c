import type { Exchange, Outcome } from '../../../domain/messages/exchange'

/** How an exchange ended, in a word. */
export const OUTCOME_WORDS = {
  ok: 'OK',
  error: 'Error',
  toolError: 'Tool error',
  unanswered: 'Unanswered',
  unasked: 'No request',
  none: 'Nothing awaited',
} as const satisfies Record<Outcome, string>

/** The same with the code of an error; a request may still be answered while its run runs, or pages are read. */
export function outcomeLabel({ outcome, errorCode }: Exchange, mayCome: boolean): string {
  if (outcome === 'unanswered' && mayCome) return 'No answer yet'
  return outcome === 'error' && errorCode !== null
    ? `${OUTCOME_WORDS.error} ${errorCode}`
    : OUTCOME_WORDS[outcome]
}

export const DIRECTION_WORDS = {
  client: 'From the client',
  server: 'From the server',
  unknown: 'From an unknown side',
} as const satisfies Record<Exchange['from'], string>
