import { describe, expect, test } from 'vitest'
import {
  apartNotes,
  apartScope,
  apartText,
  apartTitle,
} from '../../../../src/pages/runs/differences/apart-words'
import type { Difference, Differences } from '../../../../src/run-set/differences/differences'
import { parseRunView } from '../../../../src/run-set/view/view-codec'

const viewAt = (search: string) => parseRunView(new URLSearchParams(search)).view
const compared = (patch: Partial<Differences> = {}): Differences => ({
  selected: 12,
  rest: 1272,
  tooFew: null,
  found: [],
  sameForAll: [],
  ...patch,
})
const scope = (search: string, patch: Partial<Differences> = {}, progress = ['complete']) =>
  apartScope({
    view: viewAt(search),
    differences: compared(patch),
    progress,
    formatTime: (ms) => new Date(ms).toISOString().slice(0, 16),
  })

test('the title says how many runs are compared', () => {
  expect([0, 1, 1204].map(apartTitle)).toEqual([
    'What sets the selected runs apart',
    'What sets this run apart',
    'What sets these 1,204 runs apart',
  ])
})

describe('the scope', () => {
  test('names the others, all runs they are of, the range, and how much of it is loaded', () => {
    expect(scope('')).toBe('Compared with the other 1,272 of 1,284 runs in the last 24 hours · complete')
    expect(scope('range=all', {}, ['loading back to 16:00'])).toBe(
      'Compared with the other 1,272 of 1,284 runs of all time · loading back to 16:00',
    )
  })

  test('says that a filter is set, for the others are only those that pass it', () => {
    const filtered = 'Compared with the other 1,272 of 1,284 runs in the last 24 hours that pass the filter'
    for (const search of ['status=failed', 'q=github', 'not-client=cursor'])
      expect(scope(search)).toBe(`${filtered} · complete`)
  })

  test('names a range from one time to another', () => {
    expect(scope('from=2026-11-20T12:00Z&to=2026-11-21T12:00Z', { rest: 1 })).toBe(
      'Compared with the other 1 of 13 runs from 2026-11-20T12:00 to 2026-11-21T12:00 · complete',
    )
  })

  test('speaks of no others where there are none', () => {
    expect(scope('status=failed', { rest: 0, tooFew: 'rest' })).toBe(
      '12 runs in the last 24 hours that pass the filter · complete',
    )
  })
})

describe('the notes', () => {
  test('are none where every selected run is compared', () => {
    expect(apartNotes(compared(), 12, viewAt('status=failed'))).toEqual([])
  })

  test('count the selected runs that are left out', () => {
    expect(apartNotes(compared(), 13, viewAt(''))).toEqual([
      '1 selected run is left out: the range or the filter does not hold it, or it is gone.',
    ])
    expect(apartNotes(compared(), 1212, viewAt(''))).toEqual([
      '1,200 selected runs are left out: the range or the filter does not hold them, or they are gone.',
    ])
  })

  test('say how to get others to compare with, where the filter lets too few through', () => {
    const alone = compared({ rest: 0, tooFew: 'rest' })
    expect(apartNotes(alone, 12, viewAt('status=failed'))).toEqual([
      'They stay selected when the filter is cleared: then there are others to compare them with.',
    ])
    expect(apartNotes(alone, 12, viewAt(''))).toEqual([])
  })
})

describe('the text that is copied', () => {
  test('holds title, scope and one value a line, ids in full', () => {
    const version: Difference = {
      trait: 'version',
      value: 'sve_0123456789abcdef',
      label: 'sve_0123456789abcdef',
      inCount: 12,
      restCount: 0,
      shareIn: 1,
      shareRest: 0,
      lift: null,
    }
    const found = [
      version,
      { ...version, trait: 'client' as const, label: 'cursor', restCount: 636, shareRest: 0.5, lift: 2 },
    ]
    expect(apartText(compared({ found }), 'The scope')).toBe(
      [
        'What sets these 12 runs apart',
        'The scope',
        '',
        'Version sve_0123456789abcdef: 12 of 12 · 100 %; others: none of 1,272; only here',
        'Client cursor: 12 of 12 · 100 %; others: 636 of 1,272 · 50 %; 2× as often',
      ].join('\n'),
    )
  })

  test('says why nothing was found', () => {
    expect(apartText(compared({ selected: 2, tooFew: 'selected' }), 'The scope')).toMatch(
      /\n\n2 selected runs are too few to say what they have in common; 5 are needed\.$/,
    )
  })
})
