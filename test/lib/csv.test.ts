import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvCell, csvLine } from '../../src/lib/csv'
import { parseCsv } from './parse-csv'

const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u

/** Text with much of what is special somewhere. */
const odd = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '"',
      ',',
      ';',
      '\r',
      '\n',
      '\t',
      ' ',
      '=',
      '+',
      '-',
      '@',
      '＝',
      "'",
      'a',
      '\0',
      '\u200b',
    ),
  }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
)

test('ordinary text stands as it is, and what would end the cell is quoted', () => {
  expect(csvLine(['GitHub', 3, null, 'a, b', 'say "hi"', 'two\nlines'])).toBe(
    'GitHub,3,,"a, b","say ""hi""","two\nlines"\r\n',
  )
})

test.each([
  ['=1+1', "'=1+1"],
  ['+49 30', "'+49 30"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', '"\'\tx"'],
  ['\rx', '"\'\rx"'],
  [' =1', "' =1"],
  ['\u200b=1', "'\u200b=1"],
  ['＝1', "'＝1"],
  ['a;=1', '"a;\'=1"'],
  ['a-b = c', 'a-b = c'],
])('a text that a spreadsheet could take for a formula is kept a text: %j', (text, cell) => {
  expect(csvCell(text)).toBe(cell)
})

test('a number stays a number, a negative one too', () => {
  expect(csvCell(-5)).toBe('-5')
  expect(csvCell(0)).toBe('0')
})

test('control characters and halves of characters are seen and harmless', () => {
  expect(csvCell('a\0b\u001b[31m\u007f\u0085')).toBe('a␀b␛[31m␡�')
  expect(csvCell('a\ud800b')).toBe('a�b')
  expect(csvCell('🚀')).toBe('🚀')
})

test('whatever the texts, each comes back as a cell of its own', () => {
  fc.assert(
    fc.property(fc.array(fc.array(odd, { minLength: 2, maxLength: 5 }), { minLength: 1 }), (lines) => {
      const parsed = parseCsv(lines.map(csvLine).join(''))
      expect(parsed.map((cells) => cells.length)).toEqual(lines.map((cells) => cells.length))
    }),
  )
})

test('whatever the text, no cell begins a formula', () => {
  fc.assert(
    fc.property(odd, (text) => {
      const [[cell = ''] = []] = parseCsv(csvLine([text, 'end']))
      expect(cell).not.toMatch(FORMULA)
      // Nor where semicolons divide, and quotes in the middle mean nothing.
      for (const part of csvLine(['id', text])
        .split(/[;\r\n]/)
        .slice(1))
        expect(part).not.toMatch(/^[\s"\p{Cf}]*[=+\-@＝＋－＠]/u)
    }),
  )
})

test('a text without anything special comes back letter by letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
      fc.pre(!/^\s*[=+\-@]|;/.test(text))
      expect(parseCsv(csvLine([text, 'end']))).toEqual([[text, 'end']])
    }),
  )
})
