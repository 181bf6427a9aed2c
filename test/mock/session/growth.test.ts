import { expect, test } from 'vitest'
import { createDemoStore } from '../../../src/mock/generate'
import { tick } from '../../../src/mock/live'
import { createRandom } from '../../../src/mock/random'
import type { SessionData } from '../../../src/mock/store'
import { NOW } from '../ask'

/** A demo whose time goes on step by step, as in a browser. */
function living() {
  let now = NOW
  const store = createDemoStore({ now: () => now, size: 200 })
  const random = createRandom(3)
  return {
    store,
    step: () => {
      now += 3000
      tick(store, now, random)
    },
    now: () => now,
  }
}

/** A list as text, without its end: a list that has only grown begins with it. */
const asPrefix = (list: readonly unknown[] = []) => JSON.stringify(list).slice(0, -1)

test('messages and logs of runs at work only grow: what was there stays, until after they ended', () => {
  const { store, step, now } = living()
  const before = new Map<string, SessionData>()
  let grown = 0
  let ended = 0
  for (let at = 0; at < 14; at += 1) {
    for (let steps = 0; steps < 5; steps += 1) step()
    for (const run of store.runs.items) {
      const id = run.server_session?.session_id ?? ''
      const known = before.get(id)
      if (!known && (!store.alive.has(run.id) || before.size >= 12)) continue
      const next = store.session(id)
      if (!next) throw new Error('The session is gone.')
      if (known) {
        expect(asPrefix(next.messages).startsWith(asPrefix(known.messages))).toBe(true)
        expect(asPrefix(next.events).startsWith(asPrefix(known.events))).toBe(true)
        if (next.messages.length > known.messages.length) grown += 1
        if (run.status !== 'active') ended += 1
      }
      const times = next.messages.map(({ created_at }) => Date.parse(String(created_at)))
      expect(Math.max(0, ...times)).toBeLessThanOrEqual(now())
      expect(Math.min(now(), ...times)).toBeGreaterThanOrEqual(Date.parse(run.created_at ?? ''))
      if (run.status === 'active') before.set(id, next)
      else before.delete(id)
    }
  }
  expect(grown).toBeGreaterThan(40)
  expect(ended).toBeGreaterThan(2)
})

test('usage and messages of a run at work agree at every moment', () => {
  const { store, step } = living()
  for (let at = 0; at < 60; at += 1) step()
  const alive = [...store.alive].flatMap((id) => store.runs.get(id) ?? [])
  expect(alive.length).toBeGreaterThan(5)
  for (const run of alive) {
    const usage = run.server_session?.usage?.total_productive_message_count
    expect(store.session(run.server_session?.session_id ?? '')?.messages).toHaveLength(usage ?? 0)
  }
})

test('between two steps of life a run at work goes on logging', () => {
  let now = NOW
  const store = createDemoStore({ now: () => now, size: 200 })
  const id = store.runs.items.find((run) => store.alive.has(run.id))?.server_session?.session_id ?? ''
  const first = store.session(id)?.events.length ?? 0
  now += 10 * 60_000
  expect(store.session(id)?.events.length).toBeGreaterThan(first)
})
