import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { SearchBox } from '../../../src/pages/runs/toolbar/search-box'
import { FilterChips } from '../../../src/run-parts/filters/filter-chips'
import type { RunRows } from '../../../src/run-set/run-rows'
import { eachFacet, type FacetId, NO_FILTER, type RunView } from '../../../src/run-set/view/view'
import { openPopover } from '../../open-popover'

const OPTIONS: Partial<Record<FacetId, { value: string; label: string; count: number }[]>> = {
  status: [
    { value: 'completed', label: 'Completed', count: 1204 },
    { value: 'failed', label: 'Failed', count: 3 },
  ],
  server: [{ value: 'srv_1', label: 'GitHub', count: 9 }],
}
const facetOptions: RunRows['facetOptions'] = (facet) => OPTIONS[facet] ?? []

function openBox(first = '') {
  const searched = vi.fn()
  function Page() {
    const [value, setValue] = useState(first)
    const onChange = (next: string) => {
      searched(next)
      setValue(next)
    }
    return (
      <>
        <SearchBox value={value} onChange={onChange} facetOptions={facetOptions} />
        <button type="button" onClick={() => setValue('')}>
          Clear filters
        </button>
      </>
    )
  }
  render(<Page />)
  const box = screen.getByRole('combobox', { name: 'Search the runs' })
  return { box, searched, user: userEvent.setup() }
}
const offered = () => screen.getAllByRole('option').map((option) => option.textContent)

test('a search is written with the keyboard alone: a field, then one of its values', async () => {
  const { box, user, searched } = openBox()
  await user.keyboard('/')
  expect(box).toHaveFocus()
  await user.keyboard('sta')
  const list = await screen.findByRole('listbox')
  expect(box).toHaveAttribute('aria-expanded', 'true')
  expect(box).toHaveAttribute('aria-controls', list.id)
  expect(offered()).toEqual([
    'statusactive, failed or completed',
    'startupfrom created to started, as in >2s',
    'startedwhen, as in 2026-11-20 or >-2h',
  ])
  expect(box).not.toHaveAttribute('aria-activedescendant')

  await user.keyboard('{ArrowDown}')
  const first = screen.getByRole('option', { name: /^status/, selected: true })
  expect(box).toHaveAttribute('aria-activedescendant', first.id)
  await user.keyboard('{Enter}')
  expect(box).toHaveValue('status:')
  expect(offered()).toEqual(['Completed1,204 runs', 'Failed3 runs'])

  await user.keyboard('{ArrowUp}')
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Failed')
  await user.keyboard('{Tab}')
  expect(box).toHaveFocus()
  expect(box).toHaveValue('status:failed ')
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument()
  expect(box).toHaveAttribute('aria-expanded', 'false')
  expect(searched).toHaveBeenLastCalledWith('status:failed ')
})

test('a click takes what is offered, and typing goes on behind it', async () => {
  const { box, user } = openBox()
  await user.type(box, '-server:')
  await user.click(await screen.findByRole('option', { name: /^GitHub/ }))
  expect(box).toHaveFocus()
  await user.keyboard('slack')
  expect(box).toHaveValue('-server:GitHub slack')
})

test('Escape closes what is offered first, and empties the box second', async () => {
  const { box, user } = openBox()
  await user.type(box, 'dur')
  await screen.findByRole('listbox')
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument()
  expect(box).toHaveValue('dur')
  await user.keyboard('{ArrowDown}')
  expect(screen.getByRole('listbox')).toBeVisible()
  await user.keyboard('{Escape}{Escape}')
  expect(box).toHaveValue('')
})

test('what is offered goes when the focus goes', async () => {
  const { box, user } = openBox()
  await user.type(box, 'dur')
  await screen.findByRole('listbox')
  await user.tab()
  expect(box).not.toHaveFocus()
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument()
})

test('what can’t be read is named below the box, with what to write instead', async () => {
  const { box } = openBox('duration:abc sttus:failed')
  expect(screen.getByRole('status')).toHaveTextContent('“abc” is no duration: write 30s, 5m or 2h.')
  expect(screen.getByRole('status')).toHaveTextContent('“sttus” is no field: did you mean status?')
  expect(box).toBeInvalid()
  expect(box).toHaveAccessibleDescription(/“abc” is no duration/)
})

test('a term that is still being typed is accused beside what is offered, and below the box once it is left', async () => {
  const { box, user } = openBox()
  await user.type(box, 'duration:')
  expect(await screen.findByRole('option', { name: /more than 30 seconds/ })).toBeVisible()
  expect(screen.getByText(/“duration:” has no value/)).toBeVisible()
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
  await user.keyboard(' slack')
  expect(screen.getByRole('status')).toHaveTextContent('“duration:” has no value')
})

test('an address can be searched as text with one click', async () => {
  const { box, user, searched } = openBox('https://x.dev github')
  await user.click(screen.getByRole('button', { name: 'Search as text' }))
  expect(box).toHaveValue('"https://x.dev" github')
  expect(box).toHaveFocus()
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
  await waitFor(() => expect(searched).toHaveBeenLastCalledWith('"https://x.dev" github'))
})

test('Enter asks at once', async () => {
  const { user, searched, box } = openBox()
  await user.type(box, 'github{Enter}')
  expect(searched).toHaveBeenLastCalledWith('github')
})

test('the box follows a filter that is cleared elsewhere', async () => {
  const { box, user } = openBox('github')
  await user.click(screen.getByRole('button', { name: 'Clear filters' }))
  expect(box).toHaveValue('')
})

test('the grammar is explained in a menu, a form a line', async () => {
  openBox()
  const help = openPopover(screen.getByRole('button', { name: 'How to search' }))
  expect(help).toHaveAccessibleName('How to search')
  expect(await within(help).findByRole('row', { name: 'status:failed,active one of these' })).toBeVisible()
})

function openChips(view: Partial<RunView>, options: RunRows['facetOptions'] = facetOptions) {
  const changed = vi.fn()
  render(<FilterChips view={{ ...NO_FILTER, ...view }} facetOptions={options} onChange={changed} />)
  return { changed, user: userEvent.setup() }
}
const facets = (values: Partial<Record<FacetId, string[]>>) => ({
  ...eachFacet(() => [] as string[]),
  ...values,
})
const chips = () => screen.getAllByRole('listitem').map((item) => item.textContent)

test('each value, left-out value and term of the search is a chip that can be removed by itself', async () => {
  const view = {
    facets: facets({ status: ['failed'], server: ['srv_1', 'srv_gone'] }),
    excluded: facets({ client: ['cursor', ''] }),
    search: 'github -duration:>30s "free text" duration:abc',
  }
  const { changed, user } = openChips(view)
  expect(chips()).toEqual([
    'Status: Failed',
    'Server: GitHub',
    'Server: srv_gone',
    'notClient: cursor',
    'notClient: Not reported',
    'github',
    'notduration:>30s',
    '"free text"',
  ])
  await user.click(screen.getByRole('button', { name: 'Remove Server: GitHub' }))
  expect(changed).toHaveBeenLastCalledWith({ facets: facets({ status: ['failed'], server: ['srv_gone'] }) })
  await user.click(screen.getByRole('button', { name: 'Remove not Client: cursor' }))
  expect(changed).toHaveBeenLastCalledWith({ excluded: facets({ client: [''] }) })
  await user.click(screen.getByRole('button', { name: 'Remove not duration:>30s' }))
  expect(changed).toHaveBeenLastCalledWith({ search: 'github "free text" duration:abc' })
})

test('before the runs are known, values of a filter are named as well as they can be', () => {
  openChips({ facets: facets({ transport: ['sse', 'other'], type: ['none'] }) }, null)
  expect(chips()).toEqual(['Transport: SSE', 'Transport: Other', 'Type: Not reported'])
})

test('without a filter, and for a search that can’t be read, there is no chip', () => {
  openChips({})
  openChips({ search: 'duration:abc' })
  expect(screen.queryByRole('list')).not.toBeInTheDocument()
})
