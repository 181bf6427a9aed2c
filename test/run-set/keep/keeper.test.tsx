import { afterEach, expect, test } from 'vitest'
import { configure } from '../../../src/api/config'
import { forgetKey, onKeyChange } from '../../../src/api/credentials'
import { enterKey } from '../../../src/api/typed-key'
import { forgetPreferences, setPreference } from '../../../src/lib/preferences'
import type { KeepStore } from '../../../src/run-set/keep/keep-store'
import { Keeper } from '../../../src/run-set/keep/keeper'
import { forgetTabMark } from '../../../src/run-set/keep/tab-mark'
import { WorkingSet } from '../../../src/run-set/table/working-set'
import { LoadedRuns } from '../../../src/run-set/walk/loaded-runs'
import { makeRun } from '../../make-run'
import { MemoryStore } from './memory-store'

const FOREIGN = { apiBaseUrl: 'https://api.example.com' }
const AS_OF_MS = Date.UTC(2026, 10, 22)

// As the page does it (use-run-set.ts).
onKeyChange(forgetTabMark)

afterEach(() => {
  forgetKey()
  configure({})
  localStorage.clear()
  sessionStorage.clear()
  forgetPreferences()
})

/** Three runs, all there are, as a page would have loaded them. */
function loadedRuns() {
  const loaded = new LoadedRuns({ field: 'created', fromMs: null })
  const list = {
    items: ['srr_c', 'srr_b', 'srr_a'].map((id) => makeRun({ id })),
    pagination: { has_more_after: false, has_more_before: false },
  }
  loaded.walk.arrived(list)
  loaded.page(list, undefined)
  return loaded
}

const save = (store: KeepStore, most?: number) => new Keeper(store, most).save(loadedRuns(), AS_OF_MS)

/** What another page load gets. */
async function restore(
  store: KeepStore,
  areOurs = async (_: readonly string[]) => true,
  sinceMs: number | null = null,
) {
  const set = new WorkingSet()
  const restored = await new Keeper(store).restore(set, sinceMs, areOurs)
  return { restored, ids: set.ids() }
}
const NOTHING = { restored: null, ids: [] }

test('what was kept comes back, with the time it is of', async () => {
  const store = new MemoryStore()
  expect(await restore(store)).toEqual(NOTHING)
  await save(store)
  expect(await restore(store)).toEqual({
    restored: { asOfMs: AS_OF_MS, atEnd: true },
    ids: ['srr_c', 'srr_b', 'srr_a'],
  })
})

test('of too many runs the first are kept, and then nothing says that they are all', async () => {
  const store = new MemoryStore()
  await save(store, 2)
  expect(await restore(store)).toMatchObject({ restored: { atEnd: false }, ids: ['srr_c', 'srr_b'] })
})

test('runs with a gap among them are not kept: what was kept before stays', async () => {
  const store = new MemoryStore()
  await save(store)
  const loaded = loadedRuns()
  loaded.set.add({ runs: [makeRun({ id: 'srr_z' })] })
  loaded.restored(true)
  await new Keeper(store).save(loaded, AS_OF_MS + 1)
  expect(await restore(store)).toMatchObject({ restored: { asOfMs: AS_OF_MS } })
})

test.each([
  ['another API', { apiBaseUrl: 'api2' }],
  ['another instance', { instanceId: 'ins_2' }],
])('%s gets nothing of it, and it is deleted', async (_, file) => {
  const store = new MemoryStore()
  await save(store)
  configure(file)
  expect(await restore(store)).toEqual(NOTHING)
  expect(store.kept.size).toBe(0)
})

test('where the API knows none of the kept runs, another key stands behind the proxy: nothing is shown', async () => {
  const store = new MemoryStore()
  await save(store)
  expect(await restore(store, async (ids) => ids[0] !== 'srr_c')).toEqual(NOTHING)
  expect(store.kept.size).toBe(0)
})

test('what was kept before the range begins is of no use', async () => {
  const store = new MemoryStore()
  await save(store)
  expect((await restore(store, undefined, AS_OF_MS)).ids).toHaveLength(3)
  expect(await restore(store, undefined, AS_OF_MS + 1)).toEqual(NOTHING)
})

test('what another version has kept, or what is damaged, is deleted', async () => {
  const store = new MemoryStore()
  await save(store)
  const about = store.kept.get('about') as { version: number; runs: object }
  const damages: [string, unknown][] = [
    ['about', { ...about, version: 0 }],
    ['about', { ...about, runs: { ...about.runs, rows: 2 } }],
    ['about', undefined],
    ['id', '["srr_c",'],
    ['status', undefined],
    ['later_column', 'junk'],
  ]
  const whole = store.kept
  for (const damage of damages) {
    store.kept = new Map([...whole, damage])
    expect(await restore(store)).toEqual(NOTHING)
    expect(store.kept.size).toBe(0)
  }
})

test('switched off, nothing is kept, and what was kept is deleted with the next page load', async () => {
  const store = new MemoryStore()
  await save(store)
  setPreference('keepRuns', 'off')
  await save(store)
  expect(await restore(store)).toEqual(NOTHING)
  expect(store.kept.size).toBe(0)
})

async function keptWithTypedKey() {
  configure(FOREIGN)
  enterKey('metorial_sk_one', { remember: true })
  const store = new MemoryStore()
  await save(store)
  return store
}

test('with a typed key they come back in this tab', async () => {
  const store = await keptWithTypedKey()
  expect((await restore(store)).ids).toHaveLength(3)
  expect(JSON.stringify([...store.kept])).not.toContain('metorial_sk')
})

test.each([
  ['once another key is typed', () => enterKey('metorial_sk_two', { remember: true })],
  ['once the same key is typed again', () => enterKey('metorial_sk_one', { remember: true })],
  ['once it is forgotten', () => forgetKey()],
  ['in another tab', () => sessionStorage.removeItem('server-runs.kept-for')],
])('with a typed key they don’t come back %s', async (_, happens) => {
  const store = await keptWithTypedKey()
  happens()
  expect(await restore(store)).toEqual(NOTHING)
})

test('a page whose key was changed meanwhile keeps nothing of what it had loaded with the old one', async () => {
  configure(FOREIGN)
  enterKey('metorial_sk_one', { remember: true })
  const store = new MemoryStore()
  const keeper = new Keeper(store)
  enterKey('metorial_sk_two', { remember: true })
  await keeper.save(loadedRuns(), AS_OF_MS)
  expect(store.kept.size).toBe(0)
})

test('a page whose key is changed while it keeps its runs leaves what was kept before', async () => {
  const store = await keptWithTypedKey()
  const { kept, set: real } = store
  store.set = (parts) =>
    real(
      (function* () {
        for (const part of parts) {
          yield part
          if (part[0] === 'id') forgetKey()
        }
      })(),
    )
  await save(store)
  expect(store.kept).toBe(kept)
})

test('a store that is denied, full or never answers is as one that is empty', async () => {
  const refuse = async () => {
    throw new DOMException('denied', 'SecurityError')
  }
  const denied: KeepStore = { get: refuse, set: refuse, del: refuse }
  await save(denied)
  expect(await restore(denied)).toEqual(NOTHING)
  const full = Object.assign(new MemoryStore(), { set: refuse })
  await save(full)
  expect(await restore(full)).toEqual(NOTHING)
  const silent = Object.assign(new MemoryStore(), { get: () => new Promise<never>(() => {}) })
  expect(await restore(silent)).toEqual(NOTHING)
})
