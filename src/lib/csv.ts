/** Text, a number of our own, or nothing. */
export type CsvValue = string | number | null

// Control characters but tab and line ends, and halves of surrogate pairs, which no encoding can hold.
const UNWRITABLE = /(?![\t\r\n])\p{Cc}|\p{Cs}/gu

/** U+0000 becomes the picture of it, ␀; so it is seen, and cuts no text short. */
const picture = (sign: string) => {
  const code = sign.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '␡' : '�'
}

// What a spreadsheet may take for a formula: at the beginning of a cell, blanks and invisible signs before it
// notwithstanding. The wide forms count in East Asian settings.
const FORMULA = /^(?=[\t\r\n]|[\s\p{Cf}]*[=+\-@＝＋－＠])/u
// And after what another reader takes for the end of a cell: where lists are divided by semicolons, Excel cuts a line
// there, whatever is quoted.
const FORMULA_INSIDE = /(?=[=+\-@＝＋－＠])(?<=[;\t\r\n][\s"\p{Cf}]*)/gu

// Ids, times, words of the API: most cells need no further look.
const PLAIN = /^\w[\w.:-]*$/
const QUOTED = /[",;\t\r\n]|^\s|\s$/

/**
 * A cell as RFC 4180 has it. No text in it begins a formula: an apostrophe stands before what could. Numbers stay
 * numbers; null is empty.
 */
export function csvCell(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  if (PLAIN.test(value)) return value
  const text = value.replace(UNWRITABLE, picture).replace(FORMULA_INSIDE, "'").replace(FORMULA, "'")
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A line with its end. */
export const csvLine = (cells: readonly CsvValue[]): string => `${cells.map(csvCell).join(',')}\r\n`
