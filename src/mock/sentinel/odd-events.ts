import type { Json, StoredOfRun, WireRun } from '../store'

const out = (line: string | null): Json => ({ type: 'stdout', line })
const err = (line: string | null): Json => ({ type: 'stderr', line })

/** Log lines that are not as they should be. Made when they are first asked for: one has 1 MB. */
const ODD = (): readonly (readonly Json[] | null)[] => [
  [
    out('plain'),
    out(null),
    { type: null, line: 'from nowhere' },
    { type: 'stdlog', line: 'of a newer API' },
    {},
  ],
  [
    out('tab\there'),
    out('bell \u0007 nul \u0000 del \u007f c1 \u0085 esc \u001b'),
    out('line\r\nbreak\u2028and paragraph\u2029end'),
  ],
  [out('safe\u202egnp.exe'), out('\u2066isolated\u2069 \u200e\u200f marks, zero\u200bwidth, \ufeffbom')],
  [out('lone \ud83d surrogate \udc00'), out('e\u0301'.repeat(40) + '\u0300'.repeat(300))],
  // Sequences that never end, move the cursor, name the window, or carry a link.
  [
    out('\u001b['),
    out('\u001b[38;5;'),
    out('\u001b]8;;javascript:alert(1)\u0007click\u001b]8;;\u0007'),
    out('\u001b]0;title\u0007\u001b[2J\u001b[H\u001b[?25lcleared'),
  ],
  [
    out('\u001b[1m\u001b[31m\u001b[4m'.repeat(20_000)),
    out('\u001b[999;999;999;999mno such colour\u001b[0m'),
    out('\u001b[31mred, and never reset'),
  ],
  [err('<script>alert(1)</script><img src=x onerror=alert(2)>'), err('10%\r20%\r30%\r'), err('')],
  [out('one megabyte '.repeat(80_660).slice(0, 2 ** 20))],
  null,
  [],
]

/** The log events of the odd sentinel; one has no time, one no date, and the last error event names no error. */
export function oddEvents(run: WireRun, beginMs: number): StoredOfRun[] {
  const event = (index: number, more: Json): StoredOfRun => ({
    object: 'session.event',
    id: `sev_sentinel_odd_${String(index).padStart(2, '0')}`,
    type: 'server_logs',
    session_id: run.server_session?.session_id,
    server_run_id: run.id,
    server_run_error_id: null,
    created_at: new Date(beginMs + index * 1500).toISOString(),
    ...more,
  })
  const logs = ODD().map((log_lines, index) => event(index, { log_lines }))
  return [
    ...logs,
    event(90, { log_lines: [out('no time')], created_at: null }),
    event(91, { log_lines: [out('no date')], created_at: 'soon' }),
    event(92, { log_lines: [out('a type of a newer API')], type: 'server_metrics' }),
    event(93, { type: 'server_run_error' }),
  ]
}
