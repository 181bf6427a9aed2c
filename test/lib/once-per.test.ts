import { expect, test } from 'vitest'
import { oncePer } from '../../src/lib/once-per'

test('what is made of an object is made once, of another one anew, nothing at all included', () => {
  const asked: object[] = []
  const nameOf = oncePer((of: { name?: string }) => {
    asked.push(of)
    return of.name
  })
  const [first, nameless] = [{ name: 'a' }, {}]
  expect([nameOf(first), nameOf(nameless), nameOf(first), nameOf(nameless)]).toEqual([
    'a',
    undefined,
    'a',
    undefined,
  ])
  expect(asked).toEqual([first, nameless])
})
