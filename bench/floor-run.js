// What the browser itself needs for a run's messages and output: no framework, flat rows, a plain search.

import { find } from './floor-find.js'
import { createList } from './floor-list.js'

/** @typedef {ReturnType<ReturnType<typeof import('./talk.mjs').createTalk>['messages']>[number]} Message */
/** @typedef {ReturnType<ReturnType<typeof import('./talk.mjs').createTalk>['events']>[number]} Event */

// Colours are left out: a page without a framework would not need more than this to show them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they begin with one
const COLOURS = /\u001b\[[\d;]*m/g

/** @template {{ id: string }} T @param {string} path @param {Record<string, string>} filter @param {(items: T[]) => void} take */
async function readAll(path, filter, take) {
  let after = ''
  for (let more = true; more; ) {
    const query = new URLSearchParams({ limit: '100', order: 'asc', ...filter, ...(after && { after }) })
    const { items, pagination } = await (await fetch(`${path}?${query}`)).json()
    take(items)
    after = items.at(-1)?.id ?? ''
    more = pagination.has_more_after
  }
}
/** @param {number} count */
const words = (count) => count.toLocaleString('en')

/** @type {Message[]} */
const messages = []
/** @type {string[]} */
const searched = []
/** Which messages are shown. @type {number[]} */
let fitting = []
const messageSearch = find('[aria-label="Search in the messages"]', HTMLInputElement)
const ol = find('ol', HTMLOListElement)
const messageRow = document.createElement('li')
messageRow.append(...['span', 'span', 'span'].map((name) => document.createElement(name)))
const messageList = createList({
  box: /** @type {HTMLElement} */ (ol.parentElement),
  list: ol,
  rowPx: 34,
  blank: messageRow,
  fill: (row, at) => {
    const index = fitting[at] ?? 0
    const message = messages[index]
    if (message === undefined) return
    row.setAttribute('aria-setsize', String(fitting.length))
    const [type, method, size] = row.children
    if (!type || !method || !size) return
    type.textContent = `${message.sender.type} ${message.type}`
    method.textContent = message.mcp_message.method ?? ''
    size.textContent = `${searched[index]?.length} B`
  },
})
function filterMessages() {
  const needle = messageSearch.value.toLowerCase()
  fitting = []
  for (let at = 0; at < searched.length; at++) if (searched[at]?.includes(needle)) fitting.push(at)
  messageList.show(fitting.length)
}
messageSearch.oninput = () => {
  messageList.goTo(0)
  filterMessages()
}

/** @type {string[]} */
const lines = []
/** @type {string[]} */
const lowered = []
const lineSearch = find('[aria-label="Search in the lines"]', HTMLInputElement)
const found = find('[aria-label="Search in the lines"] + [role="status"]', HTMLElement)
const lineRow = document.createElement('div')
lineRow.append(document.createElement('span'), '')
const lineList = createList({
  box: find('[aria-label="Log lines"]', HTMLElement),
  list: find('#lines', HTMLElement),
  rowPx: 18,
  blank: lineRow,
  fill: (row, at) => {
    const [number, text] = row.childNodes
    if (number) number.textContent = String(at + 1)
    if (text) text.textContent = lines[at] ?? ''
    row.style.background = isMatch(at) ? '#fff3c4' : ''
  },
})
/** @param {number} at */
const isMatch = (at) => lineSearch.value !== '' && lowered[at]?.includes(lineSearch.value.toLowerCase())
lineSearch.oninput = () => {
  const needle = lineSearch.value.toLowerCase()
  let count = 0
  let first = -1
  for (let at = 0; needle !== '' && at < lowered.length; at++) {
    if (!lowered[at]?.includes(needle)) continue
    if (first === -1) first = at
    count++
  }
  found.textContent = needle === '' ? '' : `1 of ${words(count)}`
  lineList.goTo(Math.max(0, first))
  lineList.show(lines.length)
}

const id = new URLSearchParams(location.search).get('run')
const run = await (await fetch(`/api/server-runs/${id}`)).json()
const { session_id: session, id: serverSession } = run.server_session
await readAll(
  `/api/sessions/${session}/messages`,
  { server_session_id: serverSession },
  /** @param {Message[]} items */ (items) => {
    for (const message of items) {
      messages.push(message)
      const { method, payload } = message.mcp_message
      searched.push(`${method ?? ''}\n${JSON.stringify(payload)}`.toLowerCase())
    }
    filterMessages()
  },
)
find('#said', HTMLElement).textContent = `${words(messages.length)} messages`
await readAll(
  `/api/sessions/${session}/events`,
  { server_run_id: run.id },
  /** @param {Event[]} items */ (items) => {
    for (const { log_lines } of items) {
      for (const { line } of log_lines) {
        const text = line.replaceAll(COLOURS, '')
        lines.push(text)
        lowered.push(text.toLowerCase())
      }
    }
    lineList.show(lines.length)
  },
)
find('#written', HTMLElement).textContent = `${words(lines.length)} lines`
