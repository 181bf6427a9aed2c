import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { notification, request, response } from '../../../domain/messages/make-message'
import { makeRun } from '../../../make-run'
import { answerMessages, head, methods, renderMessages, rows } from './render-messages'

const call = (id: string, tool: string, tookMs: number, result: unknown = {}) => [
  request(id, 'tools/call', { name: tool }, { at: Number(id) * 1000 }),
  response(id, result, { at: Number(id) * 1000 + tookMs }),
]
const TALK = [
  request('1', 'initialize', {}, { at: 0 }),
  response('1', {}, { at: 5 }),
  ...call('2', 'query', 100, { content: [{ type: 'text', text: 'Forty-two' }] }),
  ...call('3', 'query', 300),
  ...call('4', 'write', 20, { isError: true, content: [{ type: 'text', text: 'read-only' }] }),
  notification('notifications/progress', {}, { at: 5000, sender: { type: 'server', id: 'srr_1' } }),
]

const show = async (search = '') => {
  answerMessages(TALK)
  const view = renderMessages(makeRun(), search)
  await rows()
  return view
}
const select = (name: string) => screen.getByRole('combobox', { name })

describe('the list is narrowed', () => {
  test('by words in a payload, whatever their case', async () => {
    const { user } = await show()
    await user.type(screen.getByRole('searchbox'), 'forty-TWO')
    expect(await methods()).toEqual(['tools/call'])
    expect(screen.getByText('1 row of 5')).toBeVisible()
  })

  test('by method, tool, direction and outcome, each with its count', async () => {
    const { user } = await show()
    await user.selectOptions(select('Method'), 'tools/call (3)')
    expect(await methods()).toHaveLength(3)
    await user.selectOptions(select('Method'), 'Tool query (2)')
    expect(await methods()).toHaveLength(2)
    await user.selectOptions(select('Method'), 'All methods')
    await user.selectOptions(select('Direction'), 'From the server (1)')
    expect(await methods()).toEqual(['notifications/progress'])
    await user.selectOptions(select('Direction'), 'Both directions')
    await user.selectOptions(select('Outcome'), 'Tool error (1)')
    expect((await rows()).map((row) => row.textContent)).toEqual([expect.stringContaining('write')])
  })

  test('to nothing says so, and can be undone', async () => {
    const { user } = await show()
    await user.type(screen.getByRole('searchbox'), 'nowhere')
    await user.click(screen.getByRole('button', { name: 'Clear filters' }))
    expect(await methods()).toHaveLength(5)
    expect(screen.getByRole('searchbox')).toHaveValue('')
  })

  test('so that the chosen message is hidden says so, and shows it on request', async () => {
    const { user } = await show(`?at=${TALK[0]?.id}`)
    await user.selectOptions(select('Outcome'), 'Tool error (1)')
    await user.click(screen.getByRole('button', { name: 'Show it' }))
    expect(head((await rows())[0])).toHaveAttribute('aria-expanded', 'true')
  })
})

describe('the table of calls', () => {
  const lines = () => {
    const [, ...body] = within(screen.getByRole('table')).getAllByRole('row')
    return body.map((row) => Array.from((row as HTMLTableRowElement).cells, (cell) => cell.textContent))
  }

  test('has a line for each method and each tool', async () => {
    const { user } = await show()
    expect(lines()).toEqual([
      ['tools/call', '3', '0', '1', '0', '100 ms', '300 ms', '300 ms'],
      ['initialize', '1', '0', '0', '0', '5 ms', '5 ms', '5 ms'],
    ])
    await user.click(screen.getByRole('button', { name: 'By tool' }))
    expect(lines().map(([name, calls]) => [name, calls])).toEqual([
      ['query', '2'],
      ['write', '1'],
    ])
  })

  test('is sorted by each of its columns, both ways', async () => {
    const { user } = await show()
    await user.click(screen.getByRole('button', { name: 'Slowest' }))
    expect(screen.getByRole('columnheader', { name: /Slowest/ })).toHaveAttribute('aria-sort', 'descending')
    await user.click(screen.getByRole('button', { name: /Slowest/ }))
    expect(lines().map(([name]) => name)).toEqual(['initialize', 'tools/call'])
    await user.click(screen.getByRole('button', { name: 'Method' }))
    expect(screen.getByRole('columnheader', { name: /Method/ })).toHaveAttribute('aria-sort', 'ascending')
  })

  test('narrows the list to a line that is clicked, and widens it again', async () => {
    const { user } = await show()
    await user.click(screen.getByRole('button', { name: 'By tool' }))
    await user.click(screen.getByRole('button', { name: 'write', pressed: false }))
    expect(await methods()).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: 'write', pressed: true }))
    expect(await methods()).toHaveLength(5)
  })
})

describe('many messages', () => {
  const many = Array.from({ length: 300 }, (_, index) => notification('note', { index }, { at: index * 10 }))

  test('up to 200 are all in the page, of more only those in sight', async () => {
    answerMessages(many.slice(0, 200))
    const { unmount } = renderMessages()
    await waitFor(async () => expect(await rows()).toHaveLength(200))
    unmount()
    answerMessages(many)
    renderMessages()
    const list = await screen.findByRole('list', { name: 'Messages' })
    await waitFor(() => expect(list.children.item(0)).toHaveAttribute('aria-setsize', '300'))
    expect(list.children.length).toBeLessThan(60)
  })

  test('arrive at the end of what one reads, oldest first', async () => {
    const growing = many.slice(0, 3)
    answerMessages(growing)
    const { client } = renderMessages(makeRun({ status: 'active', stopped_at: null }))
    const first = head((await rows())[0])
    fireEvent.click(first)
    growing.push(...many.slice(3, 5))
    await client.refetchQueries()
    await waitFor(async () => expect(await rows()).toHaveLength(5))
    expect(head((await rows())[0])).toBe(first)
    expect(first).toHaveAttribute('aria-expanded', 'true')
  })
})
