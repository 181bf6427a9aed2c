import { expect, test } from 'vitest'
import { type LiveConditions, LiveLoop, type LiveState } from '../../../src/run-set/live/live-loop'

/** A loop in a world whose clock and conditions the test sets. */
function scene({ lastMs = 0, failed = false, behind = false } = {}) {
  const world = { nowMs: 0, pollMs: 15_000, paused: null as LiveConditions['paused'], slower: 1 }
  const report = { failed, behind }
  const rounds: number[] = []
  const states: LiveState[] = []
  const controller = new AbortController()
  let wake: () => void = () => {}
  const loop = new LiveLoop(
    {
      conditions: () => ({ ...world, polite: (ms) => ms * world.slower }),
      nowMs: () => world.nowMs,
      untilChanged: (_, signal) =>
        new Promise((resolve) => {
          wake = resolve
          signal.addEventListener('abort', () => resolve(), { once: true })
        }),
      round: async () => {
        rounds.push(world.nowMs)
        return { ...report }
      },
      tell: (state) => states.push(state),
    },
    lastMs,
  )
  /** Lets all that is due happen. */
  const settle = () => new Promise((resolve) => setImmediate(resolve))
  const at = async (nowMs: number, changed: Partial<typeof world> = {}) => {
    Object.assign(world, { nowMs }, changed)
    wake()
    await settle()
  }
  return {
    loop,
    world,
    report,
    rounds,
    states,
    controller,
    at,
    settle,
    signal: controller.signal,
    last: () => states.at(-1),
  }
}

test('a round comes when the interval has passed since the last, and the next one after that', async () => {
  const { loop, at, rounds, last, signal } = scene()
  void loop.run(signal)
  await at(14_000)
  expect(rounds).toEqual([])
  expect(last()).toEqual({ kind: 'waiting', nextAtMs: 15_000, why: null })
  await at(15_000)
  await at(29_000)
  expect(rounds).toEqual([15_000])
  await at(31_000)
  expect(rounds).toEqual([15_000, 31_000])
})

test('runs that were last read long ago are read at once', async () => {
  const { loop, at, rounds, signal } = scene({ lastMs: 0 })
  await at(100_000)
  void loop.run(signal)
  await at(100_000)
  expect(rounds).toEqual([100_000])
})

test('another interval is followed at once', async () => {
  const { loop, at, rounds, last, signal } = scene()
  void loop.run(signal)
  await at(6000, { pollMs: 60_000 })
  expect(last()).toMatchObject({ nextAtMs: 60_000 })
  await at(7000, { pollMs: 5000 })
  expect(rounds).toEqual([7000])
})

test('switched off, nothing is asked for but by hand', async () => {
  const { loop, at, rounds, last, signal } = scene()
  void loop.run(signal)
  await at(1000, { pollMs: 0 })
  expect(last()).toEqual({ kind: 'off' })
  await at(1_000_000)
  expect(rounds).toEqual([])
  await loop.refresh(signal)
  expect(rounds).toEqual([1_000_000])
  expect(last()).toEqual({ kind: 'off' })
})

test.each(['hidden', 'offline'] as const)(
  'while %s nothing is asked for, and what fell due comes right after',
  async (paused) => {
    const { loop, at, rounds, last, signal } = scene()
    void loop.run(signal)
    await at(1000, { paused })
    expect(last()).toEqual({ kind: 'paused', why: paused })
    await at(99_000)
    expect(rounds).toEqual([])
    await at(100_000, { paused: null })
    expect(rounds).toEqual([100_000])
  },
)

test('after a failure it backs off to a minute, and says why', async () => {
  const { loop, at, last, signal } = scene({ failed: true })
  void loop.run(signal)
  await at(15_000)
  expect(last()).toEqual({ kind: 'waiting', nextAtMs: 75_000, why: 'error' })
})

test('where the rate limit is low it backs off, and says why', async () => {
  const { loop, at, last, signal } = scene()
  void loop.run(signal)
  await at(1000, { slower: 4 })
  expect(last()).toEqual({ kind: 'waiting', nextAtMs: 60_000, why: 'rate-limit' })
})

test('a round that left newer runs for the next one is followed by it within a second', async () => {
  const { loop, at, rounds, signal } = scene({ behind: true })
  void loop.run(signal)
  await at(15_000)
  await at(16_000)
  expect(rounds).toEqual([15_000, 16_000])
})

test('two who ask for a round at the same time get the same one', async () => {
  const { loop, rounds, signal } = scene()
  await Promise.all([loop.refresh(signal), loop.refresh(signal)])
  expect(rounds).toHaveLength(1)
})

test('a clock that is set back delays nothing by more than one interval', async () => {
  const { loop, at, rounds, signal } = scene({ lastMs: 1_000_000 })
  void loop.run(signal)
  await at(1000)
  await at(16_000)
  expect(rounds).toEqual([16_000])
})

test('aborted, it ends', async () => {
  const { loop, controller, at, rounds } = scene()
  const ended = loop.run(controller.signal)
  controller.abort()
  await ended
  await at(99_000)
  expect(rounds).toEqual([])
})
