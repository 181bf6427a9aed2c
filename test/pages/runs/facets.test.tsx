import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openPopover } from '../../open-popover'
import { renderApp } from '../../render-app'
import { answerThree, shownIds } from './three-runs'

test('a value is chosen, left out and cleared in its menu, and the address says which', async () => {
  answerThree()
  const { user } = renderApp('/runs?range=all')
  const menu = openPopover(await screen.findByRole('button', { name: 'Status', expanded: false }))
  await user.click(await within(menu).findByRole('checkbox', { name: /^Failed/ }))
  expect(location.search).toBe('?range=all&status=failed')
  await waitFor(() => expect(shownIds()).toEqual(['srr_b']))

  await user.click(within(menu).getByRole('button', { name: 'Leave out Failed' }))
  expect(location.search).toBe('?range=all&not-status=failed')
  await waitFor(() => expect(shownIds()).toEqual(['srr_c', 'srr_a']))
  expect(within(menu).getByRole('button', { name: 'Leave out Failed' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )

  await user.click(within(menu).getByRole('button', { name: 'Clear' }))
  expect(location.search).toBe('?range=all')
})

test('the counts of an open menu follow what is filtered elsewhere, and its own boxes are checked at once', async () => {
  answerThree()
  const { user } = renderApp('/runs?range=all')
  const menu = openPopover(await screen.findByRole('button', { name: 'Status', expanded: false }))
  expect(await within(menu).findByRole('checkbox', { name: /^Failed ?1$/ })).toBeVisible()
  await user.type(screen.getByRole('combobox', { name: /search/i }), 'srr_a')
  const failed = await within(menu).findByRole('checkbox', { name: /^Failed ?0$/ })
  await user.click(failed)
  expect(failed).toBeChecked()
})

test('the further facets share one menu', async () => {
  answerThree()
  const { user } = renderApp('/runs?range=all')
  const menu = openPopover(await screen.findByRole('button', { name: 'More', expanded: false }))
  for (const name of ['Transport', 'Protocol', 'Type', 'Version'])
    expect(await within(menu).findByRole('region', { name })).toBeVisible()
  await user.click(
    within(within(menu).getByRole('region', { name: 'Protocol' })).getByRole('checkbox', {
      name: /2025-06-18/,
    }),
  )
  expect(location.search).toBe('?range=all&protocol=2025-06-18')
})

test('among many values one can look for the few', async () => {
  const { user } = renderApp('/runs?range=all')
  // Not on the whole page: it has hundreds of buttons.
  const filter = within(await screen.findByRole('region', { name: 'Filter' }))
  const menu = openPopover(await filter.findByRole('button', { name: 'Server', expanded: false }))
  const look = await within(menu).findByRole('searchbox', { name: 'Look among the values of server' })
  const all = within(menu).getAllByRole('checkbox').length
  await user.type(look, 'git')
  expect(within(menu).getAllByRole('checkbox').length).toBeLessThan(all)
  expect(within(menu).getByRole('checkbox', { name: /^GitHub/ })).toBeVisible()
  await user.clear(look)
  await user.type(look, 'nothing like it')
  expect(within(menu).getByText('None of them.')).toBeVisible()
})
