import { expect, test } from 'vitest'
import { capabilityLabels } from '../../src/domain/capabilities'

test('capabilities read as words, with what each of them adds', () => {
  expect(
    capabilityLabels({
      tools: { listChanged: true },
      resources: { subscribe: true, listChanged: true },
      logging: {},
    }),
  ).toEqual([
    'Tools · announces list changes',
    'Resources · can be subscribed to · announces list changes',
    'Logging',
  ])
})

test('what is switched off is not listed', () => {
  expect(capabilityLabels({ tools: { listChanged: false }, prompts: false, roots: null })).toEqual(['Tools'])
})

test('no capabilities declared and none reported are two different things', () => {
  expect(capabilityLabels({})).toEqual([])
  expect(capabilityLabels(null)).toBeNull()
  expect(capabilityLabels(undefined)).toBeNull()
})

test('a capability that is not known yet is shown as itself, whatever it is called', () => {
  expect(capabilityLabels({ tasks: { cancel: true }, constructor: {}, toString: true, ' ': {} })).toEqual([
    'tasks · cancel',
    'constructor',
    'toString',
    'unnamed',
  ])
})

test('a name cannot hide or reorder text', () => {
  expect(capabilityLabels({ 'a\u202eb\n': {} })).toEqual(['a·b'])
})
