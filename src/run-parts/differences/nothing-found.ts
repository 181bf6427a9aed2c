import { ENOUGH_TO_COMPARE } from '../../domain/lift'
import { formatNumber } from '../../lib/text'
import type { Differences } from '../../run-set/differences/differences'

/** Why no difference is listed, in a sentence; null where some are. `words` names the selected runs: "failing runs". */
export function nothingFound({ selected, rest, tooFew, found }: Differences, words: string): string | null {
  if (found.length > 0) return null
  const [ours, others] = [formatNumber(selected), formatNumber(rest)]
  if (selected === 0) return `There are no ${words} here to compare with the rest.`
  if (rest === 0) {
    return selected === 1
      ? 'There is one run here and no other to compare it with.'
      : `All ${ours} runs here are ${words}: there are no others to compare them with.`
  }
  if (tooFew === 'rest') {
    return `There ${rest === 1 ? 'is 1 other run' : `are ${others} other runs`} beside the ${ours} ${words}, too few to say what sets these apart; ${ENOUGH_TO_COMPARE} are needed.`
  }
  if (tooFew !== null) {
    return selected === 1
      ? `One run is too few to say what sets it apart; ${ENOUGH_TO_COMPARE} are needed.`
      : `${ours} ${words} are too few to say what they have in common; ${ENOUGH_TO_COMPARE} are needed.`
  }
  return `Nothing sets these runs apart: whatever the ${ours} ${words} have in common, the ${others} other runs have as often, as far as chance lets one tell.`
}
