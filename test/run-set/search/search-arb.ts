import fc from 'fast-check'
import { SEARCH_FIELD_NAMES } from '../../../src/run-set/search/fields'

const value = fc.oneof(
  fc.constantFrom('failed', 'git', 'CURSOR', 'none', 'NONE', '"none"', 'other', '"a b"', '"un closed', 'sse'),
  fc.constantFrom('>30s', '<=1h30m', '5m', '1.5s', '0ms', '"4 min 12 s"', '30s..2h', '>=1d', '30', '1ms..'),
  fc.constantFrom('0', '>0', '3', '>=3', '<100', '2..5', '9..1', '>1..2', '1,3', '""', '', ','),
  fc.constantFrom(
    '2026-11-20',
    '>2026-11-20T18:04',
    '>-2h',
    '<=-7d',
    '-7d..-1h',
    '"2026-11-22 18:00"..2026-11-23',
  ),
  fc.constantFrom('srr_', 'SES', 'sve_1', '2025-06', 'a\\b', '"a\\"b"', '"x"y', '<x', 'a..b', 'ß', 'İ'),
)
const name = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...SEARCH_FIELD_NAMES) },
  { weight: 1, arbitrary: fc.constantFrom('Status', 'https', 'sttus', '', 'constructor', '-') },
)
const fieldTerm = fc
  .tuple(fc.constantFrom('', '', '-'), name, fc.array(value, { minLength: 1, maxLength: 3 }))
  .map(([minus, field, values]) => `${minus}${field}:${values.join(',')}`)
const word = fc.constantFrom(
  'git',
  '-git',
  '"git hub"',
  '-"x',
  'a"b',
  '--',
  '-',
  '"',
  '\\',
  's,b',
  'srr_',
  '\u00a0',
  '\n',
)

/** Searches as people type them, half of them odd, and any text at all. */
export const searchArb = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.oneof(fieldTerm, word, value), { maxLength: 4 })
      .chain((parts) => fc.constantFrom(' ', '  ', '').map((gap) => parts.join(gap))),
  },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...'ab:"\\,.-<>= \t1sid') }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
)
