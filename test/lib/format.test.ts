import { expect, test } from 'vitest'
import { formatDuration } from '../../src/lib/duration'
import { cutMiddle, nonEmpty, visibleText } from '../../src/lib/text'
import { formatExactTime, formatRelativeTime, formatShortTime } from '../../src/lib/time'

const at = Date.parse('2026-11-22T18:04:11.213Z')

test('durations read exactly at every size, and are never rounded up into the next unit', () => {
  expect([0, 412, 999.4, 1000, 59_999, 60_000, 252_000, 7_500_000, 273_600_000].map(formatDuration)).toEqual([
    '0 ms',
    '412 ms',
    '999 ms',
    '1.0 s',
    '59.9 s',
    '1 min 00 s',
    '4 min 12 s',
    '2 h 05 min',
    '3 d 04 h',
  ])
})

test('relative times count whole units, and say when a time lies ahead', () => {
  expect([0, 12_000, 61_000, 7_200_000, 200_000_000].map((age) => formatRelativeTime(at, at + age))).toEqual([
    'now',
    '12 s ago',
    '1 min ago',
    '2 h ago',
    '2 d ago',
  ])
  expect(formatRelativeTime(at + 180_000, at)).toBe('in 3 min')
})

test('exact times hold milliseconds and name UTC', () => {
  expect(formatExactTime(at, 'utc')).toBe('Nov 22, 2026, 18:04:11.213 UTC')
  expect(formatShortTime(at, 'utc', at)).toBe('Nov 22, 18:04')
  expect(formatShortTime(at, 'utc', at + 400 * 86_400_000)).toBe('Nov 22, 2026, 18:04')
})

test('names on one line, with invisible characters made visible', () => {
  expect(visibleText('a\n\tb\u202Ec\u0000')).toBe('a b·c·')
  expect(nonEmpty('  \n ')).toBeNull()
  for (const unseen of ['\u2028', '\u2029', '\u061c', '\u00ad', '\u3164', '\ud800', '\udc00', '\u{e0041}'])
    expect(visibleText(`a${unseen}b`)).toBe('a·b')
})

test('what is drawn, or says how a sign is drawn, stays in a name', () => {
  expect(visibleText('\u06dd\u0661 😀 ☎\ufe0f')).toBe('\u06dd\u0661 😀 ☎\ufe0f')
})

test('ids are cut in the middle', () => {
  expect(cutMiddle('srr_0mh505844VYcW7WfJmw83a')).toBe('srr_0mh5…w83a')
  expect(cutMiddle('srr_1')).toBe('srr_1')
})
