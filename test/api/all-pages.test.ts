import { describe, expect, test, vi } from 'vitest'
import { type ReadEffects, readOn } from '../../src/api/all-pages'
import { ApiError } from '../../src/api/errors'
import { type Pages, UNREAD } from '../../src/api/pages'
import { atOnce, type Item, ListServer } from './list-server'

const forgets = { kind: 'forget' } as const
const plain = { kind: 'none' } as const
const repeats = { kind: 'repeat' } as const

/** Reads on, and tells how far it came: what was shown last where it failed. */
async function go(server: ListServer, from: Pages<Item> = UNREAD, effects: ReadEffects = atOnce()) {
  const shown: Pages<Item>[] = []
  const show = (pages: Pages<Item>) => void shown.push(pages)
  try {
    const pages = await readOn(from, server.fetchPage, show, new AbortController().signal, effects)
    return { pages, shown, error: null }
  } catch (error) {
    return { pages: shown.at(-1) ?? from, shown, error }
  }
}

test('a list is read to its end, a hundred at a time from the oldest, and shown as it comes', async () => {
  const server = new ListServer(250)
  const { pages, shown } = await go(server)
  expect(pages.items).toEqual(server.items)
  expect(pages.complete).toBe(true)
  expect(server.asked[0]).toEqual({ limit: 100, order: 'asc' })
  expect(server.cursors).toEqual([null, 'i99', 'i199'])
  expect(shown.map(({ items, complete }) => [items.length, complete])).toEqual([
    [100, false],
    [200, false],
    [250, true],
  ])
})

test('an empty list is complete after one request', async () => {
  const server = new ListServer(0)
  expect((await go(server)).pages).toMatchObject({ items: [], complete: true })
  expect(server.asked).toHaveLength(1)
})

test('what was read stays when a page fails, and it goes on at the gap', async () => {
  const server = new ListServer(250)
  server.faults = [plain, { kind: 'fail' }]
  const { pages, error } = await go(server)
  expect(error).toEqual(new Error('The page failed.'))
  expect([pages.items.length, pages.complete]).toEqual([100, false])
  expect((await go(server, pages)).pages).toMatchObject({ items: server.items, complete: true })
  expect(server.cursors).toEqual([null, 'i99', 'i99', 'i199'])
})

test('what has come since is read from the last item on, and nothing new is the same array', async () => {
  const server = new ListServer(120)
  const { pages } = await go(server)
  const same = await go(server, pages)
  expect(same.pages.items).toBe(pages.items)
  server.add()
  const more = await go(server, same.pages)
  expect(more.pages.items).toEqual(server.items)
  expect(server.cursors.slice(2)).toEqual(['i119', 'i119'])
})

describe('a cursor that the API does not know', () => {
  test('has the list read again from the beginning, once, and merged', async () => {
    const server = new ListServer(250)
    server.faults = [plain, plain, forgets]
    const { pages } = await go(server)
    expect(pages).toMatchObject({ items: server.items, complete: true })
    expect(server.cursors).toEqual([null, 'i99', 'i199', null, 'i99', 'i199'])
  })

  test('at the end of a complete list does so too, and the list stays complete meanwhile', async () => {
    const server = new ListServer(150)
    const { pages } = await go(server)
    server.items = server.items.filter(({ id }) => id !== 'i149')
    const again = await go(server, pages)
    expect(again.shown.map(({ complete }) => complete)).not.toContain(false)
    expect(again.pages.items).toBe(pages.items)
    expect(server.cursors.slice(2)).toEqual(['i149', null, 'i99'])
  })

  test('is taken for the end where reading again ends at it, so that no look costs a whole reading', async () => {
    const server = new ListServer(150)
    let { pages } = await go(server)
    server.faults = [forgets, plain, plain, forgets]
    for (let look = 0; look < 2; look += 1) ({ pages } = await go(server, pages))
    expect(server.cursors.slice(2)).toEqual(['i149', null, 'i99', 'i149'])
    expect(pages).toMatchObject({ items: server.items, complete: true })
  })

  test('twice is an error that is named', async () => {
    const server = new ListServer(250)
    server.faults = [plain, forgets, plain, forgets]
    const { pages, error } = await go(server)
    expect(error).toBeInstanceOf(ApiError)
    expect([pages.items.length, pages.complete]).toEqual([100, false])
    expect((await go(server, pages)).pages).toMatchObject({ items: server.items, complete: true })
  })
})

test('a page that comes again and again ends in an error that is named, not in a loop', async () => {
  const server = new ListServer(250)
  server.faults = [plain, ...Array.from({ length: 300 }, () => repeats)]
  const { pages, error } = await go(server)
  expect(error).toMatchObject({ kind: 'contract' })
  expect(server.asked).toHaveLength(2)
  server.faults = []
  expect((await go(server, pages)).pages).toMatchObject({ items: server.items, complete: true })
})

test('two hundred pages are read in one go, and the next goes on', async () => {
  const server = new ListServer(203, 1)
  const { pages, error } = await go(server)
  expect([pages.items.length, pages.complete, error]).toEqual([200, false, null])
  expect((await go(server, pages)).pages).toMatchObject({ items: server.items, complete: true })
  expect(server.asked).toHaveLength(203)
})

test('the first page is asked for at once; where little is left of the limit, the next ones wait', async () => {
  const server = new ListServer(250)
  const wait = vi.fn(async () => {})
  let share = 0.2
  const conditions = () => ({ ...effects.conditions(), share })
  const effects = atOnce()
  wait.mockImplementation(async () => {
    expect(server.asked).toHaveLength(1)
    share = 1
  })
  await go(server, UNREAD, { ...effects, conditions, wait })
  expect(wait).toHaveBeenCalledTimes(1)
  expect(server.asked).toHaveLength(3)
})

test('no further page is asked for while the page is hidden', async () => {
  const server = new ListServer(250)
  const effects = atOnce()
  let paused: 'hidden' | null = 'hidden'
  const waitForUser = vi.fn(async () => {
    expect(server.asked).toHaveLength(1)
    paused = null
  })
  await go(server, UNREAD, {
    ...effects,
    conditions: () => ({ ...effects.conditions(), paused }),
    waitForUser,
  })
  expect(waitForUser).toHaveBeenCalledExactlyOnceWith('hidden', expect.anything())
  expect(server.asked).toHaveLength(3)
})

test('reading that is given up shows nothing any more', async () => {
  const server = new ListServer(250)
  const giveUp = new AbortController()
  const show = vi.fn(() => giveUp.abort())
  await expect(readOn(UNREAD, server.fetchPage, show, giveUp.signal, atOnce())).rejects.toThrow('abort')
  expect(show).toHaveBeenCalledTimes(1)
  expect(server.asked).toHaveLength(1)
})
