// What the browser itself needs for this table: no framework, flat columns, an index sort, rows that are reused.

import { columns, compare, mcp } from './floor-columns.js'
import { find } from './floor-find.js'

/** @typedef {import('./data.mjs').Run} Run */
/** @typedef {import('./floor-columns.js').Column} Column */

const ROW_PX = 36
const ALL_IN_DOM = 100
const OVERSCAN = 10
/** @type {string[]} */
const ids = []
/** What is searched, in lower case. @type {string[]} */
const haystacks = []
/** Indexes into the columns: by run, and all as the API lists their runs. @type {Map<string, number>} */
const indexes = new Map()
/** @type {number[]} */
let listed = []
/** The shown order, as indexes into the columns. @type {number[]} */
let order = []
/** @type {{ column: Column, sign: 1 | -1 } | null} */
let sorting = null

const box = find('#rows', HTMLElement)
const body = find('tbody', HTMLTableSectionElement)
const more = find('#more', HTMLButtonElement)
const scope = find('#scope', HTMLElement)
const search = find('#find', HTMLInputElement)
const failed = find('#failed', HTMLInputElement)
const failedCount = find('#count', HTMLElement)
const status = columns[0]?.values ?? []

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

/** All, in the order chosen. @type {number[]} */
let sorted = []

function sortRows() {
  sorted = listed.slice()
  if (sorting) {
    const { sign } = sorting
    const { values } = sorting.column
    sorted.sort((a, b) => compare(values[a] ?? null, values[b] ?? null, sign))
  }
  filterRows()
}

function filterRows() {
  const needle = search.value.toLowerCase()
  const found = needle === '' ? sorted : sorted.filter((index) => haystacks[index]?.includes(needle))
  const failures = found.filter((index) => status[index] === 'failed')
  order = failed.checked ? failures : found
  failedCount.textContent = failures.length.toLocaleString('en')
  const [some, all] = [order.length.toLocaleString('en'), `${ids.length.toLocaleString('en')} runs loaded`]
  scope.textContent = order.length === ids.length ? all : `${some} of ${all}`
}

for (const input of [search, failed]) {
  input.oninput = () => {
    box.scrollTop = 0
    filterRows()
    render(true)
  }
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
  for (const run of items) listed.push(write(run))
  sortRows()
  render(sorting !== null)
  return pagination.has_more_after
}

/** Into the columns, in place where the run is known. @param {Run} run @returns {number} its index */
function write(run) {
  const index = indexes.get(run.id) ?? ids.length
  indexes.set(run.id, index)
  ids[index] = run.id
  for (const { values, read } of columns) values[index] = read(run)
  const { server, server_deployment: deployment, server_session: session } = run
  const client = mcp(run).client
  const names = [server.name, deployment.name, client?.name, client?.version]
  const texts = [run.id, server.id, deployment.id, session.id, session.session_id, ...names]
  haystacks[index] = texts.join('\n').toLowerCase()
  return index
}

/** Reads the newest page again; new runs come above the others. */
async function refresh() {
  const response = await fetch('/api/server-runs?limit=100&order=desc')
  const { items } = /** @type {{ items: Run[] }} */ (await response.json())
  const known = ids.length
  const above = items.map(write).filter((index) => index >= known)
  listed = [...above, ...listed]
  sortRows()
  render(true)
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

find('#refresh', HTMLButtonElement).onclick = refresh
more.onclick = () => loadUpTo(ids.length + 500)
box.onscroll = () => render(false)
const { firstPage } = /** @type {Window & { firstPage?: Promise<Response> }} */ (window)
await take(await (firstPage ?? fetch('/api/server-runs?limit=100&order=desc')))
await loadUpTo(Number(new URLSearchParams(location.search).get('rows') ?? 100))
