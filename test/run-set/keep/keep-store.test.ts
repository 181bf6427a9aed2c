import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { browserStore, type KeepStore } from '../../../src/run-set/keep/keep-store'

let path = ''
vi.mock('../../../src/lib/base-path', () => ({ basePath: () => path }))

let store: KeepStore
beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  store = storeBelow('')
})

function storeBelow(base: string): KeepStore {
  path = base
  return browserStore()
}

const keptIn = async (kept: KeepStore) => Object.fromEntries(await kept.get())

test('what is kept comes back by name, and is nothing before', async () => {
  expect(await keptIn(store)).toEqual({})
  await store.set(Object.entries({ about: { rows: 2 }, id: '["a","b"]', status: Uint32Array.of(1, 2) }))
  expect(await keptIn(store)).toEqual({
    about: { rows: 2 },
    id: '["a","b"]',
    status: Uint32Array.of(1, 2),
  })
})

test('nothing is left of what was kept before', async () => {
  await store.set([['old', 1]])
  await store.set([['new', 2]])
  expect(await keptIn(store)).toEqual({ new: 2 })
  await store.del()
  expect(await keptIn(store)).toEqual({})
})

test.each([
  ['a part can’t be had', () => partsThatFail()],
  ['a part can’t be kept', () => [['new', () => {}]] as const],
])('where %s, what was kept before stays, whole', async (_, parts) => {
  await store.set(Object.entries({ old: 1, older: 2 }))
  await expect(store.set(parts())).rejects.toThrow()
  expect(await keptIn(store)).toEqual({ old: 1, older: 2 })
})

function* partsThatFail() {
  yield ['new', 1] as const
  throw new Error('The key has gone.')
}

test('each part is asked for when the one before is kept: in between the page can be used', async () => {
  const turns: number[] = []
  let turn = 0
  let counting: NodeJS.Immediate
  const count = () => {
    turn += 1
    counting = setImmediate(count)
  }
  count()
  function* parts() {
    for (const name of ['a', 'b', 'c', 'd']) {
      turns.push(turn)
      yield [name, 1] as const
    }
  }
  await store.set(parts()).finally(() => clearImmediate(counting))
  expect(new Set(turns).size).toBe(4)
})

test('dashboards below other paths of the same origin keep theirs apart', async () => {
  const [root, below] = [storeBelow(''), storeBelow('/runs')]
  await root.set([['mine', 1]])
  await below.set([['mine', 2]])
  await root.del()
  expect(await keptIn(root)).toEqual({})
  expect(await keptIn(below)).toEqual({ mine: 2 })
})

test('where there is no IndexedDB, each wish is refused', async () => {
  vi.stubGlobal('indexedDB', undefined)
  const none = storeBelow('')
  await expect(none.get()).rejects.toThrow()
  await expect(none.set([['a', 1]])).rejects.toThrow()
  await expect(none.del()).rejects.toThrow()
})
