import { liftWords } from '../../../domain/lift'
import { formatNumber, plural } from '../../../lib/text'
import { nothingFound } from '../../../run-parts/differences/nothing-found'
import { shareWords } from '../../../run-parts/differences/share-words'
import { TRAIT_WORDS } from '../../../run-parts/differences/trait-words'
import type { Differences } from '../../../run-set/differences/differences'
import { rangeWords } from '../../../run-set/view/range'
import { isFiltered, type RunView } from '../../../run-set/view/view'

export const SELECTED_WORDS = 'selected runs'

/** "What sets these 12 runs apart"; `selected` is how many are compared. */
export function apartTitle(selected: number): string {
  if (selected === 0) return 'What sets the selected runs apart'
  return `What sets ${selected === 1 ? 'this run' : `these ${formatNumber(selected)} runs`} apart`
}

/** What they are compared with: "Compared with the other 1,272 of 1,284 runs in the last 24 hours · complete". */
export function apartScope({
  view,
  differences: { selected, rest },
  progress,
  formatTime,
}: {
  view: RunView
  differences: Differences
  /** How much of the range is loaded, in words (progress.ts). */
  progress: readonly string[]
  formatTime: (ms: number) => string
}): string {
  const runs = plural(selected + rest, 'run')
  const others = rest === 0 ? runs : `Compared with the other ${formatNumber(rest)} of ${runs}`
  const filter = isFiltered(view) ? ' that pass the filter' : ''
  return [`${others} ${rangeWords(view.range, formatTime)}${filter}`, ...progress].join(' · ')
}

/** What else must be known: who is left out of `chosen` runs, and how a filter that leaves no others is got rid of. */
export function apartNotes({ selected, tooFew }: Differences, chosen: number, view: RunView): string[] {
  const notes: string[] = []
  const out = chosen - selected
  if (out > 0) {
    notes.push(
      `${plural(out, 'selected run')} ${out === 1 ? 'is' : 'are'} left out: the range or the filter does not hold ${
        out === 1 ? 'it, or it is' : 'them, or they are'
      } gone.`,
    )
  }
  if (tooFew === 'rest' && isFiltered(view))
    notes.push('They stay selected when the filter is cleared: then there are others to compare them with.')
  return notes
}

/** All of it as plain text, one value a line. */
export function apartText(differences: Differences, scope: string): string {
  const { selected, rest, found } = differences
  const lines = found.map(
    ({ trait, label, inCount, restCount, lift }) =>
      `${TRAIT_WORDS[trait]} ${label}: ${shareWords(inCount, selected)}; others: ${shareWords(restCount, rest)}; ${liftWords(lift)}`,
  )
  return [
    apartTitle(selected),
    scope,
    '',
    nothingFound(differences, SELECTED_WORDS) ?? lines.join('\n'),
  ].join('\n')
}
