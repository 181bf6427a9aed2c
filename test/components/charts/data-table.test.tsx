import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router-dom'
import { describe, expect, test } from 'vitest'
import { DataTable } from '../../../src/components/charts/data-table'

const show = (what: ReactNode) => render(<MemoryRouter>{what}</MemoryRouter>)

describe('the table of a chart', () => {
  const table = (count: number, rowAt: Parameters<typeof DataTable>[0]['rowAt']) =>
    show(
      <DataTable
        caption="Failures by server"
        columns={[
          { name: 'Server', align: 'start' },
          { name: 'Failed', align: 'end' },
        ]}
        count={count}
        rowAt={rowAt}
      />,
    )

  test('each row is named by its first cell, and a cell can lead somewhere', () => {
    table(1, () => [{ text: 'GitHub', href: '/?server=github' }, '4'])
    const head = screen.getByRole('rowheader', { name: 'GitHub' })
    expect(within(head).getByRole('link')).toHaveAttribute('href', '/?server=github')
    expect(screen.getByRole('cell', { name: '4' })).toBeInTheDocument()
    expect(screen.getByRole('table', { name: 'Failures by server' })).toBeInTheDocument()
    expect(screen.queryByText(/are listed/)).toBeNull()
  })

  test('of 1,204 rows the first hundred are listed, and it says so', () => {
    table(1204, (row) => [`server ${row}`, '1'])
    expect(screen.getAllByRole('rowheader')).toHaveLength(100)
    expect(screen.getByText('The first 100 of 1,204 are listed.')).toBeInTheDocument()
  })

  test('an empty name is said to be not reported, and one with control characters shows them', () => {
    table(2, (row) => [row === 0 ? '  ' : 'a\u202eb', '1'])
    expect(screen.getByRole('rowheader', { name: 'not reported' })).toBeInTheDocument()
    expect(screen.getByRole('rowheader', { name: 'a·b' })).toBeInTheDocument()
  })

  test('it can be scrolled by keyboard', async () => {
    const user = userEvent.setup()
    table(1, () => ['GitHub', '4'])
    await user.tab()
    expect(screen.getByRole('region', { name: 'Failures by server' })).toHaveFocus()
  })
})
