import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainLine } from '../../../src/domain/logs/escapes'
import { createSearchedText, findMatches, inSmall, matchFrom } from '../../../src/domain/logs/line-search'

const line = (text: string) => ({ id: text, atMs: null, stream: 'stdout', text, level: null })
const find = (texts: string[], needle: string, places: number[] | null = null) =>
  findMatches({ lines: texts.map(line), places }, needle, createSearchedText())

test('a text is found in any case, across colours, as often as it stands there', () => {
  const { rows, starts } = find(['Time\x1b[31mout\x1b[0m, TIMEOUT', 'none', 'timeout'], 'timeout')
  expect(rows).toEqual([0, 0, 2])
  expect(starts).toEqual([0, 9, 0])
})

test('an empty text is nowhere', () => {
  expect(find(['a'], '').rows).toEqual([])
})

test('small letters stand where the letters stood', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(inSmall(`İ${text}`)).toHaveLength(text.length + 1)
    }),
  )
  expect(find(['İSTANBUL error'], 'error').starts).toEqual([9])
})

test('what is found is what one sees', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'B', 'é', '\x1b[1m', '\n', ' ') })
  fc.assert(
    fc.property(fc.array(words), words, (texts, sought) => {
      const needle = inSmall(plainLine(sought))
      const { rows, starts } = find(texts, needle)
      const count = texts.reduce(
        (sum, text) => sum + (needle === '' ? 0 : plainLine(text).toLowerCase().split(needle).length - 1),
        0,
      )
      expect(rows).toHaveLength(count)
      for (const [at, row] of rows.entries()) {
        const start = starts[at] ?? -1
        expect(inSmall(plainLine(texts[row] ?? '')).slice(start, start + needle.length)).toBe(needle)
      }
    }),
  )
})

test('more than 100,000 matches are not all held, and it is said', () => {
  expect(find(['e'.repeat(100_000)], 'e').more).toBe(false)
  const { rows, more } = find(['e'.repeat(60_000), 'e'.repeat(60_000)], 'e')
  expect(rows).toHaveLength(100_000)
  expect(more).toBe(true)
})

test('the text of a place is made anew only when another line stands there', () => {
  const textOf = createSearchedText()
  const [one, other] = [line('ONE'), line('OTHER')]
  expect([textOf(one, 0), textOf(one, 0), textOf(other, 0), textOf(one, 1)]).toEqual([
    'one',
    'one',
    'other',
    'one',
  ])
})

test('the next match is the first at or after a place', () => {
  const matches = { rows: [0, 0, 2], starts: [0, 9, 0], more: false }
  expect([
    matchFrom(matches, 0, 0),
    matchFrom(matches, 0, 1),
    matchFrom(matches, 1, 5),
    matchFrom(matches, 2, 1),
  ]).toEqual([0, 1, 2, 3])
})
