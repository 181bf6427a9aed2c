import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { ServerRun } from '../../../../src/contract/server-run'
import { HandOverButton } from '../../../../src/pages/run/handover/hand-over-button'
import { catchDownloads } from '../../../lib/catch-downloads'
import { makeRun } from '../../../make-run'
import { openPopover } from '../../../open-popover'
import { server } from '../../../render-app'

const MESSAGES = '*/api/sessions/:id/messages'
const EVENTS = '*/api/sessions/:id/events'

const list = (items: object[], more = false) =>
  HttpResponse.json({ items, pagination: { has_more_after: more, has_more_before: false } })
const refusal = (status: number) =>
  HttpResponse.json({ ok: false, status, code: 'refused', message: 'Refused.' }, { status })
const SECRET = 'ghp_0123456789abcdefABCDEFghijkl'
const message = (id: string, payload: unknown) => ({ id, type: 'request', mcp_message: { id, payload } })

beforeEach(() => {
  server.use(
    http.get('*/api/server-run-errors', () => list([{ id: 'sre_1', code: 'timeout', message: 'Too slow' }])),
    http.get(MESSAGES, () => list([message('msg_1', { params: { token: 'abc', note: SECRET } })])),
    http.get(EVENTS, () =>
      list([{ id: 'sev_1', type: 'server_logs', log_lines: [{ type: 'stderr', line: `key ${SECRET}` }] }]),
    ),
  )
})

function open(run: ServerRun = makeRun()) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const user = userEvent.setup()
  render(
    <QueryClientProvider client={client}>
      <HandOverButton run={run} />
    </QueryClientProvider>,
  )
  const panel = within(openPopover(screen.getByRole('button', { name: 'Hand over…' })))
  return { panel, user }
}

const rows = async (panel: ReturnType<typeof open>['panel']) => {
  const items = within(await panel.findByRole('list', { name: 'In the file' })).getAllByRole('listitem')
  return items.map((item) => Array.from(item.children, (part) => part.textContent).join(' '))
}

test('what looks like a secret is counted by kind, with its places, before anything is saved', async () => {
  const { panel } = open()
  const masked = within(await panel.findByRole('region', { name: 'Masked values' }))
  expect(masked.getByText('3 values that look like secrets are masked:')).toBeVisible()
  expect(masked.getByText('1 value under a secret name')).toBeVisible()
  expect(masked.getByText('2 API keys or tokens')).toBeVisible()
  expect(masked.getByText('messages[0].mcp_message.payload.params.token')).toBeInTheDocument()
  expect(masked.getByText('events[0].log_lines[0].line')).toBeInTheDocument()
  expect(await rows(panel)).toEqual([
    'Run complete 1',
    'Errors complete 1',
    'Messages complete 1',
    'Events complete 1',
  ])
})

test('one file is saved, named after the run, without the secrets', async () => {
  const downloads = catchDownloads()
  const { panel, user } = open()
  await user.click(await panel.findByRole('button', { name: 'Save file' }))
  expect(await panel.findByText('run-srr_1.json is saved.')).toBeVisible()
  const [file] = downloads
  const text = (await file?.text()) ?? ''
  expect(file?.name).toBe('run-srr_1.json')
  expect(text).not.toContain(SECRET)
  expect(JSON.parse(text)).toMatchObject({
    run_id: 'srr_1',
    masked: { count: 3, kinds: { named: 1, key: 2 } },
    errors: [{ code: 'timeout' }],
    messages: [{ id: 'msg_1' }],
    end: true,
  })
})

test('a list that is refused is left out, and the file says why', async () => {
  server.use(http.get(EVENTS, () => refusal(404)))
  const downloads = catchDownloads()
  const { panel, user } = open()
  await user.click(await panel.findByRole('button', { name: 'Save file' }))
  await panel.findByText('run-srr_1.json is saved.')
  expect((await rows(panel)).at(-1)).toBe('Events This Metorial doesn’t offer them. 0')
  expect(JSON.parse((await downloads[0]?.text()) ?? '').scope.events).toEqual({
    count: 0,
    state: 'refused',
    why: 'This Metorial doesn’t offer them.',
  })
})

test('what is there can be taken before all of it is read, and is said not to be complete', async () => {
  let asked = 0
  server.use(
    http.get(MESSAGES, () => {
      asked += 1
      return asked === 1 ? list([message('msg_1', null)], true) : new Promise<never>(() => {})
    }),
  )
  const { panel, user } = open()
  await waitFor(() => expect(asked).toBe(2))
  await waitFor(async () => expect((await rows(panel))[2]).toBe('Messages being read… 1'))
  await user.click(panel.getByRole('button', { name: 'Take what is there' }))
  expect(await panel.findByRole('button', { name: 'Save file' })).toBeVisible()
  expect((await rows(panel))[2]).toBe('Messages They were not read to their end. 1')
})

test('a run without a session is handed over with what there is, and nothing in it looks like a secret', async () => {
  const { panel } = open(makeRun({ server_session: null }))
  expect(await panel.findByText('Nothing in it looks like a secret.')).toBeVisible()
  expect(await rows(panel)).toContain('Messages complete 0')
})

test('a file that can’t be saved says so, and can be tried again', async () => {
  catchDownloads()
  const { createObjectURL } = URL
  URL.createObjectURL = () => {
    throw new Error('The disk is full.')
  }
  const { panel, user } = open()
  await user.click(await panel.findByRole('button', { name: 'Save file' }))
  const alert = await panel.findByRole('alert')
  expect(alert).toHaveTextContent('The file could not be saved. The disk is full.')
  URL.createObjectURL = createObjectURL
  await user.click(within(alert).getByRole('button', { name: 'Retry' }))
  expect(await panel.findByText('run-srr_1.json is saved.')).toBeVisible()
})
