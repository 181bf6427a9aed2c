import type { Json, Stored, StoredOfRun, WireRun } from '../store'

const TOOLS = ['search_issues', 'get_file_contents', 'create_issue', 'list_pull_requests'] as const
const WORDS = ['checkout', 'basket', 'timeout', 'naïve', 'überfällig', '注文'] as const

/** Mixes a place in a list into something that looks random and is always the same. */
const mixed = (index: number) => (Math.imul(index + 1, 0x9e3779b1) ^ ((index + 7) << 11)) >>> 0

const pick = <T>(items: readonly T[], index: number): T => items[mixed(index) % items.length] as T

function callParams(call: number): Json {
  const query = `${pick(WORDS, call)} ${pick(WORDS, call + 3)}`
  return { name: pick(TOOLS, call), arguments: { query, page: call, perPage: 30 } }
}

function answerTo(call: number): Json {
  if (call % 50 === 49) return { error: { code: -32602, message: 'Invalid arguments', data: { call } } }
  if (call % 20 === 19) {
    return { result: { content: [{ type: 'text', text: `No such item: ${call}` }], isError: true } }
  }
  const rows = Array.from({ length: 1 + (mixed(call) % 6) }, (_, row) => ({
    number: call * 10 + row,
    title: `${pick(WORDS, call + row)} ${row}`,
    state: 'open',
  }))
  return { result: { content: [{ type: 'text', text: JSON.stringify(rows) }] } }
}

/**
 * The message at a place in a plain talk: requests and their responses in turn. What it says is made when it is read,
 * so that 10,000 of them are cheap to keep.
 */
export function messageAt(run: WireRun, index: number, atMs: number): Stored {
  const call = index >> 1
  const asks = index % 2 === 0
  const { session_id, id } = run.server_session ?? {}
  const callId = `mt/x/sentinel${String(call).padStart(5, '0')}`
  return {
    object: 'session.message',
    id: `msg_sentinel_${String(index).padStart(5, '0')}`,
    type: asks ? 'request' : call % 50 === 49 ? 'error' : 'response',
    sender: {
      object: 'session.message.sender',
      type: asks ? 'client' : 'server',
      id: asks ? 'mccl_s1' : run.id,
    },
    get mcp_message() {
      const body = asks ? { method: 'tools/call', params: callParams(call) } : answerTo(call)
      return {
        object: 'session.message.mcp_message',
        id: callId,
        method: asks ? 'tools/call' : null,
        payload: { jsonrpc: '2.0', id: callId, ...body },
      }
    },
    session_id,
    server_session_id: id,
    created_at: new Date(atMs).toISOString(),
  }
}

const LEVELS = ['INFO ', 'INFO ', 'INFO ', 'DEBUG', 'WARN ', 'INFO ', 'ERROR'] as const

/** The log line of that number: levels, words to search for, and a colour now and then. */
function lineAt(number: number): { type: string; line: string } {
  const level = pick(LEVELS, number)
  const word = pick(WORDS, number + 5)
  const took = mixed(number) % 900
  const text = `${level} req=${mixed(number).toString(16)} ${word} handled in ${took}ms (line ${number})`
  const line = number % 9 === 0 ? `\u001b[2m${text.slice(0, 6)}\u001b[22m${text.slice(6)}` : text
  return { type: level === 'ERROR' ? 'stderr' : 'stdout', line }
}

/** An event of `lines` log lines, numbered on from `first`; made when they are read. */
export function logsAt(run: WireRun, index: number, first: number, lines: number, atMs: number): StoredOfRun {
  return {
    object: 'session.event',
    id: `sev_sentinel_${String(index).padStart(5, '0')}`,
    type: 'server_logs',
    session_id: run.server_session?.session_id,
    server_run_id: run.id,
    server_run_error_id: null,
    get log_lines() {
      return Array.from({ length: lines }, (_, line) => lineAt(first + line))
    },
    created_at: new Date(atMs).toISOString(),
  }
}

/** When the message at a place was sent: calls `stepMs` apart, each answered before the next. */
export const momentAt = (index: number, beginMs: number, stepMs: number): number => {
  const call = index >> 1
  const latency = index % 2 === 0 ? 0 : 8 + (mixed(call) % Math.max(1, Math.floor(stepMs * 0.8)))
  return beginMs + call * stepMs + latency
}
