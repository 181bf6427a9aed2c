import type { Json } from '../store'
import { argumentsFor, rpcError, toolFailure, toolResult } from './answers'
import { can, type Draft, fromServer, notification, refusal, request, response, type Talk } from './draft'
import type { Tool } from './tools'

/** A call, and how it ends: well, slowly, by the tool's own failure, or by an error of JSON-RPC. */
function call(talk: Talk, tool: Tool, thinkMs: number, meta?: Json): [asked: Draft, answered: Draft] {
  const { random } = talk
  const params = { name: tool.name, arguments: argumentsFor(tool, random), ...(meta ? { _meta: meta } : {}) }
  const asked = request(talk, 'tools/call', params, thinkMs)
  const slow = random.chance(0.03) ? random.int(6, 15) : 1
  const latency = random.around(tool.medianMs * slow, 0.5)
  const dice = random.next()
  if (dice < 0.03) return [asked, refusal(asked, rpcError(tool, random), latency)]
  return [asked, response(asked, dice < 0.08 ? toolFailure(random) : toolResult(tool, random), latency)]
}

/** The call reports how far it has come. */
function withProgress(talk: Talk, tool: Tool, thinkMs: number): Draft[] {
  const progressToken = talk.token()
  const [asked, answered] = call(talk, tool, thinkMs, { progressToken })
  const steps = talk.random.int(2, 4)
  const waitMs = answered.waitMs / (steps + 1)
  const reports = Array.from({ length: steps }, (_, step) =>
    notification(
      'server',
      'notifications/progress',
      { progressToken, progress: step + 1, total: steps + 1 },
      waitMs,
    ),
  )
  return [asked, ...reports, { ...answered, waitMs }]
}

/** Two calls at once; the later one is answered first. */
function atOnce(talk: Talk, tool: Tool, thinkMs: number): Draft[] {
  const [first, firstAnswer] = call(talk, tool, thinkMs)
  const [second, secondAnswer] = call(talk, talk.random.pick(talk.tools), 3)
  return [first, { ...second, idle: false }, secondAnswer, firstAnswer]
}

/** The client doesn't wait any longer, and no answer comes. */
function cancelled(talk: Talk, tool: Tool, thinkMs: number): Draft[] {
  const [asked, answered] = call(talk, tool, thinkMs)
  const params = { requestId: asked.callId, reason: 'The user stopped the request' }
  return [asked, notification('client', 'notifications/cancelled', params, answered.waitMs)]
}

/** To answer, the server needs the client's model. */
function withSampling(talk: Talk, tool: Tool, thinkMs: number): Draft[] {
  const { random } = talk
  const [asked, answered] = call(talk, tool, thinkMs)
  const text = 'Which of these results fits the question best?'
  const params = { messages: [{ role: 'user', content: { type: 'text', text } }], maxTokens: 200 }
  const question = fromServer(request(talk, 'sampling/createMessage', params, random.int(20, 200)))
  const reply = { role: 'assistant', model: 'model-x', content: { type: 'text', text: 'The second one.' } }
  return [asked, question, response(question, reply, random.around(1800, 0.5)), answered]
}

/** The next call of a tool, after `thinkMs`; now and then two at once, or one that needs more than an answer. */
export function toolCalls(talk: Talk, thinkMs: number): Draft[] {
  const { random } = talk
  const tool = random.pick(talk.tools)
  const dice = random.next()
  if (dice < 0.08) return withProgress(talk, tool, thinkMs)
  if (dice < 0.15) return atOnce(talk, tool, thinkMs)
  if (dice < 0.165) return cancelled(talk, tool, thinkMs)
  if (dice < 0.19 && can(talk.mcp, 'client', 'sampling')) return withSampling(talk, tool, thinkMs)
  return call(talk, tool, thinkMs)
}
