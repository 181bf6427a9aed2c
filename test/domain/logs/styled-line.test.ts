import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copiedLine, plainLine } from '../../../src/domain/logs/escapes'
import { SHOWN_MOST, styledLine } from '../../../src/domain/logs/styled-line'

const textOf = (line: string) =>
  styledLine(line)
    .segments.map(({ text }) => text)
    .join('')
const looks = (line: string) =>
  styledLine(line).segments.map(({ text, style }) => [text, style?.ink ?? null, style?.paper ?? null])

/** Pieces that a program may write, each with what is to be seen of it. */
const piece = fc.oneof(
  fc
    .string({ unit: 'grapheme' })
    .map((text) => text.replace(/[\p{C}\u2028\u2029]/gu, ''))
    .map((text) => [text, text]),
  fc.array(fc.integer({ min: 0, max: 120 })).map((codes) => [`\x1b[${codes.join(';')}m`, '']),
  fc.constantFrom(
    ['\x1b[2K', ''],
    ['\x1b[1;1H', ''],
    ['\x1b[?25l', ''],
    ['\x1b]0;a title\x07', ''],
    ['\x1b]8;;https://example.test\x1b\\', ''],
    ['\x1bP1$q\x1b\\', ''],
    ['\x1b(B', ''],
    ['\r', '␍'],
    ['\n', '␊'],
    ['\t', '\t'],
    ['\0', '␀'],
    ['\u202e', '⟪RLO⟫'],
  ),
)

test('all that a program writes is shown but its escape sequences', () => {
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const line = pieces.map(([written]) => written).join('')
      const seen = pieces.map(([, shown]) => shown).join('')
      expect(plainLine(line)).toBe(seen)
      expect(textOf(line)).toBe(seen)
    }),
  )
})

test('any text is shown without control characters, the same with colours and without', () => {
  const signs = fc.constantFrom(
    '\x1b',
    '[',
    ']',
    'm',
    ';',
    ':',
    '3',
    '8',
    '\x07',
    '\\',
    '\ud83d',
    '\ude00',
    'x',
  )
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: signs, maxLength: 60 }))
  fc.assert(
    fc.property(text, (line) => {
      expect(textOf(line)).toBe(plainLine(line))
      expect(plainLine(line)).not.toMatch(/(?!\t)[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
    }),
    { numRuns: 1000 },
  )
})

test('a sequence without its end is shown, not swallowed', () => {
  expect(plainLine('\x1b[31')).toBe('␛[31')
  expect(plainLine('\x1b]0;title of mine')).toBe('␛]0;title of mine')
  expect(plainLine('a\x1b[2Kloading com')).toBe('aloading com')
})

test('colours are those of the sequences, to the next reset', () => {
  expect(looks('\x1b[31mred\x1b[m plain \x1b[1;0;92;44mgreen')).toEqual([
    ['red', 'red', null],
    [' plain ', null, null],
    ['green', 'green', 'blue'],
  ])
  expect(looks('\x1b[38;5;208ma\x1b[38;2;90;90;90mb\x1b[38:2::0:200:255mc\x1b[38;5;0md')).toEqual([
    ['a', 'yellow', null],
    ['b', 'grey', null],
    ['c', 'cyan', null],
    ['d', null, null],
  ])
  expect(looks('\x1b[58;5;1mnot bold')).toEqual([['not bold', null, null]])
})

test('black on black, hidden and reversed text can still be seen', () => {
  expect(looks('\x1b[30;40mdark')).toEqual([['dark', null, 'grey']])
  expect(looks('\x1b[7;31mturned')).toEqual([['turned', null, 'red']])
  expect(styledLine('\x1b[8msecret').segments[0]).toMatchObject({
    text: 'secret',
    style: { quiet: 'hidden' },
  })
})

test('each line begins plain, whatever the one before has left on', () => {
  styledLine('\x1b[31mred')
  expect(looks('next')).toEqual([['next', null, null]])
})

test('a line of 1 MB is cut, and says so', () => {
  const { segments, whole } = styledLine('x'.repeat(1_048_576))
  expect(segments).toEqual([{ text: 'x'.repeat(SHOWN_MOST), style: null }])
  expect(whole).toBe(false)
  expect(textOf(`\x1b[31m${'x'.repeat(1_048_576)}`)).toBe('x'.repeat(SHOWN_MOST))
  expect(textOf(`\x1b]0;${'x'.repeat(1_048_576)}`)).toHaveLength(SHOWN_MOST)
  expect(textOf(`${'x'.repeat(SHOWN_MOST - 1)}😀`)).toBe('x'.repeat(SHOWN_MOST - 1))
})

test('100,000 sequences in one line make a few parts, of which none is lost', () => {
  const bomb = Array.from({ length: 100_000 }, (_, at) => `\x1b[3${at % 8}mx`).join('')
  const { segments, whole } = styledLine(bomb)
  expect(segments.length).toBeLessThanOrEqual(301)
  expect(textOf(bomb)).toBe('x'.repeat(SHOWN_MOST))
  expect(whole).toBe(false)
})

test('a copied line has no escape sequences, and keeps its breaks', () => {
  expect(copiedLine('\x1b[31mone\x1b[0m\ntwo\x07')).toBe('one\ntwo␇')
})
