import { act, renderHook, waitFor } from '@testing-library/react'
import { BrowserRouter } from 'react-router-dom'
import { afterEach, expect, test, vi } from 'vitest'
import { useRunView } from '../../../src/run-set/view/use-run-view'

afterEach(() => vi.restoreAllMocks())

function openView(address: string) {
  history.replaceState(null, '', address)
  return renderHook(useRunView, {
    wrapper: ({ children }) => <BrowserRouter useTransitions={false}>{children}</BrowserRouter>,
  })
}

test('what is typed counts at once, and the address follows', async () => {
  const { result } = openView('/runs?status=failed')
  act(() => result.current.type('git '))
  expect(result.current.text).toBe('git ')
  expect(result.current.view).toMatchObject({ search: 'git', facets: { status: ['failed'] } })
  await waitFor(() => expect(location.search).toBe('?q=git&status=failed'))
  expect(result.current.text).toBe('git ')
})

test('a letter typed in the very moment in which the address follows is not lost', async () => {
  const { result } = openView('/runs')
  act(() => result.current.type('gi'))
  const replace = history.replaceState.bind(history)
  // As an event that comes after the timer of the address, and before anything else.
  vi.spyOn(history, 'replaceState').mockImplementationOnce((...to) => {
    replace(...to)
    queueMicrotask(() => act(() => result.current.type('git')))
  })
  await waitFor(() => expect(location.search).toBe('?q=gi'))
  await waitFor(() => expect(location.search).toBe('?q=git'))
  expect(result.current.text).toBe('git')
})

test('another filter takes what is being typed with it, and clearing the search clears the box', async () => {
  const { result } = openView('/runs')
  act(() => result.current.type('git'))
  act(() => result.current.change({ group: 'server' }))
  expect(location.search).toBe('?q=git&group=server')
  act(() => result.current.change({ search: '' }))
  expect(location.search).toBe('?group=server')
  expect(result.current.text).toBe('')
})
