import type { Random } from '../random'
import type { Json } from '../store'
import type { Tool } from './tools'

const TITLES = [
  'Basket is empty after reload',
  'Retry the webhook once',
  'Größe der Bilder begrenzen',
  'Flaky: cart.spec.ts',
  '“Pay now” does nothing on iOS',
  '注文の合計がずれる',
] as const
const PEOPLE = ['mona', 'j.ortiz', 'Łukasz', 'priya', 'bot-renovate'] as const
const STATES = ['open', 'closed', 'pending', 'Running', 'succeeded'] as const

function fake(field: string, row: number, random: Random): unknown {
  if (/^(number|id|ts)$/.test(field)) return 1000 + row * 7
  if (/^(count|rows|members|restarts|amount|position|score|value|x|y|high|low|tax)$/.test(field)) {
    return random.int(0, 9000)
  }
  if (/^(state|status)$/.test(field)) return random.pick(STATES)
  if (field === 'author') return random.pick(PEOPLE)
  if (field === 'url') return `https://items.example/${1000 + row}`
  if (field === 'size') return `${random.int(8, 900)} MB`
  if (/_at$|^(day|published|timestamp)$/.test(field)) return `2026-11-${String(10 + (row % 18))}T08:30:00Z`
  return random.pick(TITLES)
}

/** Base64 of about `bytes` bytes that begins like a file of its kind; nobody is meant to decode it. */
function base64(start: string, bytes: number, random: Random): string {
  let chunk = ''
  for (let at = 0; at < 60; at += 1) chunk += random.pick(['A', 'b', '9', 'x', '/', 'Q', '+', 'k', '2', 'z'])
  const length = Math.ceil((bytes * 4) / 3 / 4) * 4
  return (start + chunk.repeat(Math.ceil(length / chunk.length))).slice(0, length)
}

/** The arguments of a call: the samples of the tool's table, numbers as numbers. */
export function argumentsFor(tool: Tool, random: Random): Json {
  const made: Json = {}
  for (const [name, samples] of tool.samples) {
    const value = random.pick(samples)
    if (value !== '') made[name.replace('#', '')] = name.endsWith('#') ? Number(value) : value
  }
  return made
}

/** The `result` of a call that went well. */
export function toolResult(tool: Tool, random: Random): Json {
  switch (tool.answer) {
    case 'text':
      return { content: [{ type: 'text', text: tool.shape }] }
    case 'image':
      return {
        content: [
          { type: 'text', text: 'Rendered at 1280 × 720.' },
          {
            type: 'image',
            mimeType: tool.shape,
            data: base64('iVBORw0KGgoAAAANSUhEUgAA', random.int(2000, 30_000), random),
          },
        ],
      }
    case 'file': {
      const uri = `file:///work/${tool.name}/${random.int(100, 999)}`
      const resource = tool.shape.startsWith('text/')
        ? { uri, mimeType: tool.shape, text: '# Checkout\n\nRun `npm ci`, then `npm start`.\n' }
        : { uri, mimeType: tool.shape, blob: base64('JVBERi0xLjcK', random.int(4000, 24_000), random) }
      return { content: [{ type: 'resource', resource }] }
    }
    case 'rows': {
      const fields = tool.shape.split(',').map((field) => field.trim())
      const rows = Array.from({ length: random.int(1, 12) }, (_, row) =>
        Object.fromEntries(fields.map((field) => [field, fake(field, row, random)])),
      )
      const text = JSON.stringify(rows)
      const content = [{ type: 'text', text }]
      return random.chance(0.3) ? { content, structuredContent: { rows } } : { content }
    }
  }
}

const TOOL_FAILURES = [
  'Error: 404 Not Found: no such item, or it may not be seen with this token.',
  'Rate limit of the upstream API reached. Try again in 37 seconds.',
  'permission denied for table customers',
  'TimeoutError: locator.click: Timeout 5000ms exceeded.',
] as const

/** The `result` of a call that the tool itself calls failed, which is no error of JSON-RPC. */
export const toolFailure = (random: Random): Json => ({
  content: [{ type: 'text', text: random.pick(TOOL_FAILURES) }],
  isError: true,
})

/** The `error` of JSON-RPC, as servers really send them. */
export function rpcError(tool: Tool, random: Random): Json {
  return random.pick<Json>([
    {
      code: -32602,
      message: `Invalid arguments for tool ${tool.name}`,
      data: { issues: [{ path: ['limit'], expected: 'number', received: 'string' }] },
    },
    { code: -32603, message: 'Internal error: connection reset by peer' },
    { code: -32601, message: 'Method not found' },
    {
      code: -32000,
      message: 'Upstream is not available',
      data: { tool: tool.name, retryable: true, status: 503 },
    },
  ])
}
