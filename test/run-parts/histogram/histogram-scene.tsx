import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, vi } from 'vitest'
import { Announcer } from '../../../src/components/announcer'
import { forgetPreferences, setPreference } from '../../../src/lib/preferences'
import { toggleChart, useChartShown } from '../../../src/run-parts/histogram/chart-shown'
import { RunHistogram } from '../../../src/run-parts/histogram/run-histogram'
import { chartOf } from './bars-of'

export const START = Date.parse('2026-11-22T14:00:00.000Z')
export const QUARTER_MS = 900_000
/** Eight bars of 15 min on 800 px: bar 2 begins at 200 px. */
export const data = chartOf(
  START,
  START + 8 * QUARTER_MS,
  { ms: QUARTER_MS },
  {
    2: { completed: 25, failed: 4, active: 2 },
    3: { completed: 8 },
    7: { failed: 1 },
  },
)

/** Each test begins in UTC, with no choice of the one before. */
export function inUtc() {
  beforeEach(() => {
    setPreference('timeZone', 'utc')
    HTMLElement.prototype.setPointerCapture = () => {}
  })
  afterEach(() => {
    // Another tab would tell so too.
    localStorage.clear()
    dispatchEvent(new StorageEvent('storage', { key: null }))
    forgetPreferences()
  })
}

type Props = Parameters<typeof RunHistogram>[0]

/** As on the runs page, where it can be folded away. */
export const Folding = (patch: Partial<Props>) => (
  <RunHistogram
    data={data}
    shown={useChartShown()}
    onToggle={toggleChart}
    range={{ by: 'created', last: 'all' }}
    onRange={() => {}}
    {...patch}
  />
)

export function open(patch: Partial<Props> = {}) {
  const onRange = vi.fn()
  const { container } = render(
    <>
      <Folding onRange={onRange} {...patch} />
      <Announcer />
    </>,
  )
  return { onRange, container, user: userEvent.setup() }
}

export const plot = () => {
  const found = screen.getByRole('slider').parentElement
  if (!found) throw new Error('The slider stands alone.')
  return found
}
export const at = (clientX: number) => ({ clientX, button: 0, isPrimary: true, pointerId: 1 })
