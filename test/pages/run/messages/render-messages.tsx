import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { BrowserRouter } from 'react-router-dom'
import { Announcer } from '../../../../src/components/announcer'
import type { SessionMessage } from '../../../../src/contract/session-message'
import { page } from '../../../../src/mock/list'
import { Collection } from '../../../../src/mock/store'
import { MessagesPanel } from '../../../../src/pages/run/messages/messages-panel'
import { makeRun } from '../../../make-run'
import { server } from '../../../render-app'

const MESSAGES = '*/api/sessions/ses_1/messages'

/** Answers with these messages, in the API's pages; the list may grow later. */
export function answerMessages(messages: readonly SessionMessage[]): void {
  server.use(
    http.get(MESSAGES, ({ request }) =>
      HttpResponse.json({ ...page(new Collection([...messages]), new URL(request.url).searchParams) }),
    ),
  )
}

/** Refuses the first page, and all others. */
export function refuseMessages(status: number): void {
  server.use(http.get(MESSAGES, () => refusal(status)))
}

/** Refuses the second page, the first time that it is asked for. */
export function refuseSecondPage(status: number): void {
  let refused = false
  server.use(
    http.get(MESSAGES, ({ request }) => {
      // No answer of this one: the next handler's turn.
      if (refused || !new URL(request.url).searchParams.has('after')) return
      refused = true
      return refusal(status)
    }),
  )
}

const refusal = (status: number) => HttpResponse.json({ status, code: 'refused', message: 'No.' }, { status })

/** The panel of a run, with the real cache and a real address. */
export function renderMessages(run = makeRun(), search = '') {
  history.replaceState(null, '', `/runs/${run.id}${search}`)
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false } },
  })
  const view = render(
    <QueryClientProvider client={client}>
      <BrowserRouter useTransitions={false}>
        <Announcer />
        <MessagesPanel run={run} />
      </BrowserRouter>
    </QueryClientProvider>,
  )
  return { ...view, client, user: userEvent.setup() }
}

/** The rows that are in the page, once there is one. */
export const rows = async () => {
  const list = await screen.findByRole('list', { name: 'Messages' })
  return Array.from(list.children, (row) => row as HTMLElement)
}

/** The button of a row. */
export const head = (row: HTMLElement | undefined) => {
  if (!row) throw new Error('no such row')
  return within(row).getAllByRole('button')[0] as HTMLElement
}

/** What each row is about, in order. */
export const methods = async () =>
  (await rows()).map((row) => /: (\S+)/.exec(head(row).textContent ?? '')?.[1] ?? '')
