import { createRandom, makeId, type Random } from '../random'
import type { Json, StoredOfRun, WireRun } from '../store'
import { failureLines, remoteFailureLines } from './failure-lines'
import { catchingUp, greeting, type LogLine, longLine, remote, working } from './log-lines'
import { seedOf } from './seed'
import { beginOf, endOf } from './spans'

const MOST_EVENTS = 400

/** What a run printed the `index`-th time. */
function linesOf(run: WireRun, index: number, atMs: number, random: Random): LogLine[] {
  const server = run.server_session?.mcp?.server
  if (run.type === 'external') return remote(`mcp.${server?.name || 'server'}.example`, random)
  if (index === 0) return greeting(server?.name || 'server', server?.version ?? '', atMs, random)
  const dice = random.next()
  if (index === 3 && dice < 0.06) return catchingUp(random)
  if (dice < 0.1) return []
  const lines = Array.from({ length: random.int(1, 3) }, () => working(atMs, random)).flat()
  return dice > 0.95 ? [...lines, longLine(random)] : lines
}

/** The moments at which a run printed something: close together first, then ever less often. */
function momentsOf(run: WireRun, nowMs: number, random: Random): number[] {
  // From the first moment on: a server prints most before it is ready, and started_at may come later or never.
  const begin = Date.parse(run.created_at ?? '') || beginOf(run)
  const end = endOf(run, nowMs) || Math.min(nowMs, begin + 60_000)
  const moments: number[] = []
  let at = begin
  let gap = random.int(2000, 9000)
  while (at <= Math.min(end, nowMs) && moments.length < MOST_EVENTS) {
    moments.push(Math.floor(at))
    at += gap * (0.4 + 1.2 * random.next())
    gap = Math.min(gap * 1.12, 15 * 60_000)
  }
  return moments
}

/** What a run printed until `nowMs`, and its errors, in order of time. What was printed stays as time goes on. */
export function eventsOf(
  sessionId: string,
  run: WireRun,
  errors: readonly StoredOfRun[],
  nowMs: number,
): StoredOfRun[] {
  const ids = createRandom(seedOf(run.id), 1)
  const event = (atMs: number, more: Json): StoredOfRun => ({
    object: 'session.event',
    id: makeId('sev', atMs, ids),
    session_id: sessionId,
    server_run_id: run.id,
    type: 'server_logs',
    log_lines: [],
    server_run_error_id: null,
    created_at: new Date(atMs).toISOString(),
    ...more,
  })
  const events = momentsOf(run, nowMs, createRandom(seedOf(run.id), 4)).map((atMs, index) =>
    event(atMs, { log_lines: linesOf(run, index, atMs, createRandom(seedOf(run.id), 100 + index)) }),
  )
  const lastMs = Math.max(
    events.length ? beginOf(run) : 0,
    endOf(run, nowMs) || Date.parse(events.at(-1)?.created_at as string) || 0,
  )
  if (run.status === 'failed') {
    const [error] = errors
    const exitCode = (error?.metadata as Json | null | undefined)?.exitCode
    const log_lines =
      run.type === 'external' ? remoteFailureLines(error?.code) : failureLines(error?.code, exitCode)
    if (log_lines.length > 0) events.push(event(lastMs, { log_lines }))
  }
  const ofErrors = errors.map((error) =>
    event(Date.parse(String(error.created_at)) || lastMs, {
      type: 'server_run_error',
      created_at: error.created_at,
      server_run_error_id: error.id,
    }),
  )
  return [...events, ...ofErrors]
}
