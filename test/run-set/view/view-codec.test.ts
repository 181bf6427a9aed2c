import { expect, test } from 'vitest'
import { DEFAULT_FIELD_IDS } from '../../../src/run-set/view/fields'
import { formatRunView, parseRunView } from '../../../src/run-set/view/view-codec'

const parse = (search: string) => parseRunView(new URLSearchParams(search))

test('an address without parameters shows the newest runs first in the usual columns', () => {
  const { view, ignored } = parse('')
  expect(view).toMatchObject({
    search: '',
    sort: [{ field: 'created', descending: true }],
    columns: DEFAULT_FIELD_IDS,
  })
  expect(ignored).toEqual([])
})

test('every view comes back from its address as it was', () => {
  for (const search of [
    'q=git+hub&status=failed&status=active&server=srv_1&client=Claude%2C+Desktop&client=',
    'sort=-duration%2Cstatus',
    'sort=none',
    'cols=status%2Cid%2Cduration',
    'cols=duration%2Cstatus&pin=duration',
    'status=failed&not-client=cursor&not-client=&group=server',
    'range=7d&by=stopped&q=x',
    'from=2026-11-20T00%3A00%3A00.000Z&to=2026-11-21T00%3A00%3A00.000Z',
  ]) {
    expect(formatRunView(parse(search).view).toString()).toBe(search)
  }
})

test('the usable part of a bad address is used, and the rest is named', () => {
  const { view, ignored } = parse('status=failed&status=bogus&sort=-duration,price&cols=id,colour&utm=x')
  expect(view.facets.status).toEqual(['failed'])
  expect(view.sort).toEqual([{ field: 'duration', descending: true }])
  expect(view.columns).toEqual(['id'])
  expect(ignored).toEqual(['status=bogus', 'sort=price', 'cols=colour', 'utm=x'])
  expect(parse('not-status=bogus&not-q=x&group=price&pin=colour').ignored).toEqual([
    'not-status=bogus',
    'not-q=x',
    'group=price',
    'pin=colour',
  ])
})

test('an address that names no sortable column falls back to the newest first', () => {
  expect(parse('sort=').view.sort).toEqual([{ field: 'created', descending: true }])
  expect(parse('sort=constructor').ignored).toEqual(['sort=constructor'])
})

test('the usual range stands in no address, and another one does', () => {
  expect(parse('').view.range).toEqual({ by: 'created', last: '24h' })
  const { view } = parseRunView(new URLSearchParams(), '7d')
  expect(view.range).toEqual({ by: 'created', last: '7d' })
  expect(formatRunView(view, '7d').toString()).toBe('')
  expect(formatRunView(view, '24h').toString()).toBe('range=7d')
})

test('a range that can’t be read is the usual one, and is named', () => {
  const { view, ignored } = parse('range=2h&from=soon&by=updated')
  expect(view.range).toEqual({ by: 'created', last: '24h' })
  expect(ignored).toEqual(['by=updated', 'range=2h', 'from=soon'])
})
