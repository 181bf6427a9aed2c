/** How many letters must be put in, taken out or changed to make `b` of `a`. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 1; j <= b.length; j += 1) {
      const [left, above, corner] = [next[j - 1], row[j], row[j - 1]] as [number, number, number]
      next.push(Math.min(left + 1, above + 1, corner + (letter === b[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[b.length] as number
}

const MOST_LETTERS = 20

/** The words that `text` may have been meant as: it begins one of them, or is all but two letters of it; the nearest first. */
export function nearest<T extends string>(text: string, words: readonly T[]): T[] {
  if (text.length < 2 || text.length > MOST_LETTERS) return []
  return words
    .map((word) => ({ word, far: word.startsWith(text) ? 0 : distance(text, word) }))
    .filter(({ word, far }) => far <= Math.min(2, word.length - 2))
    .sort((a, b) => a.far - b.far)
    .slice(0, 2)
    .map(({ word }) => word)
}
