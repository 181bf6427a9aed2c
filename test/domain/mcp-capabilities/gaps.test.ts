import { expect, test } from 'vitest'
import { capabilityGaps } from '../../../src/domain/mcp-capabilities/gaps'

const ALL_CLIENT = {
  roots: { listChanged: true },
  sampling: { tools: {} },
  elicitation: { form: {}, url: {} },
}
const ALL_SERVER = {
  tools: { listChanged: true },
  resources: { subscribe: true, listChanged: true },
  prompts: { listChanged: true },
  logging: {},
  completions: {},
}

test('two sides that declare everything in the newest revision miss nothing', () => {
  expect(capabilityGaps(ALL_CLIENT, ALL_SERVER, '2025-11-25')).toEqual({ client: [], server: [], both: [] })
})

test('a server that declares nothing is named by all that it lacks', () => {
  expect(capabilityGaps(ALL_CLIENT, {}, '2025-11-25').client).toEqual([
    'No tools: the server offers none to list or call.',
    'No resources: the server offers none to list or read.',
    'No prompts: the server offers none.',
    'It can’t set a log level: the server sends no log messages over MCP.',
    'No completion of arguments while they are typed.',
  ])
})

test('resources that can’t be subscribed to are a gap of their own', () => {
  const server = { ...ALL_SERVER, resources: { listChanged: true, subscribe: false } }
  expect(capabilityGaps(ALL_CLIENT, server, '2025-11-25').client).toEqual([
    'It can’t subscribe to a resource: it has to read it again.',
  ])
})

test('a client without sampling, roots and elicitation can’t be asked for them', () => {
  expect(capabilityGaps({}, ALL_SERVER, '2025-06-18').server).toEqual([
    'It may not ask the client’s model for text: the client declares no sampling.',
    'It may not ask for the client’s folders: the client declares no roots.',
    'It may not ask the user for input: the client declares no elicitation.',
  ])
})

test('what a protocol version does not have yet is said of both sides, and asked of neither', () => {
  const gaps = capabilityGaps({ roots: { listChanged: true }, sampling: {} }, ALL_SERVER, '2025-03-26')
  expect(gaps.server).toEqual([])
  expect(gaps.both).toEqual([
    'Since 2025-06-18: structured tool results, links to resources in tool results and elicitation.',
    'Since 2025-11-25: tasks, icons, tools in sampling and elicitation by web page.',
  ])
})

test('a capability that is declared before MCP has it is named', () => {
  expect(capabilityGaps({ ...ALL_CLIENT }, ALL_SERVER, '2025-03-26').server).toEqual([
    'Elicitation: the client declares it, but MCP has it since 2025-06-18 only.',
  ])
})

test('the first revision completes arguments without a capability for it', () => {
  const { completions: _, ...server } = ALL_SERVER
  expect(capabilityGaps(ALL_CLIENT, server, '2024-11-05').client).toEqual([])
})

test('nothing is said of a side whose capabilities were not reported, nor of an unknown version', () => {
  expect(capabilityGaps(null, undefined, null)).toEqual({ client: null, server: null, both: [] })
  expect(capabilityGaps(ALL_CLIENT, ALL_SERVER, 'next').both).toEqual([])
})
