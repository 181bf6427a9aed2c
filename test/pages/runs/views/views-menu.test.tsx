import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { BrowserRouter } from 'react-router-dom'
import { beforeEach, expect, test } from 'vitest'
import { Announcer } from '../../../../src/components/announcer'
import { type SavedView, savedViews } from '../../../../src/pages/runs/views/saved-views'
import { ViewsButton } from '../../../../src/pages/runs/views/views-button'
import { useRunView } from '../../../../src/run-set/view/use-run-view'
import { openPopover } from '../../../open-popover'

const FAILING = { name: 'Failing', query: 'status=failed' }
const SLOW = { name: 'Slow ones', query: 'range=7d&sort=-duration' }

beforeEach(() => savedViews.write([]))

function Host() {
  const { view } = useRunView()
  return <ViewsButton view={view} />
}

/** The button on a page at `address`, its menu open. */
async function open(address: string, views: SavedView[] = []) {
  history.replaceState(null, '', address)
  savedViews.write(views)
  render(
    <BrowserRouter useTransitions={false}>
      <Host />
      <Announcer />
    </BrowserRouter>,
  )
  openPopover(screen.getByRole('button', { name: /^View/ }))
  await screen.findByRole('link', { name: 'Usual view' })
  return { user: userEvent.setup() }
}

const button = (name: string) => screen.getByRole('button', { name })
const names = () =>
  within(screen.getByRole('list', { name: 'Saved views' }))
    .queryAllByRole('link')
    .map((link) => link.textContent)
const said = () => screen.getByRole('status').textContent

test('the view that is shown can be saved under a name, and is then named on the button', async () => {
  const { user } = await open('/runs?status=failed&utm=x')
  expect(button('Views')).toBeInTheDocument()
  await user.type(screen.getByRole('textbox', { name: 'Save this view as' }), '  Failing {Enter}')
  expect(savedViews.read()).toEqual([FAILING])
  expect(names()).toEqual(['Failing'])
  expect(button('View: Failing')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Failing' })).toHaveAttribute('aria-current', 'true')
  expect(said()).toBe('Failing saved')
  expect(screen.getByRole('textbox')).toHaveValue('')
})

test('a name is needed, and one that another view has is refused, whatever its case', async () => {
  const { user } = await open('/runs', [FAILING])
  await user.click(button('Save'))
  expect(screen.getByRole('alert')).toHaveTextContent('It needs a name.')
  await user.type(screen.getByRole('textbox'), 'fAILING{Enter}')
  expect(screen.getByRole('alert')).toHaveTextContent('Another view has this name.')
  expect(screen.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true')
  expect(savedViews.read()).toEqual([FAILING])
})

test('opening a view is one step in the history, and Back undoes it', async () => {
  const { user } = await open('/runs?q=x', [FAILING, SLOW])
  const before = history.length
  await user.click(screen.getByRole('link', { name: 'Slow ones' }))
  expect(location.pathname + location.search).toBe('/runs?range=7d&sort=-duration')
  expect(history.length).toBe(before + 1)
  expect(button('View: Slow ones')).toBeInTheDocument()
  act(() => history.back())
  await waitFor(() => expect(location.search).toBe('?q=x'))
  expect(await screen.findByRole('button', { name: 'Views' })).toBeInTheDocument()
})

test('the usual view is one click away', async () => {
  const { user } = await open('/runs?status=failed', [FAILING])
  await user.click(screen.getByRole('link', { name: 'Usual view' }))
  expect(location.pathname + location.search).toBe('/runs')
  expect(screen.getByRole('link', { name: 'Usual view' })).toHaveAttribute('aria-current', 'true')
})

test('a deleted view can be brought back to its place, and the keyboard stays beside it', async () => {
  const { user } = await open('/runs', [FAILING, SLOW])
  button('Delete Failing').focus()
  await user.keyboard('{Enter}')
  expect(names()).toEqual(['Slow ones'])
  expect(said()).toBe('Failing deleted')
  expect(button('Undo')).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(names()).toEqual(['Failing', 'Slow ones'])
  expect(screen.getByRole('link', { name: 'Failing' })).toHaveFocus()
  expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument()
})

test('of two deletions the last can be undone', async () => {
  const { user } = await open('/runs', [FAILING, SLOW])
  await user.click(button('Delete Failing'))
  await user.click(button('Delete Slow ones'))
  expect(button('Undo')).toHaveFocus()
  await user.click(button('Undo'))
  expect(names()).toEqual(['Slow ones'])
})

test('what another tab has saved meanwhile is never lost to Undo', async () => {
  const { user } = await open('/runs', [FAILING])
  await user.click(button('Delete Failing'))
  localStorage.setItem('server-runs.views', JSON.stringify([SLOW]))
  act(() => void dispatchEvent(new StorageEvent('storage', { key: 'server-runs.views' })))
  expect(names()).toEqual(['Slow ones'])
  expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument()
})

test('a view can be overwritten with what is shown, and that undone', async () => {
  const { user } = await open('/runs?q=slack', [FAILING])
  await user.click(button('Overwrite Failing with what is shown'))
  expect(savedViews.read()).toEqual([{ name: 'Failing', query: 'q=slack' }])
  expect(button('View: Failing')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /^Overwrite/ })).not.toBeInTheDocument()
  expect(button('Undo')).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(savedViews.read()).toEqual([FAILING])
})

test('a view is renamed in its place by keyboard alone, and Escape leaves its name', async () => {
  const { user } = await open('/runs', [FAILING, SLOW])
  button('Rename Failing').focus()
  await user.keyboard('{Enter}')
  const box = screen.getByRole('textbox', { name: 'New name of Failing' })
  expect(box).toHaveFocus()
  await user.keyboard('slow ONES{Enter}')
  expect(screen.getByRole('alert')).toHaveTextContent('Another view has this name.')
  await user.keyboard('{Escape}')
  expect(screen.getByRole('link', { name: 'Failing' })).toHaveFocus()
  button('Rename Failing').focus()
  await user.keyboard('{Enter}FAILING{Enter}')
  expect(names()).toEqual(['FAILING', 'Slow ones'])
  expect(screen.getByRole('link', { name: 'FAILING' })).toHaveFocus()
})

test('the link to a view can be copied, below whatever folder the dashboard is served from', async () => {
  const base = document.createElement('base')
  base.href = `${location.origin}/ops/`
  document.head.append(base)
  const { user } = await open('/runs?q=x', [SLOW])
  await user.click(button('Copy link to Slow ones'))
  expect(await navigator.clipboard.readText()).toBe(`${location.origin}/ops/runs?range=7d&sort=-duration`)
  await user.click(button('Copy link'))
  expect(await navigator.clipboard.readText()).toBe(`${location.origin}/ops/runs?q=x`)
  base.remove()
})

test('with fifty views no further one is taken, until one is deleted', async () => {
  const { user } = await open(
    '/runs',
    Array.from({ length: 50 }, (_, at) => ({ name: `View ${at}`, query: `q=${at}` })),
  )
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
  expect(screen.getByText(/^These are 50 views/)).toBeVisible()
  await user.click(button('Delete View 7'))
  expect(screen.getByRole('textbox', { name: 'Save this view as' })).toBeInTheDocument()
})

test('views are there again after a new page load', async () => {
  const { user } = await open('/runs?status=failed')
  await user.type(screen.getByRole('textbox'), 'Failing{Enter}')
  // What a new page load does: it knows nothing and reads.
  act(() => void dispatchEvent(new StorageEvent('storage', { key: null })))
  expect(names()).toEqual(['Failing'])
})
