/** An id cut in the middle: its end is what tells two ids of the same minute apart. */
export const cutMiddle = (id: string, head = 8, tail = 4) =>
  id.length <= head + tail + 1 ? id : `${id.slice(0, head)}…${id.slice(-tail)}`

// Third-party names can hold controls, bidi overrides that reorder the text around them, other characters that nobody sees, and
// half a character. What chooses how the character before is drawn (VS), as in emoji, stays.
const UNSEEN = /(?!\p{VS})[\p{Cc}\p{DI}\p{Cs}\u2028\u2029]/gu

/** Text on one line, with every invisible character made visible, so that a name can't pose as another. */
export const visibleText = (text: string) => text.replace(/\s*[\n\r\t]+\s*/g, ' ').replace(UNSEEN, '\u00b7')

/** `text`, or null when it holds nothing to show. */
export function nonEmpty(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null
  const shown = visibleText(text).trim()
  return shown === '' ? null : shown
}

const numbers = new Intl.NumberFormat('en-US')

/** "1,204" */
export const formatNumber = (value: number) => numbers.format(value)

/** "1 run", "12 runs" */
export const plural = (value: number, one: string, many = `${one}s`) =>
  `${formatNumber(value)} ${value === 1 ? one : many}`

/** The word for `name`; undefined where there is none. Third-party names never find what objects inherit. */
export const wordFor = (words: Record<string, string>, name: string): string | undefined =>
  Object.hasOwn(words, name) ? words[name] : undefined
