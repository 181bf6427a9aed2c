import type { SummaryPart } from './facts'

/** What Markdown reads as its own, or what begins a reference or an entity. A backslash before it makes it plain. */
const SIGNS = /[\\`*_[\]<>|~@#&]/g

/**
 * Where chat and code hosts make a mention, a reference or a link of plain text, whatever was escaped: a zero-width
 * blank in the middle keeps it readable and dead.
 */
const LIVE: readonly RegExp[] = [
  /(?<=[@#])(?=\S)/g,
  /(?<=:)(?=\/\/)/g,
  /(?<=[\p{L}\p{N}]\.)(?=\p{L})/gu,
  /(?<=mailto:)(?=\S)/gi,
]

/** Text that is only text wherever Markdown is read: no format, no link, no mention. */
export function markdownText(text: string): string {
  const dead = LIVE.reduce((words, place) => words.replace(place, '\u200b'), text)
  return dead.replace(/\s+/g, ' ').replace(SIGNS, '\\$&')
}

/** Code on one line; the fence is longer than any run of backticks in it. */
export function markdownCode(code: string): string {
  const text = code.replace(/\s+/g, ' ')
  const fence = '`'.repeat(Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length)) + 1)
  // A blank is taken off at each side when both have one.
  const pad = fence.length > 1 || text === '' || text.startsWith(' ') ? ' ' : ''
  return `${fence}${pad}${text}${pad}${fence}`
}

const LINK_SIGNS = /[()<>*'\\\s]/g

/** An address that ends where it ends: nothing in it closes a link. */
export const markdownUrl = (url: string) =>
  url.replace(LINK_SIGNS, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)

/** The parts as one paragraph of Markdown. `urlOf` is where a run is shown. */
export const summaryMarkdown = (parts: readonly SummaryPart[], urlOf: (runId: string) => string): string =>
  parts
    .map((part) => {
      if (typeof part === 'string') return markdownText(part)
      if ('code' in part) return markdownCode(part.code)
      return `[${markdownText(part.text)}](${markdownUrl(urlOf(part.runId))})`
    })
    .join('')
