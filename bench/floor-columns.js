// The columns of the floor: flat values and how they are written.

/** @typedef {string | number | null} Value */
/** @typedef {import('./data.mjs').Run} Run */
/** @typedef {{ name: string, read: (run: Run) => Value, show: (value: Value) => string, values: Value[] }} Column */

/** @type {Intl.DateTimeFormatOptions} */
const exact = { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit' }
const time = new Intl.DateTimeFormat('en', { ...exact, hourCycle: 'h23' })

/** @param {string | null} text */
const epoch = (text) => (text === null ? null : Date.parse(text))
/** @param {Value} value */
const showTime = (value) => (value === null ? '–' : time.format(Number(value)))
/** @param {Value} value */
const showNumber = (value) => (value === null ? '–' : value.toLocaleString('en'))
/** @param {Value} value */
function showDuration(value) {
  if (value === null) return '–'
  const seconds = Number(value) / 1000
  return seconds < 60
    ? `${seconds.toFixed(1)} s`
    : `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`
}
/** @param {Run} run */
function duration(run) {
  const begin = epoch(run.started_at) ?? epoch(run.created_at) ?? 0
  return run.status === 'active' ? Date.now() - begin : run.stopped_at && Date.parse(run.stopped_at) - begin
}

/** @param {string} name @param {Column['read']} read @param {Column['show']} [show] @returns {Column} */
const column = (name, read, show = (value) => String(value ?? '–')) => ({ name, read, show, values: [] })
/** @param {Value} id */
const cutId = (id) => `${String(id).slice(0, 12)}…${String(id).slice(-4)}`
/** @param {Run} run */
export const mcp = (run) => run.server_session.mcp

export const columns = [
  column('Status', (run) => run.status),
  column('Run', (run) => run.id, cutId),
  column('Server', (run) => run.server.name),
  column('Deployment', (run) => run.server_deployment.name),
  column('Type', (run) => run.type),
  column('MCP client', (run) => mcp(run).client && `${mcp(run).client?.name} ${mcp(run).client?.version}`),
  column('Transport', (run) => mcp(run).connection_type),
  column('Protocol', (run) => mcp(run).version),
  column('Messages', (run) => run.server_session.usage.total_productive_message_count, showNumber),
  column('Created', (run) => epoch(run.created_at), showTime),
  column('Started', (run) => epoch(run.started_at), showTime),
  column('Duration', duration, showDuration),
]

/** As sort() wants it, null last both ways. @param {Value} x @param {Value} y @param {1 | -1} sign */
export function compare(x, y, sign) {
  if (x === y) return 0
  if (x === null) return 1
  if (y === null) return -1
  return x < y ? -sign : sign
}
