import { expect, test } from 'vitest'
import { SessionEvent } from '../../../../src/contract/session-event'
import { logsSummary } from '../../../../src/pages/run/logs/logs-summary'
import { makeRun } from '../../../make-run'

const READ = { complete: true, reading: false, error: null, refused: null, readOn: () => {} }
const items = [
  SessionEvent.parse({
    id: 'sev_1',
    log_lines: ['INFO a', 'ERROR b', 'ERROR c', 'WARN d'].map((line) => ({ type: 'stdout', line })),
  }),
]

test('a summary counts the lines, and the errors and warnings among them', () => {
  expect(logsSummary(makeRun(), { ...READ, items })).toBe('4 lines · 2 errors · 1 warning')
})

test('a summary says what is missing', () => {
  const run = makeRun()
  expect(logsSummary(run, { ...READ, items, complete: false })).toMatch(/ · not all read$/)
  expect(logsSummary(run, { ...READ, items, complete: false, reading: true })).toMatch(/ · reading…$/)
  expect(logsSummary(run, { ...READ, items: [] })).toBe('no output')
  expect(logsSummary(run, { ...READ, items: [], reading: true, complete: false })).toBe('reading…')
  expect(logsSummary(run, { ...READ, items: [], refused: 404 })).toBe('not available')
  expect(logsSummary(run, { ...READ, items: [], complete: false, error: new Error('no') })).toBe(
    'could not be loaded',
  )
})
