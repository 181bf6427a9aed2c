import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Completion, completions, type FacetOptions } from '../../../src/run-set/search/completions'
import { parseSearch } from '../../../src/run-set/search/parse'
import { searchArb } from './search-arb'

const OPTIONS: Record<string, { value: string; label: string; count: number }[]> = {
  status: [
    { value: 'completed', label: 'Completed', count: 40 },
    { value: 'failed', label: 'Failed', count: 3 },
    { value: 'other', label: 'Other', count: 1 },
  ],
  server: [
    { value: 'srv_1', label: 'GitHub', count: 9 },
    { value: 'srv_2', label: 'GitHub Enterprise', count: 4 },
    { value: 'srv_3', label: 'Slack, Inc.', count: 2 },
    { value: '', label: 'Not reported', count: 1 },
  ],
}
const facetOptions: FacetOptions = (facet) => OPTIONS[facet] ?? []
/** What is offered where "|" stands. */
function offered(marked: string, options: FacetOptions = facetOptions): Completion[] {
  const caret = marked.indexOf('|')
  return completions(marked.replace('|', ''), caret, options)
}
const inserts = (marked: string) => offered(marked).map(({ insert }) => insert)
function taken(marked: string, at = 0): string {
  const completion = offered(marked)[at]
  if (!completion) throw new Error('Nothing is offered.')
  const text = marked.replace('|', '')
  return `${text.slice(0, completion.from)}${completion.insert}|${text.slice(completion.to)}`
}

test('where a word begins, the fields that begin like it are offered, with what they hold', () => {
  expect(inserts('|')).toHaveLength(17)
  expect(inserts('github st|')).toEqual(['status:', 'startup:', 'started:', 'stopped:'])
  expect(inserts('-Sta|')).toEqual(['status:', 'startup:', 'started:'])
  expect(inserts('-|')).toHaveLength(17)
  expect(offered('dur|')[0]).toMatchObject({ label: 'duration', about: 'how long it ran, as in >30s' })
  expect(taken('-dur|')).toBe('-duration:|')
})

test('nothing is offered within a word, within quotes, or right before a word', () => {
  for (const marked of ['s|lack', '"st|', '|status:failed', 'id:srr|', 'github|'])
    expect(inserts(marked)).toEqual([])
})

test('another name takes the place of the one before, and leaves the value', () => {
  expect(taken('st|atus:failed', 1)).toBe('startup:|failed')
})

test('behind the colon its values are offered, with how many runs have them', () => {
  expect(offered('status:|')).toEqual([
    { from: 7, to: 7, insert: 'completed ', label: 'Completed', about: null, count: 40 },
    { from: 7, to: 7, insert: 'failed ', label: 'Failed', about: null, count: 3 },
    { from: 7, to: 7, insert: 'other ', label: 'Other', about: null, count: 1 },
  ])
  expect(taken('status:FAI|')).toBe('status:failed |')
  expect(taken('status:com| slack')).toBe('status:completed| slack')
})

test('a value that stands there in full is not offered again, neither in the same term', () => {
  expect(inserts('status:failed|')).toEqual([])
  expect(inserts('status:failed,|')).toEqual(['completed ', 'other '])
})

test('a name is put in where it means this value alone, in quotes where needed; else the id', () => {
  expect(inserts('server:|')).toEqual(['srv_1 ', '"GitHub Enterprise" ', '"Slack, Inc." ', 'none '])
  expect(taken('server:"sla|')).toBe('server:"Slack, Inc." |')
})

test('before the runs are known, the words that are known beforehand are offered', () => {
  expect(offered('transport:s|', null).map(({ insert, count }) => [insert, count])).toEqual([
    ['streamable_http ', null],
    ['sse ', null],
    ['websocket ', null],
  ])
  expect(offered('server:|', null)).toEqual([])
})

test('for numbers, durations and times the usual comparisons are offered', () => {
  expect(offered('created:>-1|')[0]).toMatchObject({ insert: '>-1h ', about: 'in the last hour' })
  expect(inserts('messages:|')).toContain('>100 ')
})

test('whatever is offered anywhere can be read, but for a name that still waits for its value', () => {
  fc.assert(
    fc.property(searchArb, fc.nat(), (text, pick) => {
      const caret = pick % (text.length + 1)
      for (const { from, to, insert } of completions(text, caret, facetOptions)) {
        expect(from).toBeLessThanOrEqual(caret)
        expect(to).toBeGreaterThanOrEqual(caret)
        const next = text.slice(0, from) + insert + text.slice(to)
        if (insert.endsWith(':')) continue
        const { problems } = parseSearch(next, 'utc')
        expect(problems.length).toBeLessThanOrEqual(parseSearch(text, 'utc').problems.length)
      }
    }),
    { numRuns: 500 },
  )
})
