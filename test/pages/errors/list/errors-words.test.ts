import { expect, test } from 'vitest'
import { apiGroupsWords, unreadWords } from '../../../../src/pages/errors/errors-words'

test.each([
  [{ kind: 'complete' } as const, null],
  [{ kind: 'failed', error: new Error('no') } as const, null],
  [{ kind: 'loading' } as const, /^1,300 errors read so far/],
  [{ kind: 'partial', why: 'cap' } as const, /^Only the newest 1,300 errors were read/],
  [{ kind: 'partial', why: 'no-progress' } as const, /ended early, after 1,300 errors/],
  [{ kind: 'partial', why: 'cursor-lost' } as const, /ended early, after 1,300 errors/],
])('how much the figures are of: %j', (phase, words) => {
  const said = unreadWords({ phase, count: 1300 })
  if (words === null) expect(said).toBeNull()
  else expect(said).toMatch(words)
})

test.each([
  [{ kind: 'loading' } as const, null],
  [{ kind: 'known', groups: [], more: false } as const, null],
  [{ kind: 'known', groups: [], more: true } as const, /^Only the newest 0 error groups/],
  [
    { kind: 'refused', status: 404 } as const,
    /keeps no error groups: “first seen” is of the errors that were/,
  ],
  [{ kind: 'refused', status: 403 } as const, /may not be read with this key: “first seen”/],
  [{ kind: 'failed', error: new Error('no'), retry: () => {} } as const, /could not be loaded: “first seen”/],
])('what first times are of: %j', (apiGroups, words) => {
  const said = apiGroupsWords(apiGroups)
  if (words === null) expect(said).toBeNull()
  else expect(said).toMatch(words)
})
