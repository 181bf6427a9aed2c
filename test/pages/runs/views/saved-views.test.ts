import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isSameName,
  MOST_NAME_LENGTH,
  MOST_VIEWS,
  parseViews,
  viewName,
} from '../../../../src/pages/runs/views/saved-views'
import { formatRunView, parseRunView } from '../../../../src/run-set/view/view-codec'

const anything = fc.anything({
  values: [fc.string({ unit: 'binary' }), fc.constantFrom('name', 'query', 'A', 'a')],
})
const viewLike = fc.record({
  name: fc.oneof(fc.string({ unit: 'binary' }), anything),
  query: fc.oneof(fc.string(), anything),
})

test('whatever is stored, what is read of it are views that can be shown and opened', () => {
  fc.assert(
    fc.property(fc.oneof(anything, fc.array(fc.oneof(viewLike, anything), { maxLength: 80 })), (stored) => {
      const views = parseViews(stored)
      expect(views.length).toBeLessThanOrEqual(MOST_VIEWS)
      views.forEach(({ name, query }, at) => {
        expect(viewName(name)).toBe(name)
        expect([...name].length).toBeLessThanOrEqual(MOST_NAME_LENGTH)
        expect(views.slice(0, at).some((other) => isSameName(other.name, name))).toBe(false)
        expect(new URL(`https://runs.example/runs?${query}`).search.slice(1)).toBe(query)
      })
      expect(parseViews(JSON.parse(JSON.stringify(views)))).toEqual(views)
    }),
  )
})

test('a view comes back as the address that it was saved of', () => {
  for (const query of [
    '',
    'q=git+hub&status=failed&client=Claude%2C+Desktop&not-client=',
    'from=2026-11-20T00%3A00%3A00.000Z&by=stopped&group=server&sort=none&cols=id%2Cstatus',
  ]) {
    expect(formatRunView(parseRunView(new URLSearchParams(query)).view).toString()).toBe(query)
    expect(parseViews([{ name: 'One', query }])).toEqual([{ name: 'One', query }])
  }
})

test('a name is one line without blanks around it, and nothing invisible', () => {
  expect(viewName('  two\n lines ')).toBe('two lines')
  expect(viewName('a\u202eb')).toBe('a·b')
  expect(viewName(' \n\t ')).toBeNull()
  expect(viewName('🚀'.repeat(100))).toBe('🚀'.repeat(80))
})
