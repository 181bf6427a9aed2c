import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { makeRun } from '../../make-run'
import { fiveRuns, showTable } from './show-table'

const links = () => screen.getAllByRole<HTMLAnchorElement>('link')
const rows = () => links().map((link) => link.closest('tr'))
const otherRuns = ['v', 'w', 'x', 'y', 'z'].map((end) =>
  makeRun({ id: `srr_${end}`, status: 'failed', server: { id: 'srv_9', name: `Server ${end}` } }),
)

test('rows that most others take the place of are written anew, all of each', async () => {
  const { showRuns } = await showTable()
  const before = rows()
  showRuns(otherRuns)
  expect(rows()).toEqual(before)
  expect(links().map((link) => link.pathname)).toEqual(otherRuns.map(({ id }) => `/runs/${id}`))
  expect(links().map((link) => link.title)).toEqual(otherRuns.map(({ id }) => id))
  expect(screen.getAllByRole('cell', { name: 'Failed' })).toHaveLength(5)
  for (const end of ['v', 'z']) {
    expect(screen.getByRole('cell', { name: `Server ${end}` })).toBeInTheDocument()
    expect(screen.getByRole('checkbox', { name: `Select srr_${end}` })).not.toBeChecked()
  }
})

test('a run that comes above moves the others and changes nothing of them', async () => {
  const { showRuns } = await showTable()
  const before = rows()
  showRuns([makeRun({ id: 'srr_new' }), ...fiveRuns.slice(0, 4)])
  expect(rows().slice(1)).toEqual(before.slice(0, 4))
})

test('the focus stays with its run when most others are other runs, and never comes to another one', async () => {
  const { showRuns } = await showTable()
  links()[1]?.focus()
  expect(document.activeElement).toHaveAttribute('title', 'srr_b')
  showRuns([...otherRuns.slice(0, 3), ...fiveRuns.slice(1, 2), ...otherRuns.slice(3, 4)])
  expect(document.activeElement).toHaveAttribute('title', 'srr_b')
  showRuns(fiveRuns.slice(2))
  expect(document.body).toHaveFocus()
})

test('what a click would do is not said of another run once the pointer has left', async () => {
  const { user, showRuns } = await showTable()
  const value = screen.getAllByRole('button', { name: 'Completed' })[0] as HTMLElement
  await user.hover(value)
  expect(value.title).toContain('Completed')
  await user.unhover(value)
  showRuns(otherRuns)
  expect(value).toHaveTextContent('Failed')
  expect(value.title).toBe('')
})

test('of other rows those in sight come first, and those beside them a little later', async () => {
  const many = (status: string) =>
    Array.from({ length: 60 }, (_, at) => makeRun({ id: `srr_${status}${at}`, status }))
  const { showRuns } = await showTable({ runs: many('completed') })
  const inSight = Math.ceil(innerHeight / 36) + 1
  await waitFor(() => expect(links()).toHaveLength(inSight + 8))
  showRuns(many('failed'))
  expect(links()).toHaveLength(inSight)
  expect(links().at(-1)).toHaveAttribute('title', `srr_failed${inSight - 1}`)
  await waitFor(() => expect(links()).toHaveLength(inSight + 8))
  expect(links().at(-1)).toHaveAttribute('title', `srr_failed${inSight + 7}`)
})
