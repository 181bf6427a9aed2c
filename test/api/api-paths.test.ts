import { expect, test } from 'vitest'
import { filesBelow, readText } from '../files'

/** What the proxies of deploy/ pass on, one pattern a line. */
const allowed = readText('deploy/shared/api-paths').trim().split('\n')

const code = filesBelow('src/api').map(readText).join('\n')

/** The paths that the app asks for, an id in place of each variable part. */
const asked = Array.from(
  code.matchAll(/\b(?:request\(\s*|fetch\(`\$\{apiBase\(\)\})[`'](\/[^`',]+)|\$\{apiBase\(\)\}(\/ping)/g),
  ([, path, ping]) => (path ?? ping ?? '').replaceAll(/\$\{[^}]+\}/g, 'srr_1'),
)

test('the proxies pass on every path that the app reads', () => {
  expect(asked.length).toBeGreaterThan(4)
  const pattern = new RegExp(`^(?:${allowed.join('|')})$`)
  expect(asked.filter((path) => !pattern.test(path))).toEqual([])
})

test('and no path that it does not read', () => {
  expect(allowed.filter((pattern) => !asked.some((path) => new RegExp(`^${pattern}$`).test(path)))).toEqual(
    [],
  )
})

test('the session, whose answer holds a client secret, is no such path', () => {
  const pattern = new RegExp(`^(?:${allowed.join('|')})$`)
  expect(pattern.test('/sessions/ses_1')).toBe(false)
})
