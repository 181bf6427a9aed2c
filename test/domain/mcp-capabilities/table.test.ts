import fc from 'fast-check'
import { expect, test } from 'vitest'
import { capabilityTable } from '../../../src/domain/mcp-capabilities/table'

const row = (name: string, ...sides: Parameters<typeof capabilityTable>) => {
  const found = capabilityTable(...sides).find((one) => one.name === name)
  if (!found) throw new Error(`There is no row ${name}.`)
  return found
}

test('present, absent and not reported are three different things', () => {
  expect(row('sampling', { sampling: {} }, {}).client).toEqual({ state: 'present', details: [] })
  expect(row('sampling', {}, {}).client).toEqual({ state: 'absent' })
  expect(row('sampling', null, {}).client).toEqual({ state: 'unknown' })
  expect(row('tools', {}, undefined).server).toEqual({ state: 'unknown' })
})

test('what is switched off is absent', () => {
  expect(row('tools', {}, { tools: false }).server).toEqual({ state: 'absent' })
  expect(row('tools', {}, { tools: null }).server).toEqual({ state: 'absent' })
  expect(row('tools', {}, { tools: { listChanged: false } }).server).toEqual({
    state: 'present',
    details: [],
  })
})

test('a capability that MCP has for one side is neither present nor absent on the other, unless it declares it', () => {
  expect(row('tools', {}, {}).client).toEqual({ state: 'foreign' })
  expect(row('tools', { tools: true }, {}).client).toEqual({ state: 'present', details: [] })
  expect(row('roots', null, null).server).toEqual({ state: 'foreign' })
})

test('details read as words', () => {
  expect(row('resources', {}, { resources: { subscribe: true, listChanged: true } }).server).toEqual({
    state: 'present',
    details: ['can be subscribed to', 'announces list changes'],
  })
  expect(row('tasks', {}, { tasks: { cancel: {}, requests: { tools: { call: {} } } } }).server).toEqual({
    state: 'present',
    details: ['can be cancelled', 'for tools/call'],
  })
  expect(row('experimental', { experimental: { turbo: { level: { a: 1 } } } }, {}).client).toEqual({
    state: 'present',
    details: ['turbo'],
  })
})

test('unknown capabilities have a row of their own after the known ones, whatever they are called', () => {
  const rows = capabilityTable({ telepathy: {}, off: false }, { constructor: {}, telepathy: true, '': {} })
  expect(rows.slice(-3).map(({ label }) => label)).toEqual(['telepathy', 'constructor', 'unnamed'])
  expect(rows.at(-3)).toMatchObject({ client: { state: 'present' }, server: { state: 'present' } })
  expect(rows.at(-2)).toMatchObject({ client: { state: 'absent' }, server: { state: 'present' } })
})

test('a name cannot hide or reorder text', () => {
  expect(row('a\u202eb\n', { 'a\u202eb\n': {} }, {}).label).toBe('a·b')
})

test('many details are cut with their number', () => {
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`d${at}`, {}]))
  const { client } = row('experimental', { experimental: many }, {})
  expect(client.state === 'present' && client.details.at(-1)).toBe('488 more details')
})

test('any JSON makes a table in which each name occurs once', () => {
  const json = fc.option(fc.dictionary(fc.string(), fc.jsonValue() as fc.Arbitrary<unknown>))
  fc.assert(
    fc.property(json, json, (client, server) => {
      const names = capabilityTable(client, server).map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
    }),
  )
})
