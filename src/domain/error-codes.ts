import { nonEmpty, wordFor } from '../lib/text'

/** What a code of the engine means, and what to look at. */
export interface ErrorAdvice {
  meaning: string
  /** Two or three short points; none for a code that isn't known. */
  checks: readonly string[]
}

const KNOWN: Readonly<Record<string, ErrorAdvice>> = {
  server_exited_error: {
    meaning: 'The server’s process ended by itself, and said by its exit code that something was wrong.',
    checks: [
      'The last log lines before the end: most servers say there why they give up.',
      'Configuration and credentials of the deployment, if it ends within seconds of its start.',
      'Whether earlier versions of the server end the same way.',
    ],
  },
  server_failed_to_start: {
    meaning: 'The server did not come up, so no MCP session could begin.',
    checks: [
      'That the version’s image, or the remote address, still exists and can be reached.',
      'Required configuration values: a missing one often ends a server before its first log line.',
      'Whether other deployments of the same version start.',
    ],
  },
  server_failed_to_stop: {
    meaning: 'The server did not end when it was asked to. What it did before that may be in order.',
    checks: [
      'Whether the server ends on SIGTERM, and closes its connections then.',
      'Calls that were still running at the end.',
    ],
  },
  timeout: {
    meaning: 'An answer was waited for and did not come in time.',
    checks: [
      'Which request has no response, and what it was asked to do.',
      'The service behind the server: it may be slow or unreachable from there.',
      'Whether the server writes its logs to stdout, where only MCP messages belong.',
    ],
  },
  invalid_mcp_message: {
    meaning: 'Something came from the server that is no MCP message.',
    checks: [
      'Prints to stdout: over stdio, every line there must be a JSON-RPC message.',
      'A remote server’s address: a “<” at the beginning is a web page, such as a sign-in or an error page.',
    ],
  },
  get_launch_params_error: {
    meaning:
      'The function that turns the deployment’s configuration into launch parameters failed, so nothing was started.',
    checks: [
      'The deployment’s configuration against the version’s schema.',
      'The launch function of a custom server: it may throw on a value that is missing.',
    ],
  },
  unknown_error: {
    meaning: 'The engine could not say what kind of error this is; the message is all there is.',
    checks: [
      'The message: “EOF” means that the other side closed the connection before its answer was whole.',
      'The log lines around that time.',
    ],
  },
}

/** What the engine's code means; null for one that this dashboard does not know, or for none. */
export const errorAdvice = (code: string | null): ErrorAdvice | null =>
  code !== null && Object.hasOwn(KNOWN, code) ? (KNOWN[code] ?? null) : null

const EXITS: Record<string, string> = {
  0: 'which is no failure: it ended in order, or none was reported',
  1: 'the program itself gave up',
  2: 'wrong usage, or a mistake in its arguments',
  126: 'the command was found but may not be run',
  127: 'the command was not found in the image',
  130: 'interrupted (SIGINT)',
  134: 'it aborted itself (SIGABRT), as a failed assertion or a full heap makes it',
  137: 'killed (SIGKILL): most often out of memory, else stopped by force',
  139: 'it crashed on a bad memory access (SIGSEGV)',
  143: 'asked to end (SIGTERM)',
}

/** "137, killed (SIGKILL): …" out of an error's metadata; null where it holds no exit code. */
export function exitCodeWords(metadata: Record<string, unknown> | null): string | null {
  const raw = metadata !== null && Object.hasOwn(metadata, 'exitCode') ? metadata.exitCode : null
  if (typeof raw !== 'number' && typeof raw !== 'string') return null
  const code = nonEmpty(String(raw))
  if (code === null) return null
  const signal = Number(code) - 128
  const words =
    wordFor(EXITS, code) ??
    (signal > 0 && signal < 65 ? `ended by signal ${signal}` : 'not a code of common use')
  return `${code}, ${words}`
}
