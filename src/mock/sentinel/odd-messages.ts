import type { Json, Stored, WireRun } from '../store'

/** An object in an object, so many times. */
function nested(levels: number): Json {
  let value: Json = { end: true }
  for (let level = 0; level < levels; level += 1) value = { next: value }
  return value
}

const HTML = '<img src=x onerror=alert(1)><script>alert(document.cookie)</script>'
const BIDI = 'invoice\u202efdp.exe\u2066hidden\u2069 \u0007bell \u0000nul \u200bzero'

type Odd = readonly [
  type: string | null,
  from: string | null,
  mcp: Json | null,
  atMs: number | null,
  more?: Json,
]

const say = (id: unknown, method: unknown, payload: unknown): Json => ({ id, method, payload })
const call = (id: string, name: string, args: unknown = {}): Json =>
  say(id, 'tools/call', { jsonrpc: '2.0', id, method: 'tools/call', params: { name, arguments: args } })
const answer = (id: string, text: string): Json =>
  say(id, null, { jsonrpc: '2.0', id, result: { content: [{ type: 'text', text }] } })

/** Messages that are not as they should be, a second apart where nothing else is said. One has 5 MB, so they are made when asked for. */
const ODD = (): readonly Odd[] => [
  ['request', 'client', say('mt/null', 'tools/call', null), 0],
  ['response', 'server', say('mt/null', null, 42), 1000],
  ['request', 'client', say('mt/text', 'tools/call', 'not an object'), 2000],
  ['response', 'server', say('mt/text', null, [1, [2, [3, null]], 'four']), 3000],
  ['request', 'client', { id: 'mt/missing', method: 'tools/list' }, 4000],
  ['response', 'server', say('mt/missing', null, true), 5000],
  ['request', 'client', call('mt/big', 'export_everything'), 6000],
  ['response', 'server', answer('mt/big', '5 MB of text. '.repeat(374_492).slice(0, 5 * 2 ** 20)), 7000],
  ['request', 'client', call('mt/deep', 'nest', nested(2000)), 8000],
  ['response', 'server', say('mt/deep', null, { jsonrpc: '2.0', id: 'mt/deep', result: nested(2000) }), 9000],
  [
    'request',
    'client',
    call('mt/lone', 'lone\ud800surrogate', { '\udc00key': 'half an emoji \ud83d' }),
    10_000,
  ],
  ['response', 'server', answer('mt/lone', '\udfff'), 11_000],
  // The same message twice.
  ['request', 'client', call('mt/twice', 'list_rows'), 12_000, { id: 'msg_sentinel_twice' }],
  ['request', 'client', call('mt/twice', 'list_rows'), 12_000, { id: 'msg_sentinel_twice' }],
  ['response', 'server', answer('mt/twice', 'once'), 13_000],
  // No ids at all.
  [
    'request',
    'client',
    say(null, 'tools/call', { method: 'tools/call', params: { name: 'without_id' } }),
    14_000,
  ],
  ['response', 'server', say(null, null, { result: { content: [] } }), 15_000],
  ['request', 'client', { method: 'ping', payload: {} }, 16_000],
  ['notification', 'server', null, 17_000],
  // The answer comes first.
  ['response', 'server', answer('mt/early', 'before the question'), 18_000],
  ['request', 'client', call('mt/early', 'asked_later'), 19_000],
  // Two questions of one id, and one answer.
  ['request', 'client', call('mt/shared', 'first_of_two'), 20_000],
  ['request', 'client', call('mt/shared', 'second_of_two'), 21_000],
  ['response', 'server', answer('mt/shared', 'for whom?'), 22_000],
  // Two answers, and the second is an error.
  ['request', 'client', call('mt/two', 'answered_twice'), 23_000],
  ['response', 'server', answer('mt/two', 'well'), 24_000],
  [
    'error',
    'server',
    say('mt/two', null, { id: 'mt/two', error: { code: -32603, message: 'or not' } }),
    25_000,
  ],
  // A clock that goes backwards, and none at all.
  ['request', 'client', call('mt/back', 'back_in_time'), 40_000],
  ['response', 'server', answer('mt/back', 'earlier than asked'), 26_000],
  ['request', 'client', call('mt/never', 'no_time'), null],
  ['response', 'server', answer('mt/never', 'no time either'), null],
  ['request', 'client', call('mt/date', 'no_date'), 41_000, { created_at: 'yesterday, I think' }],
  [
    'response',
    'server',
    answer('mt/date', 'in the year 9999'),
    42_000,
    { created_at: '9999-12-31T23:59:59.999Z' },
  ],
  // Text that wants to be more than text.
  ['request', 'client', call('mt/html', HTML, { link: 'javascript:alert(1)', [HTML]: HTML }), 43_000],
  ['response', 'server', answer('mt/html', HTML), 44_000],
  ['request', 'client', call('mt/bidi', BIDI, { file: BIDI }), 45_000],
  ['error', 'server', say('mt/bidi', null, { error: { code: 'E_TEXT', message: BIDI, data: HTML } }), 46_000],
  ['error', 'server', say('mt/html', null, { error: 'only a text' }), 47_000],
  ['response', 'server', say('mt/none', null, { result: { content: 'no array', isError: 'yes' } }), 48_000],
  ['notification', 'server', say(null, HTML, { method: HTML }), 49_000],
  ['request', 'client', say('mt/long', `x/${'very-'.repeat(800)}long`, {}), 50_000],
  // Of a newer API.
  ['batch', 'relay', say('mt/batch', 'batch', [{}, {}]), 51_000],
  [null, null, {}, 52_000],
  ['response', null, answer('mt/orphan', 'nobody asked'), 53_000, { sender: null }],
  ['unknown', 'server', say(null, null, { note: 'not json-rpc' }), 54_000, { mcp_message: undefined }],
]

/** The messages of the odd sentinel, in the API's order; the times are not in order, on purpose. */
export function oddMessages(run: WireRun, beginMs: number): Stored[] {
  return ODD().map(([type, from, mcp, atMs, more], index) => ({
    object: 'session.message',
    id: `msg_sentinel_odd_${String(index).padStart(2, '0')}`,
    type,
    sender: { object: 'session.message.sender', type: from, id: from === 'server' ? run.id : null },
    mcp_message: mcp,
    session_id: run.server_session?.session_id,
    server_session_id: run.server_session?.id,
    created_at: atMs === null ? null : new Date(beginMs + atMs).toISOString(),
    ...more,
  }))
}
