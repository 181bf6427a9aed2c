import { render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router-dom'
import { describe, expect, test } from 'vitest'
import { BarList, type BarRow } from '../../../src/components/charts/bar-list'

const show = (what: ReactNode) => render(<MemoryRouter>{what}</MemoryRouter>)

describe('a list of bars', () => {
  const list = (...rows: BarRow[]) => {
    show(<BarList label="Failure share by version" rows={rows} color="failed" full={0.5} />)
    return screen.getAllByRole('listitem')
  }
  const widths = (rows: HTMLElement[]) => rows.map((row) => row.querySelector('rect')?.getAttribute('width'))
  const row = (key: string, share: number | null): BarRow => ({
    key,
    label: key,
    href: null,
    share,
    value: 'x',
  })

  test('a row says its name, its mark, its value and what stands behind it', () => {
    const [first] = list({
      ...row('1.2.0', 0.25),
      href: '/?version=1.2.0',
      value: '25 %',
      second: '31 of 124',
      mark: 'first bad version',
    })
    expect(first).toHaveTextContent('1.2.0first bad version25 %31 of 124')
    const link = screen.getByRole('link', { name: '1.2.0' })
    expect(link).toHaveAttribute('href', '/?version=1.2.0')
    expect(link).toHaveAttribute('title', '1.2.0')
  })

  test('bars are as long as their share of the whole width, never longer, and never nothing for something', () => {
    const rows = list(row('a', 0.25), row('b', 0.9), row('c', 0.000_01), row('d', 0), row('e', null))
    expect(widths(rows)).toEqual(['50%', '100%', '0.5%', '0%', '0%'])
  })

  test('a name of nothing but blanks is said to be none', () => {
    const [first] = list({ ...row('a', 1), label: '\n ' })
    expect(first).toHaveTextContent('no name')
  })
})
