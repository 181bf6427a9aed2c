import { plural } from '../../../lib/text'

/** "1,204 runs saved", and what of them is not in the file. */
export function savedSentence({ runs, omitted, gone }: { runs: number; omitted: number; gone: number }) {
  const parts = [`${plural(runs, 'run')} saved`]
  if (omitted > 0) parts.push(`${plural(omitted, 'field')} that may hold a secret left out`)
  if (gone > 0) parts.push(`${plural(gone, 'run')} gone meanwhile`)
  return parts.join('; ')
}
