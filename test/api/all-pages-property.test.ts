import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readOn } from '../../src/api/all-pages'
import { type Pages, rewound, UNREAD } from '../../src/api/pages'
import { atOnce, type Fault, type Item, ListServer } from './list-server'

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.constant({ kind: 'none' } as const),
  fc.constant({ kind: 'fail' } as const),
  fc.constant({ kind: 'repeat' } as const),
  fc.constant({ kind: 'forget' } as const),
  place.map((at) => ({ kind: 'add', place: at }) as const),
  place.map((at) => ({ kind: 'change', place: at }) as const),
)

const idsOf = (items: readonly Item[]) => items.map(({ id }) => id)

async function go(server: ListServer, from: Pages<Item>): Promise<Pages<Item>> {
  let last = from
  const show = (pages: Pages<Item>) => {
    // Nothing that was there goes away, and nothing is there twice.
    const ids = new Set(idsOf(pages.items))
    expect(ids.size).toBe(pages.items.length)
    expect(idsOf(last.items).filter((id) => !ids.has(id))).toEqual([])
    last = pages
  }
  try {
    show(await readOn(from, server.fetchPage, show, new AbortController().signal, atOnce()))
  } catch {
    // How far it came was shown.
  }
  return last
}

test('whatever happens to the pages, each item is there once, in order, and no reading goes on for ever', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(40),
      fc.integer({ min: 1, max: 7 }),
      fc.array(fault, { maxLength: 60 }),
      async (count, pageSize, faults) => {
        const server = new ListServer(count, pageSize)
        server.faults = [...faults]
        let pages: Pages<Item> = UNREAD
        while (server.faults.length > 0) {
          const before = server.asked.length
          pages = await go(server, pages)
          expect(server.asked.length).toBeGreaterThan(before)
          expect(server.asked.length - before).toBeLessThanOrEqual(200)
        }
        // The last reading in full, after which nothing is missing and everything is as it is now.
        pages = await go(server, rewound(pages))
        expect(pages.complete).toBe(true)
        expect(pages.items).toEqual(server.items)
      },
    ),
  )
})

test('what is added at the end alone needs no reading in full', async () => {
  const added = fc.constant({ kind: 'add', place: 1 } as const)
  const failed = fc.constant({ kind: 'fail' } as const)
  await fc.assert(
    fc.asyncProperty(
      fc.nat(30),
      fc.array(fc.oneof(added, failed), { maxLength: 40 }),
      async (count, faults) => {
        const server = new ListServer(count, 3)
        server.faults = [...faults]
        let pages: Pages<Item> = UNREAD
        while (server.faults.length > 0) pages = await go(server, pages)
        pages = await go(server, pages)
        expect(pages).toMatchObject({ items: server.items, complete: true })
        // Each request after the first page goes on from an item.
        const starts = server.cursors.filter((cursor) => cursor === null).length
        expect(starts).toBeLessThanOrEqual(1 + faults.filter(({ kind }) => kind === 'fail').length)
      },
    ),
  )
})
