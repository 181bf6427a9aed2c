import { formatShare } from '../../lib/share'
import { formatNumber } from '../../lib/text'

/** "18 of 24 · 75 %", "none of 24". `of` is not 0. */
export function shareWords(count: number, of: number): string {
  return count === 0
    ? `none of ${formatNumber(of)}`
    : `${formatNumber(count)} of ${formatNumber(of)} · ${formatShare(count / of)}`
}
