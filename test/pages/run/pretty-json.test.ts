import { expect, test } from 'vitest'
import { prettyJson } from '../../../src/pages/run/pretty-json'

test('JSON is indented and means the same, with invisible characters written as escapes', () => {
  const value = { name: 'a\u202eb\u200bc\u0085', list: [1, null], emoji: '🦊' }
  const shown = prettyJson(value)
  expect(shown).toContain('"a\\u202eb\\u200bc\\u0085"')
  expect(shown).toContain('🦊')
  expect(JSON.parse(shown)).toEqual(value)
})
