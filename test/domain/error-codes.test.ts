import { expect, test } from 'vitest'
import { errorAdvice, exitCodeWords } from '../../src/domain/error-codes'
import { loadSnapshot } from '../contract/fixtures'

test('every code that the recorded API has sent is explained, with two or three things to check', () => {
  const codes = new Set(loadSnapshot().errors.map(({ code }) => String(code)))
  expect(codes.size).toBeGreaterThan(5)
  for (const code of codes) {
    const advice = errorAdvice(code)
    expect(advice?.meaning, code).toMatch(/\.$/)
    expect([2, 3], code).toContain(advice?.checks.length)
  }
})

test.each([[null], ['quota_exceeded'], ['constructor'], ['__proto__'], ['']])(
  'nothing is claimed of the code %j',
  (code) => expect(errorAdvice(code)).toBeNull(),
)

test.each([
  [{ exitCode: 137 }, /^137, killed \(SIGKILL\): most often out of memory/],
  [{ exitCode: 1 }, /^1, the program itself gave up/],
  [{ exitCode: '127' }, /^127, the command was not found/],
  [{ exitCode: 131 }, /^131, ended by signal 3$/],
  [{ exitCode: 77 }, /^77, not a code of common use$/],
  [{ exitCode: 'to\u202eString' }, /^to·String, not a code/],
])('the exit code in %j is said in words', (metadata, words) =>
  expect(exitCodeWords(metadata)).toMatch(words),
)

test.each([[null], [{}], [{ exitCode: null }], [{ exitCode: { code: 1 } }], [{ exitCode: '' }]])(
  'the metadata %j holds no exit code',
  (metadata) => expect(exitCodeWords(metadata)).toBeNull(),
)
