import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { GroupOrderSelect, GroupSelect } from '../../../../src/pages/runs/groups/group-select'

const optionsOf = (name: string) =>
  Array.from(screen.getByRole<HTMLSelectElement>('combobox', { name }).options, ({ text }) => text)

test('runs are put together by a choice of six, or not', async () => {
  const [user, onChange] = [userEvent.setup(), vi.fn()]
  const { rerender } = render(<GroupSelect group={null} onChange={onChange} />)
  const select = screen.getByRole('combobox', { name: 'Group by' })
  expect(select).toHaveDisplayValue('None')
  expect(optionsOf('Group by')).toEqual([
    'None',
    'Server',
    'Deployment',
    'MCP client',
    'Version',
    'Session',
    'Error',
  ])
  await user.selectOptions(select, 'MCP client')
  expect(onChange).toHaveBeenLastCalledWith({ group: 'client' })
  rerender(<GroupSelect group="client" onChange={onChange} />)
  await user.selectOptions(select, 'None')
  expect(onChange).toHaveBeenLastCalledWith({ group: null })
})

test('the order of the groups is chosen', async () => {
  const [user, onChange] = [userEvent.setup(), vi.fn()]
  render(<GroupOrderSelect order="count" onChange={onChange} />)
  await user.selectOptions(screen.getByRole('combobox', { name: 'Order of groups' }), 'Longest p95')
  expect(onChange).toHaveBeenLastCalledWith('p95')
})
