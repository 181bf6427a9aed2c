import { act, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useNow } from '../../src/lib/clock'
import { formatDuration } from '../../src/lib/duration'

afterEach(() => vi.useRealTimers())

function Age({ since }: { since: number }) {
  return <p>{useNow((nowMs) => formatDuration(nowMs - since))}</p>
}

test('a span that is milliseconds old is shown without rendering for ever, and grows by the second', () => {
  vi.useFakeTimers({ now: 10_000 })
  render(<Age since={10_000} />)
  expect(screen.getByText('0 ms')).toBeInTheDocument()
  act(() => vi.advanceTimersByTime(2000))
  expect(screen.getByText('2.0 s')).toBeInTheDocument()
})
