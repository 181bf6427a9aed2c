import type { Random } from '../random'

export interface LogLine {
  type: 'stdout' | 'stderr'
  line: string
}

const out = (line: string): LogLine => ({ type: 'stdout', line })
const err = (line: string): LogLine => ({ type: 'stderr', line })
const esc = '\u001b['
const dim = (text: string) => `${esc}2m${text}${esc}22m`
const bold = (text: string) => `${esc}1m${text}${esc}22m`
const colour = (code: number | string, text: string) => `${esc}${code}m${text}${esc}39m`

const clock = (atMs: number) => new Date(atMs).toISOString()

/** What a hosted server says as it starts. */
export const greeting = (name: string, version: string, atMs: number, random: Random): LogLine[] => [
  err(dim(`> node --enable-source-maps dist/index.js --stdio`)),
  out(`${bold(colour(32, name))} ${version} ${dim('starting')}`),
  out(JSON.stringify({ level: 'info', time: clock(atMs), msg: 'config loaded', keys: ['token'] })),
  out(''),
  out(`Connected to upstream in ${random.int(40, 900)}ms`),
  err('Listening on stdio'),
]

/** A few lines of a server that works, each time another mixture. */
export function working(atMs: number, random: Random): LogLine[] {
  const time = clock(atMs)
  const took = random.int(4, 2400)
  return random.pick([
    [
      out(`[${time}] INFO  tool call: search (req=${random.int(4096, 65_535).toString(16)})`),
      out(`[${time}] INFO  done in ${took}ms`),
    ],
    [
      out(`${colour(36, 'DEBUG')} cache miss ${dim('key=repos:acme')}`),
      out(`${colour(32, '✓')} 200 ${bold('GET')} /repos/acme/checkout ${dim(`${took}ms`)}`),
    ],
    [out(JSON.stringify({ level: 'info', time, msg: 'request completed', status: 200, durationMs: took }))],
    [
      out(JSON.stringify({ level: 'warn', time, msg: 'slow upstream', durationMs: took + 3000, retry: 1 })),
      err(`${colour('38;5;214', 'WARN')} retrying in 500ms (attempt 2 of 5)`),
    ],
    [
      out(`Indexing ${colour(33, '12%')}\rIndexing ${colour(33, '58%')}\rIndexing ${colour(32, '100%')}`),
      out('Indexed 1,204 documents.'),
    ],
    [
      err(`${colour('1;31', 'ERROR')} upstream answered 502, using the cached copy`),
      err(`    at fetchUpstream (/app/dist/upstream.js:41:11)`),
      err(`    at async handle (/app/dist/server.js:88:20)`),
    ],
    [
      err('Traceback (most recent call last):'),
      err('  File "/app/server.py", line 214, in handle'),
      err('    row = cache[key]'),
      err("KeyError: 'repos:acme'"),
      out('INFO:server:falling back to the database'),
    ],
    [out(`${esc}48;2;20;60;90m${esc}97m heartbeat ${esc}0m ok, rss=${random.int(60, 400)}MB`), out('')],
    [
      err('(node:7) DeprecationWarning: The `punycode` module is deprecated.'),
      err(dim('(Use `node --trace-deprecation ...`)')),
    ],
  ])
}

/** One line of several kB, as servers print that log whole payloads. */
export const longLine = (random: Random): LogLine =>
  out(
    `payload: ${JSON.stringify(
      Array.from({ length: 90 }, (_, id) => ({
        id,
        title: 'Basket is empty after reload',
        n: random.int(0, 999),
      })),
    )}`,
  )

/** 500 lines of a server that catches up. */
export const catchingUp = (random: Random): LogLine[] =>
  Array.from({ length: 500 }, (_, at) => {
    if (at % 97 === 96) return err(`WARN  page ${at} skipped: 429 Too Many Requests`)
    return out(`sync page ${at + 1}/500 ${dim(`${random.int(8, 320)}ms`)} ${colour(32, 'ok')}`)
  })

/** A remote server: the engine writes what it did itself, and all of it to stderr. */
export const remote = (domain: string, random: Random): LogLine[] => [
  err(`POST https://${domain}/mcp ${random.pick([200, 200, 200, 202])} ${random.int(40, 1900)}ms`),
  ...(random.chance(0.3)
    ? [err(random.pick(['stream opened', 'stream idle for 30s', 'keep-alive', 'session resumed']))]
    : []),
]
