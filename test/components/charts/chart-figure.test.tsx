import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { ChartFigure } from '../../../src/components/charts/chart-figure'

describe('the frame of a chart', () => {
  const figure = (empty: string | null) =>
    render(
      <ChartFigure
        title="Durations"
        units="runs by duration"
        words="812 runs, half of them under 4.1 s."
        legend={<p>the legend</p>}
        empty={empty}
        table={() => <p>the rows</p>}
      >
        <p>the picture</p>
      </ChartFigure>,
    )

  test('says what it shows: title, units and a sentence', () => {
    figure(null)
    const shown = screen.getByRole('figure', { name: 'Durations' })
    expect(within(shown).getByRole('heading', { level: 2, name: 'Durations' })).toBeInTheDocument()
    expect(shown).toHaveTextContent('runs by duration')
    expect(shown).toHaveTextContent('812 runs, half of them under 4.1 s.')
    expect(shown).toHaveTextContent('the legend')
  })

  test('its button shows the table in place of the picture, and the picture again', async () => {
    const user = userEvent.setup()
    figure(null)
    const button = screen.getByRole('button', { name: 'Table of Durations', pressed: false })
    expect(screen.queryByText('the rows')).toBeNull()
    await user.click(button)
    expect(button).toHaveAttribute('aria-pressed', 'true')
    expect(screen.getByText('the rows')).toBeInTheDocument()
    expect(screen.queryByText('the picture')).toBeNull()
    await user.click(button)
    expect(screen.getByText('the picture')).toBeInTheDocument()
  })

  test('without anything to draw it says why, and offers no table', () => {
    figure('No run has a known duration')
    expect(screen.getByText('No run has a known duration')).toBeInTheDocument()
    expect(screen.queryByText('the picture')).toBeNull()
    expect(screen.queryByText('the legend')).toBeNull()
    expect(screen.queryByRole('button')).toBeNull()
  })
})
