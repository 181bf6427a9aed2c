import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router-dom'
import { describe, expect, test } from 'vitest'
import { DifferencesList } from '../../../src/run-parts/differences/differences-list'
import type { Difference, Differences } from '../../../src/run-set/differences/differences'

const found = (patch: Partial<Difference> = {}): Difference => ({
  trait: 'deployment',
  value: 'svd_1',
  label: 'prod-agents',
  inCount: 18,
  restCount: 310,
  shareIn: 18 / 24,
  shareRest: 310 / 9120,
  lift: (18 * 9120) / (310 * 24),
  ...patch,
})

function show(
  patch: Partial<Differences>,
  hrefOf: (difference: Difference) => string | null = ({ trait, value }) => `/?${trait}=${value}`,
) {
  const differences: Differences = {
    selected: 24,
    rest: 9120,
    tooFew: null,
    found: [],
    sameForAll: [],
    ...patch,
  }
  render(
    <MemoryRouter>
      <DifferencesList differences={differences} selectedWords="failing runs" hrefOf={hrefOf} />
    </MemoryRouter>,
  )
}

const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1)
const textOf = (row: HTMLElement | undefined) => row?.textContent?.replace(/\s+/g, ' ')

describe('what sets the failing runs apart', () => {
  test('is a table: each value with both shares, their counts, and how many times as often', () => {
    show({ found: [found()] })
    expect(
      screen.getByRole('table', {
        name: 'What the failing runs have more often than the other runs, by more than chance explains.',
      }),
    ).toBeInTheDocument()
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Value',
      '24 failing runs9,120 others',
      'How often',
    ])
    expect(screen.getByRole('rowheader', { name: 'Deployment: prod-agents' })).toBeInTheDocument()
    expect(textOf(rows()[0])).toBe(
      'Deployment: prod-agentsfailing runs: 18 of 24 · 75 %; others: 310 of 9,120 · 3.4 %; 22× as often',
    )
  })

  test('leads from a value to the runs behind it, where they can be shown', () => {
    show({ found: [found(), found({ trait: 'clientVersion', value: 'a 1', label: 'a 1' })] }, (of) =>
      of.trait === 'clientVersion' ? null : `/?deployment=${of.value}`,
    )
    expect(screen.getByRole('link', { name: 'prod-agents' })).toHaveAttribute('href', '/?deployment=svd_1')
    expect(screen.getAllByRole('link')).toHaveLength(1)
    expect(screen.getByRole('rowheader', { name: 'Client version: a 1' })).toBeInTheDocument()
  })

  test('says "only here" of what no other run has', () => {
    show({ found: [found({ restCount: 0, shareRest: 0, lift: null })] })
    expect(textOf(rows()[0])).toContain('others: none of 9,120; only here')
  })

  test('never says 0 % or 100 % where that is not so', () => {
    const patch = { inCount: 9_999, restCount: 1, shareIn: 0.9999, shareRest: 0.0001, lift: 9_999 }
    show({ selected: 10_000, rest: 10_000, found: [found(patch)] })
    expect(textOf(rows()[0])).toContain('9,999 of 10,000 · >99.9 %; others: 1 of 10,000 · <0.1 %')
  })

  test('shows a version by both ends of its id, and what was not reported in words', () => {
    const version = found({ trait: 'version', value: 'sve_0123456789abcdef', label: 'sve_0123456789abcdef' })
    show({ found: [version, found({ trait: 'version', value: '', label: 'Not reported' })] })
    expect(screen.getByRole('link', { name: 'sve_0123…cdef' })).toBeInTheDocument()
    expect(screen.getByTitle('sve_0123456789abcdef')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Not reported' })).toBeInTheDocument()
  })

  test('shows ten values first, and all on request', async () => {
    const user = userEvent.setup()
    show({ found: Array.from({ length: 12 }, (_, at) => found({ value: `svd_${at}` })) })
    expect(rows()).toHaveLength(10)
    await user.click(screen.getByRole('button', { name: 'Show all 12' }))
    expect(rows()).toHaveLength(12)
    await user.click(screen.getByRole('button', { name: 'Show the first 10' }))
    expect(rows()).toHaveLength(10)
  })

  test('names what is the same for all, which can tell nothing apart', () => {
    show({ found: [found()], sameForAll: ['clientVersion', 'type'] })
    expect(screen.getByText('The same in all 9,144 runs: client version, type.')).toBeInTheDocument()
  })
})

describe('where nothing is listed, a sentence says why', () => {
  test.each<[string, Partial<Differences>]>([
    ['There are no failing runs here to compare with the rest.', { selected: 0, tooFew: 'selected' }],
    ['There are no failing runs here to compare with the rest.', { selected: 0, rest: 0, tooFew: 'both' }],
    ['One run is too few to say what sets it apart; 5 are needed.', { selected: 1, tooFew: 'selected' }],
    ['There is one run here and no other to compare it with.', { selected: 1, rest: 0, tooFew: 'both' }],
    [
      '4 failing runs are too few to say what they have in common; 5 are needed.',
      { selected: 4, tooFew: 'selected' },
    ],
    [
      '4 failing runs are too few to say what they have in common; 5 are needed.',
      { selected: 4, rest: 3, tooFew: 'both' },
    ],
    [
      'All 24 runs here are failing runs: there are no others to compare them with.',
      { rest: 0, tooFew: 'rest' },
    ],
    [
      'There are 3 other runs beside the 24 failing runs, too few to say what sets these apart; 5 are needed.',
      { rest: 3, tooFew: 'rest' },
    ],
    [
      'There is 1 other run beside the 24 failing runs, too few to say what sets these apart; 5 are needed.',
      { rest: 1, tooFew: 'rest' },
    ],
    [
      'Nothing sets these runs apart: whatever the 24 failing runs have in common, the 9,120 other runs have as often, as far as chance lets one tell.',
      {},
    ],
  ])('%s', (sentence, patch) => {
    show(patch)
    expect(screen.getByText(sentence)).toBeInTheDocument()
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
  })
})
