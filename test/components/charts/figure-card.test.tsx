import { render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router-dom'
import { describe, expect, test } from 'vitest'
import { FigureCard, type FigureChange } from '../../../src/components/charts/figure-card'

const show = (what: ReactNode) => render(<MemoryRouter>{what}</MemoryRouter>)

describe('a large figure', () => {
  const card = (change: FigureChange | null, value: string | null = '4.1 %') =>
    show(
      <FigureCard
        label="Failure share"
        value={value}
        unit="of 812 that are over"
        change={change}
        note="None is over yet"
        href={value === null ? null : '/?status=failed'}
      />,
    )

  test('leads to the runs behind it, and is named by what it says', () => {
    card({ words: 'up 12 %', direction: 'up', tone: 'bad' })
    const link = screen.getByRole('link', {
      name: /^Failure share 4\.1 % of 812 that are over up 12 %, worse/,
    })
    expect(link).toHaveAttribute('href', '/?status=failed')
  })

  test.each([
    ['good', 'down 3.1 points, better'],
    ['bad', 'down 3.1 points, worse'],
    ['neutral', 'down 3.1 points'],
  ] as const)('a change that is %s says so in a word', (tone, words) => {
    card({ words: 'down 3.1 points', direction: 'down', tone })
    expect(screen.getByText(words)).toBeInTheDocument()
  })

  test('one that is not known says so and why, and leads nowhere', () => {
    card(null, null)
    expect(screen.getByText('not known')).toBeInTheDocument()
    expect(screen.getByText('None is over yet')).toBeInTheDocument()
    expect(screen.queryByText(/that are over/)).toBeNull()
    expect(screen.queryByRole('link')).toBeNull()
  })
})
