import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { Announcer } from '../../../../src/components/announcer'
import { ExportButton } from '../../../../src/pages/runs/export/export-button'
import { SelectionBar } from '../../../../src/pages/runs/export/selection-bar'
import { makeRun } from '../../../make-run'
import { openPopover } from '../../../open-popover'

function show(ids: string[]) {
  const user = userEvent.setup()
  const onClear = vi.fn()
  const source = {
    ids: () => ids,
    run: (id: string) => makeRun({ id }),
    extra: () => null,
    columns: ['id'] as const,
    scope: () => [],
  }
  render(
    <>
      <SelectionBar ids={ids} onClear={onClear}>
        <ExportButton count={ids.length} source={source} className="btn" />
      </SelectionBar>
      <Announcer />
    </>,
  )
  return { user, onClear }
}

test('the bar says how many runs are selected, and copies their ids in order, one a line', async () => {
  const { user } = show(['srr_b', 'srr_a', 'srr_c'])
  expect(screen.getByRole('region', { name: 'Selected runs' })).toHaveTextContent('3 runs selected')
  expect(screen.getByRole('status')).toHaveTextContent(/^3 runs selected\./)
  await user.click(screen.getByRole('button', { name: 'Copy ids' }))
  expect(await navigator.clipboard.readText()).toBe('srr_b\nsrr_a\nsrr_c')
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('3 run ids copied'))
})

test('Clear empties the selection, and so does Escape from anywhere in the bar', async () => {
  const { user, onClear } = show(['srr_a'])
  await user.click(screen.getByRole('button', { name: 'Clear' }))
  expect(onClear).toHaveBeenCalledTimes(1)
  await user.tab({ shift: true })
  await user.keyboard('{Escape}')
  expect(onClear).toHaveBeenCalledTimes(2)
})

test('with the export menu open, Escape is the menu’s and the selection stays', async () => {
  const { user, onClear } = show(['srr_a'])
  openPopover(screen.getByRole('button', { name: 'Export' }))
  expect(await screen.findByText('1 run, in the order shown')).toBeInTheDocument()
  screen.getByRole('button', { name: 'Export' }).focus()
  await user.keyboard('{Escape}')
  expect(onClear).not.toHaveBeenCalled()
})
