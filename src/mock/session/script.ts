import type { Json } from '../store'
import { toolCalls } from './calls'
import { can, type Draft, fromServer, notification, request, response, type Talk } from './draft'

/** How the talk begins: what both can do, in the words of the run itself. */
function handshake(talk: Talk): Draft[] {
  const { mcp, random } = talk
  // Who never named itself has shaken no hands.
  if (!mcp?.client) return []
  const named = ({ name, version }: Json) =>
    version == null ? { name: name ?? '' } : { name: name ?? '', version }
  const hello = request(
    talk,
    'initialize',
    {
      protocolVersion: mcp.version ?? null,
      capabilities: mcp.client.capabilities ?? {},
      clientInfo: named(mcp.client),
    },
    random.int(60, 300),
  )
  const welcome = {
    protocolVersion: mcp.version ?? null,
    capabilities: mcp.server?.capabilities ?? {},
    serverInfo: named(mcp.server ?? {}),
  }
  return [
    hello,
    response(hello, welcome, random.around(140, 0.6)),
    notification('client', 'notifications/initialized', undefined, random.int(4, 40)),
  ]
}

function lists(talk: Talk): Draft[] {
  const { mcp, random, tools } = talk
  const list = (method: string, result: Draft['payload'] & object) => {
    const asked = request(talk, method, {}, random.int(3, 60))
    return [asked, response(asked, { ...result }, random.around(34, 0.5))]
  }
  const drafts = list('tools/list', {
    tools: tools.map(({ name, description, inputSchema }) => ({ name, description, inputSchema })),
  })
  if (can(mcp, 'server', 'resources')) {
    const resources = [{ uri: 'file:///work/notes.md', name: 'notes.md', mimeType: 'text/markdown' }]
    drafts.push(...list('resources/list', { resources }))
  }
  if (can(mcp, 'server', 'prompts')) {
    drafts.push(...list('prompts/list', { prompts: [{ name: 'summarize', arguments: [{ name: 'style' }] }] }))
  }
  return drafts
}

function readResource(talk: Talk): Draft[] {
  const uri = `file:///work/${talk.random.pick(['notes.md', 'orders.csv', 'schema.sql', 'logo.png'])}`
  const asked = request(talk, 'resources/read', { uri }, think(talk))
  const contents = [{ uri, mimeType: 'text/plain', text: 'id,total\n1,19.90\n2,42.50\n' }]
  return [asked, response(asked, { contents }, talk.random.around(90, 0.6))]
}

function getPrompt(talk: Talk): Draft[] {
  const params = { name: 'summarize', arguments: { style: talk.random.pick(['short', 'for the board']) } }
  const asked = request(talk, 'prompts/get', params, think(talk))
  const text = 'Summarise what happened, in three sentences.'
  const messages = [{ role: 'user', content: { type: 'text', text } }]
  return [asked, response(asked, { description: 'A summary', messages }, talk.random.around(45, 0.5))]
}

function ping(talk: Talk): Draft[] {
  const asked = request(talk, 'ping', {}, think(talk))
  return [asked, response(asked, {}, talk.random.around(9, 0.5))]
}

function askForRoots(talk: Talk): Draft[] {
  const asked = fromServer(request(talk, 'roots/list', {}, think(talk)))
  const roots = [{ uri: 'file:///home/mona/checkout', name: 'checkout' }]
  return [asked, response(asked, { roots }, talk.random.around(25, 0.5))]
}

function logMessage(talk: Talk): Draft[] {
  const level = talk.random.pick(['info', 'debug', 'warning', 'error'])
  const data = talk.random.pick(['cache is cold', { pool: { idle: 3, busy: 1 } }, 'token expires in 5 min'])
  return [notification('server', 'notifications/message', { level, logger: 'upstream', data }, think(talk))]
}

/** What is no message of the protocol at all; the engine keeps it as it came. */
function oddity(talk: Talk): Draft[] {
  const [type, payload] = talk.random.pick([
    ['unknown', { note: 'not json-rpc' }],
    ['debug', { level: 'debug', data: { queue: 0 } }],
  ] as const)
  return [{ type, from: 'server', callId: null, method: null, payload, waitMs: think(talk), idle: true }]
}

const think = ({ random }: Talk) => random.around(5200, 0.9)

/** What comes next: nearly always a call of a tool, else whatever both sides can do. */
function next(talk: Talk): Draft[] {
  const { mcp, random } = talk
  const dice = random.next()
  if (dice < 0.06 && can(mcp, 'server', 'resources')) return readResource(talk)
  if (dice > 0.06 && dice < 0.09 && can(mcp, 'server', 'prompts')) return getPrompt(talk)
  if (dice > 0.09 && dice < 0.12) return ping(talk)
  if (dice > 0.12 && dice < 0.14 && can(mcp, 'client', 'roots')) return askForRoots(talk)
  if (dice > 0.14 && dice < 0.18 && can(mcp, 'server', 'logging')) return logMessage(talk)
  if (dice > 0.18 && dice < 0.188) return oddity(talk)
  return toolCalls(talk, think(talk))
}

/** A whole talk, as long as it is asked to go on. The same seed says the same, however it is cut into parts. */
export function* script(talk: Talk): Generator<Draft, never> {
  yield* handshake(talk)
  yield* lists(talk)
  while (true) yield* next(talk)
}
