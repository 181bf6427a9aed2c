import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ErrorKinds, likeMessage } from '../../../src/run-set/errors/error-kind'

test.each([
  ['Timeout after 3000 ms', 'Timeout after # ms'],
  ['Timeout after 30.5 s at 2026-11-22T18:00:00.000Z', 'Timeout after # s at #Z'],
  ['connect ECONNREFUSED 127.0.0.1:8080', 'connect ECONNREFUSED #'],
  ['Run srr_0mh5019r4qfrdyqtUHmLqf is gone', 'Run # is gone'],
  ['No 3F2504E0-4f89-11d3-9a0c-0305e82c3301 here', 'No # here'],
  ['commit deadbeefcafe not found', 'commit # not found'],
  ["Can’t open \"a 'b' 3\" or 'c', can't stop", "Can’t open “…” or “…”, can't stop"],
  ['one "quote that never ends', 'one "quote that never ends'],
  ['get_launch_params_error: exited', 'get_launch_params_error: exited'],
  ['line\n\tbreak', 'line break'],
])('%j reads as %j', (message, expected) => {
  expect(likeMessage(message)).toBe(expected)
})

test.each([null, '', ' \n'])('nothing to read (%j) is no message', (message) => {
  expect(likeMessage(message)).toBeNull()
})

test('errors that differ in numbers alone are of one kind, and those with another code are not', () => {
  const kinds = new ErrorKinds()
  const first = kinds.of({ code: 'timeout', message: 'after 1 s' })
  expect(kinds.of({ code: 'timeout', message: 'after 22 s' })).toBe(first)
  expect(kinds.of({ code: null, message: 'after 1 s' })).not.toBe(first)
  expect(first.label).toBe('timeout — after # s')
})

test('an error without a message, a code, or both is a kind of its own', () => {
  const kinds = new ErrorKinds()
  const found = [
    kinds.of({ code: 'timeout', message: null }),
    kinds.of({ code: null, message: 'timeout' }),
    kinds.of({ code: null, message: null }),
  ]
  expect(found.map(({ label }) => label)).toEqual([
    'timeout',
    'timeout',
    'An error without a code or message',
  ])
  expect(new Set(found.map(({ key }) => key)).size).toBe(3)
})

test('whatever the message, it comes out no longer than a line can show', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 3000, unit: 'binary' }), fc.string(), (message, code) => {
      const like = likeMessage(message)
      expect(like?.length ?? 0).toBeLessThanOrEqual(300)
      expect(new ErrorKinds().of({ code, message }).label).not.toBe('')
    }),
  )
})
