import { createRandom, makeId, type Random } from '../random'
import type { Stored, StoredOfRun, WireRun } from '../store'
import { callIds, type Draft, type Talk } from './draft'
import { lastWords } from './last-words'
import { script } from './script'
import { seedOf } from './seed'
import { type Growth, type Part, partsOf, type Span } from './spans'
import { toolsOf } from './tools'

/** The moments of drafts within a span: work takes as long as it takes, thinking is stretched to fill it. */
function place(drafts: readonly Draft[], span: Span, random: Random): number[] {
  const idle = drafts.reduce((sum, { idle, waitMs }) => sum + (idle ? waitMs : 0), 0)
  const work = drafts.reduce((sum, { idle, waitMs }) => sum + (idle ? 0 : waitMs), 0)
  const room = (span.toMs - span.fromMs) * (0.9 + 0.09 * random.next())
  let [idleBy, workBy] = [1, 1]
  if (span.bounded || idle + work > room) {
    const fits = work <= room * 0.8 && idle > 0
    idleBy = fits ? (room - work) / idle : room / Math.max(1, idle + work)
    workBy = fits ? 1 : idleBy
  }
  let at = span.fromMs
  return drafts.map((draft) => {
    at += draft.waitMs * (draft.idle ? idleBy : workBy)
    return Math.floor(at)
  })
}

function talkOf(run: WireRun): Talk {
  let tokens = 0
  const random = createRandom(seedOf(run.id))
  return {
    mcp: run.server_session?.mcp ?? null,
    tools: toolsOf(run.server?.name, run.server_deployment?.metadata?.category),
    random,
    callId: callIds(createRandom(seedOf(run.id), 5)),
    token: () => {
      tokens += 1
      return tokens
    },
  }
}

/** How long the last call of a failed run stays open: half of its time, 30 seconds at most. */
const hangOf = (span: Span) => Math.min(30_000, (span.toMs - span.fromMs) / 2)

/** One run's messages with their moments, in order. */
function told({ run, spans }: Part, code: unknown): [Draft, number][] {
  const talk = talkOf(run)
  const lines = script(talk)
  const pace = createRandom(seedOf(run.id), 2)
  const all: [Draft, number][] = []
  spans.forEach((span, index) => {
    const fails = run.status === 'failed' && index === spans.length - 1 && span.count > 0
    const drafts = Array.from({ length: span.count - (fails ? 1 : 0) }, () => lines.next().value)
    const before = fails && span.bounded ? { ...span, toMs: span.toMs - hangOf(span) } : span
    const times = place(drafts, before, pace)
    drafts.forEach((draft, at) => {
      all.push([draft, times[at] ?? span.fromMs])
    })
    if (!fails) return
    const last = lastWords(
      talk,
      all.map(([draft]) => draft),
      code,
    )
    const openMs = Math.max(before.toMs, all.at(-1)?.[1] ?? 0)
    const endMs = span.bounded ? span.toMs - Math.min(40, hangOf(span)) : (times.at(-1) ?? span.fromMs) + 5000
    all.push([last, Math.floor(last.type === 'request' && span.bounded ? openMs : endMs)])
  })
  return all
}

/**
 * The messages of one server session, which its runs share, in order of time. They lie within the runs' time; the same
 * run says the same each time, and what has been said stays as more comes.
 */
export function messagesOf(
  sessionId: string,
  runs: readonly WireRun[],
  errors: readonly StoredOfRun[],
  growth: readonly Growth[],
  bornMs: number,
): Stored[] {
  const serverSession = runs[0]?.server_session
  const clientId = `mccl_${(seedOf(sessionId) >>> 0).toString(36).slice(-4)}`
  const said = partsOf(runs, growth, bornMs).flatMap((part) => {
    const ids = createRandom(seedOf(part.run.id), 3)
    const code = errors.find((error) => error.server_run_id === part.run.id)?.code
    return told(part, code).map(([draft, atMs]) => ({
      draft,
      atMs,
      run: part.run,
      id: makeId('msg', atMs, ids),
    }))
  })
  said.sort((a, b) => a.atMs - b.atMs)
  return said.map(({ draft, atMs, run, id }) => ({
    object: 'session.message',
    id,
    type: draft.type,
    sender: {
      object: 'session.message.sender',
      type: draft.from,
      id: draft.from === 'client' ? clientId : run.id,
    },
    mcp_message: {
      object: 'session.message.mcp_message',
      id: draft.callId,
      method: draft.method,
      payload: draft.payload,
    },
    session_id: sessionId,
    server_session_id: serverSession?.id,
    created_at: new Date(atMs).toISOString(),
  }))
}
