import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type ListOrder,
  nextOrder,
  parseListAddress,
  withParam,
} from '../../../../src/pages/errors/list/list-address'

const parse = (text: string) => parseListAddress(new URLSearchParams(text))

test('an address without a word about the list shows what occurs most, servers together', () => {
  expect(parse('range=7d')).toEqual({ find: '', order: '-count', each: 'kind', ignored: [] })
})

test('an address says what is searched for, the order, and that servers stand apart', () => {
  expect(parse('find=+time+out&order=last&each=server')).toEqual({
    find: 'time out',
    order: 'last',
    each: 'server',
    ignored: [],
  })
})

test('what can’t be used is named, and shown as usual', () => {
  expect(parse('order=--count&each=client')).toEqual({
    find: '',
    order: '-count',
    each: 'kind',
    ignored: ['order=--count', 'each=client'],
  })
})

test('a column’s head puts the most first, then the least first', () => {
  const clicks: ListOrder[] = ['-count']
  for (const by of ['runs', 'runs', 'runs', 'count', 'count'] as const)
    clicks.push(nextOrder(clicks.at(-1) as ListOrder, by))
  expect(clicks.slice(1)).toEqual(['-runs', 'runs', '-runs', '-count', 'count'])
})

test('any parameters are read, and one that is set leaves the others as they are', () => {
  const pair = fc.tuple(fc.constantFrom('find', 'order', 'each', 'server', 'q'), fc.string())
  fc.assert(
    fc.property(fc.array(pair), fc.string(), (pairs, find) => {
      const params = new URLSearchParams(pairs)
      expect(parseListAddress(params).order).toMatch(/^-?(count|runs|last|first|new)$/)
      const next = withParam(params, 'find', find)
      expect(parseListAddress(next).find).toBe(find.trim())
      const others = (of: URLSearchParams) => [...of].filter(([name]) => name !== 'find')
      expect(others(next)).toEqual(others(params))
    }),
  )
})
