// What the browser itself needs for this table: no framework, flat columns, an index sort, rows that are reused.

/** @typedef {string | number | null} Value */
/** @typedef {import('./data.mjs').Run} Run */
/** @typedef {{ name: string, read: (run: Run) => Value, show: (value: Value) => string, values: Value[] }} Column */

const ROW_PX = 36
const ALL_IN_DOM = 100
const OVERSCAN = 10
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
const mcp = (run) => run.server_session.mcp

const columns = [
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
/** @type {string[]} */
const ids = []
/** The shown order, as indexes into the columns. @type {number[]} */
let order = []
/** @type {{ column: Column, sign: 1 | -1 } | null} */
let sorting = null

/** @template {Element} T @param {string} selector @param {new () => T} type */
function find(selector, type) {
  const element = document.querySelector(selector)
  if (!(element instanceof type)) throw new Error(`${selector} is missing`)
  return element
}
const box = find('#rows', HTMLElement)
const body = find('tbody', HTMLTableSectionElement)
const more = find('#more', HTMLButtonElement)
const scope = find('#scope', HTMLElement)

function spacer() {
  const row = body.insertRow()
  row.ariaHidden = 'true'
  row.insertCell().colSpan = columns.length
  return row
}
const above = spacer()
const below = spacer()
const blank = document.createElement('tr')
for (const _ of columns) blank.insertCell()
blank.cells[1]?.append(document.createElement('a'))

/** The rows in the document, from position `first` on. @type {HTMLTableRowElement[]} */
let shown = []
let first = 0

/** @param {HTMLTableRowElement} row @param {number} position */
function fill(row, position) {
  const index = order[position] ?? 0
  columns.forEach(({ values, show }, at) => {
    const cell = row.cells[at]
    if (cell === undefined) return
    const value = values[index] ?? null
    const target = cell.firstElementChild ?? cell
    target.textContent = show(value)
    if (at === 0) cell.dataset.status = String(value)
    if (target instanceof HTMLAnchorElement) target.href = `/runs/${ids[index]}`
  })
}

/** Shows the rows of the visible part; `stale` says that rows already in the document must be written anew. @param {boolean} stale */
function render(stale) {
  const windowed = order.length > ALL_IN_DOM
  const from = windowed ? Math.max(0, Math.floor(box.scrollTop / ROW_PX) - OVERSCAN) : 0
  const to = windowed
    ? Math.min(order.length, from + Math.ceil(box.clientHeight / ROW_PX) + 2 * OVERSCAN)
    : order.length
  above.style.height = `${from * ROW_PX}px`
  below.style.height = `${(order.length - to) * ROW_PX}px`
  if (!stale && from === first && to - from === shown.length) return
  const keep = (/** @type {number} */ position) => position >= from && position < to
  const free = shown.filter((_, at) => !keep(first + at))
  const kept = new Map(shown.flatMap((row, at) => (keep(first + at) ? [[first + at, row]] : [])))
  const next = []
  /** @type {Element} */
  let previous = above
  for (let position = from; position < to; position++) {
    const old = kept.get(position)
    const row = old ?? free.pop() ?? /** @type {HTMLTableRowElement} */ (blank.cloneNode(true))
    if (!old || stale) fill(row, position)
    if (previous.nextElementSibling !== row) previous.after(row)
    previous = row
    next.push(row)
  }
  for (const row of free) row.remove()
  shown = next
  first = from
}

function sortRows() {
  order = ids.map((_, index) => index)
  if (!sorting) return
  const { sign } = sorting
  const { values } = sorting.column
  order.sort((a, b) => {
    const x = values[a] ?? null
    const y = values[b] ?? null
    if (x === y) return 0
    if (x === null) return 1
    if (y === null) return -1
    return x < y ? -sign : sign
  })
}

/** Descending, ascending, off. @param {Column} clicked @param {Element} header */
function toggle(clicked, header) {
  if (sorting?.column !== clicked) sorting = { column: clicked, sign: -1 }
  else sorting = sorting.sign === -1 ? { column: clicked, sign: 1 } : null
  for (const other of document.querySelectorAll('th[aria-sort]')) other.removeAttribute('aria-sort')
  if (sorting) header.ariaSort = sorting.sign === 1 ? 'ascending' : 'descending'
  sortRows()
  render(true)
}

for (const each of columns) {
  const header = document.createElement('th')
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = each.name
  button.onclick = () => toggle(each, header)
  header.append(button)
  find('thead tr', HTMLTableRowElement).append(header)
}

/** @param {Response} response @returns {Promise<boolean>} whether older runs exist */
async function take(response) {
  const { items, pagination } = /** @type {{ items: Run[], pagination: { has_more_after: boolean } }} */ (
    await response.json()
  )
  for (const run of items) {
    ids.push(run.id)
    for (const { values, read } of columns) values.push(read(run))
  }
  sortRows()
  render(sorting !== null)
  scope.textContent = `${ids.length.toLocaleString('en')} runs loaded`
  return pagination.has_more_after
}

/** @param {number} wanted */
async function loadUpTo(wanted) {
  more.disabled = true
  let exist = true
  while (exist && ids.length < wanted) {
    exist = await take(await fetch(`/api/server-runs?limit=100&order=desc&after=${ids.at(-1)}`))
  }
  more.disabled = !exist
}

more.onclick = () => loadUpTo(ids.length + 500)
box.onscroll = () => render(false)
const { firstPage } = /** @type {Window & { firstPage?: Promise<Response> }} */ (window)
await take(await (firstPage ?? fetch('/api/server-runs?limit=100&order=desc')))
await loadUpTo(Number(new URLSearchParams(location.search).get('rows') ?? 100))

export {}
