import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutTerm, withTermAsText } from '../../../src/run-set/search/edit'
import { SEARCH_FIELD_NAMES } from '../../../src/run-set/search/fields'
import { parseSearch } from '../../../src/run-set/search/parse'
import { printSearch, type SearchTerm } from '../../../src/run-set/search/term'
import { readText } from '../../files'
import { searchArb } from './search-arb'

const parse = (text: string) => parseSearch(text, 'utc')
const sentences = (text: string) => parse(text).problems.map(({ sentence }) => sentence)
const meaning = ({ from, to, ...rest }: SearchTerm) => rest
const meanings = (text: string) => parse(text).terms.map(meaning)

test('no word of any text is dropped: each is in one term or one problem', () => {
  fc.assert(
    fc.property(searchArb, (text) => {
      const { terms, problems } = parse(text)
      const places = [...terms, ...problems].sort((a, b) => a.from - b.from)
      let at = 0
      for (const { from, to } of places) {
        expect(from).toBeLessThan(to)
        expect(text.slice(at, from).trim()).toBe('')
        expect(from).toBeGreaterThanOrEqual(at)
        at = to
      }
      expect(text.slice(at).trim()).toBe('')
      for (const { from, to, text: named } of problems) expect(named).toBe(text.slice(from, to))
    }),
    { numRuns: 1000 },
  )
})

test('what was read, written out and read again, means the same and has no problem', () => {
  fc.assert(
    fc.property(searchArb, (text) => {
      const { terms } = parse(text)
      const printed = printSearch(terms)
      expect(sentences(printed)).toEqual([])
      expect(meanings(printed)).toEqual(terms.map(meaning))
      expect(printSearch(parse(printed).terms)).toBe(printed)
    }),
    { numRuns: 1000 },
  )
})

test('a term taken out leaves all the others as they were', () => {
  fc.assert(
    fc.property(searchArb, fc.nat(), (text, pick) => {
      const { terms, problems } = parse(text)
      const all = [...terms, ...problems].sort((a, b) => a.from - b.from)
      const gone = all[pick % Math.max(1, all.length)]
      if (!gone) return
      const left = withoutTerm(text, gone)
      expect(meanings(left)).toEqual(terms.filter((term) => term !== gone).map(meaning))
      expect(sentences(left)).toEqual(
        problems.filter((problem) => problem !== gone).map(({ sentence }) => sentence),
      )
    }),
    { numRuns: 1000 },
  )
})

test('what looks like a field and is none can be searched as text, and then has no problem', () => {
  fc.assert(
    fc.property(searchArb, (text) => {
      const { terms, problems } = parse(text)
      const problem = problems.find(({ maybeText }) => maybeText)
      if (!problem) return
      const { terms: more, problems: fewer } = parse(withTermAsText(text, problem))
      expect(fewer).toHaveLength(problems.length - 1)
      expect(more).toHaveLength(terms.length + 1)
    }),
    { numRuns: 1000 },
  )
  expect(meanings(withTermAsText('a -https://x.dev/y b', { from: 2, to: 18 }))).toEqual([
    { kind: 'text', negated: false, text: 'a' },
    { kind: 'text', negated: true, text: 'https://x.dev/y' },
    { kind: 'text', negated: false, text: 'b' },
  ])
})

test('each example of the user reference can be read, and each field stands in it', () => {
  const examples = Array.from(readText('docs/search.md').matchAll(/`([^`]+)`/g), ([, code = '']) => code)
  const searches = examples.filter((code) => /^-?[a-z]+:.|^".*"$|^[a-z]+$/.test(code))
  expect(searches.length).toBeGreaterThan(40)
  for (const search of searches) expect(sentences(search), search).toEqual([])
  for (const name of SEARCH_FIELD_NAMES) expect(examples).toContain(name)
})

describe('a problem names the part of the text and says what to write instead', () => {
  test.each([
    ['duration:abc', '“abc” is no duration: write 30s, 5m or 2h.'],
    ['duration:30', '“30” is no duration: write 30s, 5m or 2h.'],
    ['messages:>x', '“x” is no number: write 0, >100 or 5..10.'],
    ['created:2026-02-30', '“2026-02-30” is no time: write 2026-11-20, 2026-11-20T18:04 or >-2h.'],
    ['created:<2h', '“2h” is no time: write 2026-11-20, 2026-11-20T18:04 or >-2h.'],
    ['created:-2h', '“-2h” alone is a single moment: write created:>-2h for all since then.'],
    ['messages:10..5', '“10..5” ends before it begins: write 5..10.'],
    ['created:-1h..-2h', '“-1h..-2h” ends before it begins: write -2h..-1h.'],
    ['messages:>5..10', '“>” and “..” say two things: write either >5 or a range without >.'],
    ['status:', '“status:” has no value: write it right behind the colon, as in status:failed.'],
    ['status:failed,', '“status:” has no value: write it right behind the colon, as in status:failed.'],
    ['status:>failed', '“status” can’t be compared: write status:failed.'],
    ['sttus:failed', '“sttus” is no field: did you mean status?'],
    ['dur:>3s', '“dur” is no field: did you mean duration?'],
    [
      'server:"a"b',
      '“b” stands right behind a value: write a comma before another value, or a space before another word.',
    ],
    ['""', 'There is nothing between the quotes: write a word there.'],
  ])('%s', (text, sentence) => expect(sentences(text)).toEqual([sentence]))

  test('an address is no field, and may have been meant as text', () => {
    const [problem] = parse('see https://metorial.com:443/x').problems
    expect(problem).toMatchObject({ from: 4, to: 30, text: 'https://metorial.com:443/x', maybeText: true })
    expect(problem?.sentence).toContain('“https” is no field: write status, server,')
    expect(sentences(':x')).toEqual([expect.stringContaining('Before the colon there is no field')])
  })
})

test('a term with a problem filters nothing, and those beside it still do', () => {
  expect(meanings('duration:abc github')).toEqual([{ kind: 'text', negated: false, text: 'github' }])
})
