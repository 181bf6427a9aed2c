import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shownText } from '../../src/lib/shown-text'

test('tabs and line feeds stay, other control characters show as their pictures', () => {
  expect(shownText('a\tb\nc\rd\0e\x1bf\x7fg\x9bh')).toBe('a\tb\nc␍d␀e␛f␡g⟪U+009B⟫h')
})

test('signs that turn the direction of the text are named, those that only join or part are a dot', () => {
  expect(shownText('exe.\u202egpj')).toBe('exe.⟪RLO⟫gpj')
  expect(shownText('\u2066a\u2069 \u061c')).toBe('⟪LRI⟫a⟪PDI⟫ ⟪ALM⟫')
  expect(shownText('pass\u200bword\ufeff \u{e0041}')).toBe('pass·word· ·')
  expect(shownText('one\u2028two')).toBe('one⟪LS⟫two')
})

test('half a surrogate pair is a replacement sign, a whole one stays', () => {
  expect(shownText('\ud83d|\ude00|😀')).toBe('�|�|😀')
})

test('no text leaves an unseen character, and what can be seen is not touched', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = shownText(text)
      expect(shown).not.toMatch(/(?![\t\n])[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
      expect(shownText(shown)).toBe(shown)
    }),
  )
})
