import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepSaved } from '../../../src/run-set/keep/saving'
import { setHidden } from '../../pages/runs/surroundings'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** Seconds after the start at which it saves, within that time. */
function saving() {
  const startMs = performance.now()
  const atSeconds: number[] = []
  const end = new AbortController()
  const ended = keepSaved(async () => void atSeconds.push((performance.now() - startMs) / 1000), end.signal)
  const stop = () => {
    end.abort()
    return ended
  }
  return { atSeconds, stop }
}

test('soon after the start all is saved, then ever more seldom, up to every 5 minutes', async () => {
  const { atSeconds, stop } = saving()
  await vi.advanceTimersByTimeAsync(1_300_000)
  expect(atSeconds).toEqual([5, 35, 95, 215, 455, 755, 1055])
  await stop()
})

test('whatever is due, all is saved when the page is hidden, once each time', async () => {
  const { atSeconds, stop } = saving()
  await vi.advanceTimersByTimeAsync(10_000)
  setHidden(true)
  await vi.advanceTimersByTimeAsync(1000)
  expect(atSeconds).toEqual([5, 10])
  setHidden(false)
  await vi.advanceTimersByTimeAsync(1000)
  expect(atSeconds).toEqual([5, 10])
  setHidden(true)
  await vi.advanceTimersByTimeAsync(1000)
  expect(atSeconds).toEqual([5, 10, 12])
  setHidden(false)
  await stop()
})

test('nothing is saved once it was stopped', async () => {
  const { atSeconds, stop } = saving()
  await vi.advanceTimersByTimeAsync(6000)
  await stop()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(atSeconds).toEqual([5])
})
