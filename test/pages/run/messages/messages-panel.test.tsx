import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { ServerRun } from '../../../../src/contract/server-run'
import { messagesSummary } from '../../../../src/pages/run/messages/messages-summary'
import { failure, notification, request, response } from '../../../domain/messages/make-message'
import { makeRun } from '../../../make-run'
import {
  answerMessages,
  head,
  methods,
  refuseMessages,
  refuseSecondPage,
  renderMessages,
  rows,
} from './render-messages'

const TALK = [
  request('1', 'initialize', {}, { at: 412 }),
  response('1', { serverInfo: { name: 'pg' } }, { at: 624 }),
  notification('notifications/initialized', {}, { at: 630 }),
  request('2', 'tools/call', { name: 'query', arguments: { sql: 'select 42' } }, { at: 1000 }),
  failure('2', { code: -32602, message: 'no such column' }, { at: 2500 }),
  request('3', 'tools/call', { name: 'query' }, { at: 3000 }),
]

describe('the messages of a run', () => {
  test('are rows of a request with its response: offset, method, subject, latency, outcome', async () => {
    answerMessages(TALK)
    renderMessages()
    const [first, second, third, fourth, ...more] = await rows()
    expect(more).toEqual([])
    expect(first).toHaveTextContent(/From the client: initialize.*212 ms.*\+12 ms.*OK/)
    expect(second).toHaveTextContent('notifications/initialized')
    expect(third).toHaveTextContent(/tools\/call\s*query.*1\.5 s.*Error -32602/)
    expect(fourth).toHaveTextContent('Unanswered')
  })

  test('open to what was said on both sides, with the meaning of an error’s code', async () => {
    answerMessages(TALK)
    const { user } = renderMessages()
    const row = (await rows())[2]
    await user.click(head(row))
    expect(head(row)).toHaveAttribute('aria-expanded', 'true')
    const response = await screen.findByRole('region', { name: 'Response' })
    expect(response).toHaveTextContent('no such column')
    expect(screen.getByRole('region', { name: 'Request' })).toHaveTextContent('sql: "select 42"')
    expect(row).toHaveTextContent('Error -32602: the parameters were not valid — no such column')
    await user.click(head(row))
    expect(screen.queryByRole('region', { name: 'Response' })).toBe(null)
  })

  test('the chosen one is in the address, and open when the address says so', async () => {
    answerMessages(TALK)
    const { user } = renderMessages(makeRun(), `?at=${TALK[3]?.id}`)
    expect(await screen.findByRole('region', { name: 'Request' })).toHaveTextContent('select 42')
    const first = (await rows())[0]
    await user.click(head(first))
    expect(location.search).toBe(`?at=${TALK[0]?.id}`)
    expect(await screen.findByRole('region', { name: 'Request' })).toHaveTextContent('initialize')
  })

  test('arrow keys, j and k walk the rows, and one of them is a tab stop', async () => {
    answerMessages(TALK)
    const { user } = renderMessages()
    const heads = (await rows()).map(head)
    expect(heads.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1])
    heads[0]?.focus()
    await user.keyboard('{ArrowDown}j')
    expect(heads[2]).toHaveFocus()
    await user.keyboard('{End}k{ArrowUp}')
    expect(heads[1]).toHaveFocus()
    expect(heads[1]?.tabIndex).toBe(0)
    await user.keyboard('{Enter}')
    expect(heads[1]).toHaveAttribute('aria-expanded', 'true')
  })

  test('newest first turns the list round', async () => {
    answerMessages(TALK)
    const { user } = renderMessages()
    await rows()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'Newest first')
    expect(await methods()).toEqual(['tools/call', 'tools/call', 'notifications/initialized', 'initialize'])
  })
})

describe('while they can’t all be shown', () => {
  test('a failure can be retried, and what was read stays', async () => {
    const many = Array.from({ length: 150 }, (_, index) => notification('note', { index }))
    answerMessages(many)
    refuseSecondPage(500)
    const { user } = renderMessages()
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('More messages could not be loaded')
    expect(await rows()).toHaveLength(100)
    await user.click(within(alert).getByRole('button', { name: 'Retry' }))
    await waitFor(async () => expect(await rows()).toHaveLength(150))
    expect(screen.queryByRole('alert')).toBe(null)
  })

  test.each([
    [403, 'may not be read with this key'],
    [404, 'doesn’t offer the messages'],
  ])('%d is one line that says why', async (status, words) => {
    refuseMessages(status)
    renderMessages()
    expect(await screen.findByText(new RegExp(words))).toBeVisible()
    expect(screen.queryByRole('form')).toBe(null)
  })

  test('none at all, and no session, are said in words', async () => {
    answerMessages([])
    const { unmount } = renderMessages()
    expect(await screen.findByText(/neither side has said anything/)).toBeVisible()
    unmount()
    renderMessages(makeRun({ server_session: null }))
    expect(screen.getByText(/reports no MCP session/)).toBeVisible()
  })

  test('of a running run a request without a response may still be answered', async () => {
    answerMessages(TALK)
    renderMessages(makeRun({ status: 'active', stopped_at: null }))
    await waitFor(async () => expect((await rows())[3]).toHaveTextContent('No answer yet'))
  })
})

describe('what siblings share', () => {
  const theirs = { sender: { type: 'server', id: 'srr_2' } }
  const shared = [
    ...TALK,
    request('8', 'ping', {}, { at: 90_000 }),
    response('8', {}, { at: 90_010, ...theirs }),
  ]
  const show = async (run: ServerRun = makeRun()) => {
    answerMessages(shared)
    const view = renderMessages(run)
    await rows()
    return view
  }

  test('is said, and what lies outside this run’s time is marked', async () => {
    await show()
    expect(screen.getByText(/which 2 runs share/)).toBeVisible()
    expect((await rows()).filter((row) => row.textContent?.includes('outside this run'))).toHaveLength(1)
  })

  test('can be left out', async () => {
    const { user } = await show()
    await user.click(screen.getByRole('checkbox', { name: 'Only this run’s' }))
    expect(await methods()).not.toContain('ping')
  })

  test('is not spoken of where nothing lies outside', async () => {
    answerMessages(TALK)
    renderMessages()
    await rows()
    expect(screen.queryByRole('checkbox')).toBe(null)
  })
})

test('the summary counts messages, calls, errors and what is unanswered', () => {
  const read = { complete: true, reading: false, error: null, refused: null, readOn: () => {} }
  expect(messagesSummary({ ...read, items: TALK })).toBe('6 messages · 3 calls · 1 error · 1 unanswered')
  const isError = [request('1', 'tools/call'), response('1', { isError: true })]
  expect(messagesSummary({ ...read, items: isError })).toBe('2 messages · 1 call · 1 tool error')
  expect(messagesSummary({ ...read, items: isError, complete: false, reading: true })).toMatch(/ · reading…$/)
  expect(messagesSummary({ ...read, items: [] })).toBe('none')
  expect(messagesSummary({ ...read, items: [], refused: 404 })).toBe('not available')
})
