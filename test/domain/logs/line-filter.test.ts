import { expect, test } from 'vitest'
import { allStderr, countLines, EVERY_LINE, filterLines } from '../../../src/domain/logs/line-filter'
import { logLevel } from '../../../src/domain/logs/log-level'

const line = (text: string, stream: string | null = 'stdout', at = 0) => ({
  id: `sev_1:${at}`,
  atMs: null,
  stream,
  text,
  level: logLevel(text),
})
const LINES = [
  line('INFO ready'),
  line('ERROR no answer', 'stderr'),
  line('    at connect (/app/index.js:10:5)', 'stderr'),
  line('    indented, of the other stream'),
  line('done', null),
]

test('without a choice every line is shown', () => {
  expect(filterLines(LINES, EVERY_LINE)).toEqual({ lines: LINES, places: null })
})

test('errors are shown with their stack traces, and numbered as before', () => {
  const { lines, places } = filterLines(LINES, { ...EVERY_LINE, levels: new Set(['error']) })
  expect(lines).toEqual([LINES[1], LINES[2]])
  expect(places).toEqual([1, 2])
})

test('lines that say no level can be chosen, without the stack traces of those that do', () => {
  const { places } = filterLines(LINES, { ...EVERY_LINE, levels: new Set([null]) })
  expect(places).toEqual([3, 4])
})

test('level and stream narrow together, and a stream that is not reported is one too', () => {
  const choice = { levels: new Set(['error', null] as const), streams: new Set([null, 'stdout']) }
  expect(filterLines(LINES, choice).places).toEqual([3, 4])
})

test('lines are counted by level and by stream, a stack trace not among the errors', () => {
  const { levels, streams } = countLines(LINES)
  expect([...levels]).toEqual([
    ['info', 1],
    ['error', 1],
    [null, 3],
  ])
  expect([...streams]).toEqual([
    ['stdout', 2],
    ['stderr', 2],
    [null, 1],
  ])
})

test('only output that came as stderr from first to last is all stderr', () => {
  expect(allStderr(countLines([line('a', 'stderr'), line('b', 'stderr')]))).toBe(true)
  expect(allStderr(countLines(LINES))).toBe(false)
  expect(allStderr(countLines([]))).toBe(false)
})
