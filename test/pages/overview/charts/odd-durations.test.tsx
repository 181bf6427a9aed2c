import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { iso, NOW } from '../../../run-set/overview/any-run'
import { BINS, DOTS, show, slider, took } from './duration-scene'

const YEAR_MS = 365 * 86_400_000

describe('odd runs have their own picture', () => {
  test('one run is one dot and one bar', async () => {
    const { figure } = await show([took(5, 1)])
    expect(figure(DOTS)).toHaveTextContent('1 run with a known duration.')
    expect(figure(BINS)).toHaveTextContent('1 run with a known duration.')
    expect(await slider(DOTS)).toHaveAttribute('max', '1')
    expect(await slider(BINS)).toHaveAttribute('max', '1')
  })

  test('where all have failed, the legends name nothing else', async () => {
    const { figure } = await show(Array.from({ length: 4 }, () => took(5, 1, { status: 'failed' })))
    await slider(BINS)
    for (const name of [DOTS, BINS]) {
      const kinds = within(figure(name)).getAllByRole('listitem')
      expect(kinds.map(({ textContent }) => textContent)).toEqual(['Failed'])
    }
  })

  test('all in one minute, even at one moment, are dots that can be told one from another by keys', async () => {
    const { user } = await show([took(5, 1), took(5, 2), took(5, 3)])
    const dots = await slider(DOTS)
    expect(dots).toHaveAttribute('max', '3')
    dots.focus()
    await user.keyboard('{Home}{ArrowDown}{ArrowDown}{ArrowUp}')
    expect(dots.getAttribute('aria-valuetext')).toContain(' · 2.0 s · ')
  })

  test('clocks that are wrong by years are counted apart and don’t stretch the time', async () => {
    const wrong = [YEAR_MS * 60, -YEAR_MS * 30].map((ms) => ({
      ...took(5, 1),
      created_at: iso(NOW - ms),
      stopped_at: iso(NOW - ms + 1000),
    }))
    const right = Array.from({ length: 120 }, (_, at) => took(200 - at, 1))
    const { figure } = await show([...right, ...wrong])
    expect(figure(DOTS)).toHaveTextContent(
      '120 runs with a known duration; not drawn: 2 runs whose clock is far off.',
    )
    expect(await slider(DOTS)).toHaveAttribute('max', '120')
  })

  test('where nothing has a duration both say so, and offer no table', async () => {
    const { figure } = await show(Array.from({ length: 3 }, () => took(5, 1, { stopped_at: null })))
    for (const name of [DOTS, BINS]) {
      expect(figure(name)).toHaveTextContent('No run has a known duration.')
      expect(screen.queryByRole('button', { name: `Table of ${name}` })).toBeNull()
    }
    expect(screen.queryByRole('slider')).toBeNull()
  })
})
