import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { makeRun } from '../../../make-run'
import { renderApp, server } from '../../../render-app'

/** When the run of `makeRun` was created; it took a minute. */
const BEGIN_MS = Date.parse('2026-11-22T18:00:00.000Z')

const iso = (ms: number) => new Date(BEGIN_MS + ms).toISOString()
const listOf = (items: unknown[]) =>
  HttpResponse.json({ items, pagination: { has_more_after: false, has_more_before: false } })

let made = 0

/** A request and, unless `toMs` is null, its response; times in ms since the run's beginning. */
export function call(method: string, fromMs: number, toMs: number | null, tool?: string) {
  made += 1
  const id = `mt_${made}`
  const message = (kind: 'request' | 'response', atMs: number) => ({
    id: `msg_${made}${kind === 'request' ? 'a' : 'b'}`,
    type: kind,
    sender: { type: kind === 'request' ? 'client' : 'server', id: kind === 'request' ? 'mccl_1' : 'srr_1' },
    mcp_message: {
      id,
      method: kind === 'request' ? method : null,
      payload: {
        jsonrpc: '2.0',
        id,
        ...(kind === 'request'
          ? { method, params: tool === undefined ? {} : { name: tool } }
          : { result: {} }),
      },
    },
    created_at: iso(atMs),
  })
  return [message('request', fromMs), ...(toMs === null ? [] : [message('response', toMs)])]
}

export const output = (atMs: number, ...lines: string[]) => {
  made += 1
  return {
    id: `sev_${made}`,
    type: 'server_logs',
    server_run: { id: 'srr_1' },
    log_lines: lines.map((line) => ({ type: 'stdout', line })),
    created_at: iso(atMs),
  }
}

export interface Session {
  run?: Record<string, unknown>
  messages?: unknown[][]
  events?: unknown[]
  errors?: unknown[]
}

const MESSAGES = '*/api/sessions/:id/messages'
const EVENTS = '*/api/sessions/:id/events'

/** What the API answers of one run and its session. */
export function answer({ run = {}, messages = [], events = [], errors = [] }: Session) {
  server.use(
    http.get('*/api/server-runs/:id', () => HttpResponse.json(makeRun(run))),
    http.get(MESSAGES, () => listOf(messages.flat())),
    http.get(EVENTS, () => listOf(events)),
    http.get('*/api/server-run-errors', () => listOf(errors)),
  )
}

export const refuse = (list: 'messages' | 'events', status: number, once = false) =>
  server.use(
    http.get(
      list === 'messages' ? MESSAGES : EVENTS,
      () => HttpResponse.json({ ok: false, status, code: 'refused', message: 'Refused.' }, { status }),
      { once },
    ),
  )

/** The page of the run, and its timeline once it is there. */
export async function openTimeline(address = '/runs/srr_1') {
  HTMLElement.prototype.setPointerCapture = () => {}
  const view = renderApp(address)
  const timeline = await screen.findByRole('region', { name: 'Timeline' })
  return { ...view, timeline: within(timeline), element: timeline }
}

/** The track of a lane, of 800 px here; and a place on it. */
export function trackOf(slider: HTMLElement): HTMLElement {
  const track = slider.parentElement
  if (!track) throw new Error('The lane has no track.')
  return track
}
export const at = (clientX: number) => ({ clientX, clientY: 0, button: 0, isPrimary: true, pointerId: 1 })
