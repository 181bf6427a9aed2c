// What a run said and wrote, as the API answers it (CONTRACT section 1): the same in every run of the bench.

/** @typedef {import('./data.mjs').Run} Run */
/** @typedef {{ messages: number, lines: number }} TalkSize */

const LINES_PER_EVENT = 250
const NOTIFICATION_EVERY = 20
const TOOLS = ['query', 'list_tables', 'search_issues', 'create_issue', 'read_file', 'fetch_page']
const WORDS =
  'checkout basket payment refund invoice customer timeout latency index schema migration replica shard queue worker token'.split(
    ' ',
  )
const ESC = '\u001b['

/** A number below `below` that looks random and depends on its arguments only. @param {number} seed @param {number} below */
function mixed(seed, below) {
  let bits = Math.imul(seed + 1, 0x9e3779b1)
  bits = Math.imul(bits ^ (bits >>> 16), 0x45d9f3b)
  bits = Math.imul(bits ^ (bits >>> 16), 0x45d9f3b)
  return ((bits ^ (bits >>> 16)) >>> 0) % below
}
/** @template T @param {readonly T[]} list @param {number} seed @returns {T} */
const pick = (list, seed) => /** @type {T} */ (list[mixed(seed, list.length)])
/** Ids in the order of the API. @param {string} prefix @param {number} at @param {string} owner */
const idAt = (prefix, at, owner) => `${prefix}_0m${String(at).padStart(8, '0')}${owner.slice(-12)}`
/** @param {number} seed @param {number} count */
const words = (seed, count) =>
  Array.from({ length: count }, (_, at) => pick(WORDS, seed + at * 7919)).join(' ')

/** When the item at `at` of `count` came: evenly through the run. @param {Run} run @param {number} at @param {number} count */
function timeAt(run, at, count) {
  const begin = Date.parse(run.started_at ?? run.created_at)
  const end = Math.max(begin + 1000, Date.parse(run.stopped_at ?? run.updated_at))
  return new Date(begin + ((end - begin) * at) / count).toISOString()
}

/** What is asked and answered: the opening two exchanges, then calls of tools. @param {number} call */
function exchange(call) {
  if (call === 0) {
    const params = {
      protocolVersion: '2025-06-18',
      capabilities: {},
      clientInfo: { name: 'cursor', version: '1.2.4' },
    }
    return {
      method: 'initialize',
      params,
      answer: { result: { serverInfo: { name: 'bench', version: '1.0.0' } } },
    }
  }
  if (call === 1) {
    const tools = TOOLS.map((name) => ({
      name,
      description: words(name.length, 12),
      inputSchema: { type: 'object' },
    }))
    return { method: 'tools/list', params: {}, answer: { result: { tools } } }
  }
  const params = { name: pick(TOOLS, call), arguments: { text: words(call, 8), limit: mixed(call, 100) } }
  if (call % 33 === 0) {
    const error = { code: -32_603, message: `Upstream answered 502: ${words(call, 4)}` }
    return { method: 'tools/call', params, answer: { error } }
  }
  // Most answers are some hundred bytes, a few are pages.
  const text = words(call, call % 100 === 0 ? 900 : 30 + mixed(call, 60))
  const result = { content: [{ type: 'text', text }], isError: call % 41 === 0 }
  return { method: 'tools/call', params, answer: { result } }
}

/** @param {Run} run @param {number} count */
function createMessages(run, count) {
  const { id: serverSession, session_id: session } = run.server_session
  /** @param {number} at @param {'client' | 'server'} side @param {string} type @param {string | null} id @param {string | null} method @param {object} body */
  const message = (at, side, type, id, method, body) => ({
    object: 'session.message',
    id: idAt('msg', at, run.id),
    type,
    sender: { object: 'session.message.sender', type: side, id: side === 'server' ? run.id : 'mccl_1v2' },
    mcp_message: {
      object: 'session.message.mcp_message',
      id,
      method,
      payload: { jsonrpc: '2.0', ...(id === null ? {} : { id }), ...body },
    },
    session_id: session,
    server_session_id: serverSession,
    created_at: timeAt(run, at, count),
  })
  /** @type {ReturnType<typeof message>[]} */
  const messages = []
  for (let call = 0; messages.length < count; call += 1) {
    const at = messages.length
    if (at % NOTIFICATION_EVERY === 2) {
      const method = at === 2 ? 'notifications/initialized' : 'notifications/progress'
      const params = { progressToken: `call-${call}`, progress: mixed(at, 100), message: words(at, 3) }
      messages.push(
        message(at, at === 2 ? 'client' : 'server', 'notification', null, method, { method, params }),
      )
      if (messages.length === count) break
    }
    const { method, params, answer } = exchange(call)
    const id = `mt/${run.id.slice(-6)}/${call}`
    messages.push(message(messages.length, 'client', 'request', id, method, { method, params }))
    if (messages.length < count)
      messages.push(message(messages.length, 'server', 'response', id, null, answer))
  }
  return messages
}

/** One line of output: plain, coloured, JSON, an error now and then. @param {number} at @param {string} time */
function logLine(at, time) {
  const took = mixed(at, 2400)
  const kind = mixed(at + 1, 20)
  if (kind === 0)
    return { type: 'stderr', line: `${ESC}1;31mERROR${ESC}0m upstream answered 502 for ${words(at, 2)}` }
  if (kind === 1)
    return { type: 'stderr', line: `WARN retrying in 500ms, timeout of ${words(at, 1)} (attempt 2 of 5)` }
  if (kind < 6) {
    return {
      type: 'stdout',
      line: JSON.stringify({ level: 'info', time, msg: words(at, 4), status: 200, ms: took }),
    }
  }
  if (kind < 11) {
    return {
      type: 'stdout',
      line: `${ESC}32m✓${ESC}39m 200 ${ESC}1mGET${ESC}22m /${words(at, 1)}/${at} ${ESC}2m${took}ms${ESC}22m`,
    }
  }
  return {
    type: 'stdout',
    line: `[${time}] INFO  tool call: ${pick(TOOLS, at)} ${words(at, 3)} (req=${at.toString(16)})`,
  }
}

/** @param {Run} run @param {number} lines */
function createEvents(run, lines) {
  return Array.from({ length: Math.ceil(lines / LINES_PER_EVENT) }, (_, at) => {
    const first = at * LINES_PER_EVENT
    const time = timeAt(run, first, lines)
    return {
      object: 'session.event',
      id: idAt('sev', at, run.id),
      type: 'server_logs',
      session_id: run.server_session.session_id,
      log_lines: Array.from({ length: Math.min(LINES_PER_EVENT, lines - first) }, (_, line) =>
        logLine(first + line, time),
      ),
      server_run: run,
      server_run_error: null,
      created_at: time,
    }
  })
}

/** Both lists of a run, each made when it is first asked for. @param {Run} run @param {TalkSize} size */
export function createTalk(run, { messages, lines }) {
  /** @type {ReturnType<typeof createMessages> | undefined} */
  let said
  /** @type {ReturnType<typeof createEvents> | undefined} */
  let written
  return {
    messages: () => (said ??= createMessages(run, messages)),
    events: () => (written ??= createEvents(run, lines)),
  }
}
