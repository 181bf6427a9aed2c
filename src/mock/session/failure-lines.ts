import type { LogLine } from './log-lines'

const err = (line: string): LogLine => ({ type: 'stderr', line })
const red = (text: string) => `\u001b[1;31m${text}\u001b[0m`

const NODE = [
  `${red('FATAL')} upstream refused the connection`,
  'Error: connect ECONNREFUSED 10.0.3.17:5432',
  '    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1611:16)',
  '    at connect (/app/dist/pool.js:10:5)',
  '    at process.processTicksAndRejections (node:internal/process/task_queues:105:5) {',
  '  errno: -111,',
  "  code: 'ECONNREFUSED',",
  "  syscall: 'connect'",
  '}',
  '',
  'Node.js v22.11.0',
]

const KILLED = ['WARN  heap 498 MB of 512 MB', 'fatal: out of memory', 'Killed']

const FAILED_TO_START = [
  'npm error code E404',
  'npm error 404 Not Found - GET https://registry.example/@acme%2fserver',
  `${red('error')} the command exited before it spoke MCP`,
]

const LAUNCH_PARAMS = [
  "TypeError: Cannot read properties of undefined (reading 'token')",
  '    at getLaunchParams (launch-params.js:1:47)',
]

const NOT_JSON = [
  '<!doctype html><html><head><title>502 Bad Gateway</title></head>',
  "ERROR invalid character '<' looking for beginning of value",
]

const TIMEOUT = [
  'WARN  no answer for 10s',
  'WARN  no answer for 20s',
  'ERROR request timed out after 30000ms',
]

const UNKNOWN = [
  'Traceback (most recent call last):',
  '  File "/app/server.py", line 88, in <module>',
  '    main()',
  '  File "/app/server.py", line 61, in main',
  '    message = stream.read_message()',
  'EOFError: unexpected EOF',
]

/** The last lines of a run that failed, as fit its error's code and the exit code of its process. */
export function failureLines(code: unknown, exitCode: unknown): LogLine[] {
  const lines =
    {
      server_exited_error: exitCode === 137 ? KILLED : NODE,
      server_failed_to_start: FAILED_TO_START,
      get_launch_params_error: LAUNCH_PARAMS,
      invalid_mcp_message: NOT_JSON,
      timeout: TIMEOUT,
      unknown_error: UNKNOWN,
    }[String(code)] ?? []
  return lines.map(err)
}

/** The same for a remote server, of which the engine knows only what came over the wire. */
export function remoteFailureLines(code: unknown): LogLine[] {
  const last =
    { timeout: 'POST timed out after 30000ms', invalid_mcp_message: 'response is not JSON: <!doctype html>' }[
      String(code)
    ] ?? 'stream closed by peer'
  return [err(last)]
}
