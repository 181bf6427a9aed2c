import { type Place, quoted } from './term'

/** The search without one of its terms or problems. */
export const withoutTerm = (text: string, { from, to }: Place): string =>
  `${text.slice(0, from).trimEnd()} ${text.slice(to).trimStart()}`.trim()

/** The search with one of its parts read as plain text. */
export function withTermAsText(text: string, { from, to }: Place): string {
  const part = text.slice(from, to)
  const asText = part.startsWith('-') ? `-${quoted(part.slice(1))}` : quoted(part)
  return text.slice(0, from) + asText + text.slice(to)
}
