import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ServerRun } from '../../../src/contract/server-run'
import { createDemoStore } from '../../../src/mock/generate'
import { RowIndex } from '../../../src/run-set/index/row-index'
import { SortedRows } from '../../../src/run-set/index/sorted-rows'
import { WorkingSet } from '../../../src/run-set/table/working-set'
import { RUN_FIELD_IDS } from '../../../src/run-set/view/fields'
import { NOW } from '../../mock/ask'
import { sortRuns } from '../oracle/sort'

const POOL = createDemoStore({ size: 150, now: () => NOW }).runs.items.map((run) =>
  ServerRun.parse(JSON.parse(JSON.stringify(run))),
)

const sortArb = fc.uniqueArray(
  fc.record({ field: fc.constantFrom(...RUN_FIELD_IDS), descending: fc.boolean() }),
  { selector: ({ field }) => field, maxLength: 2 },
)
const changeArb = fc.record({
  at: fc.nat(),
  as: fc.constantFrom(...POOL),
  how: fc.constantFrom('change', 'remove', 'add' as const),
  active: fc.boolean(),
})

test('rows stay in the order of a full sort, whatever came, went, changed or took its time in between', {
  timeout: 30_000,
}, () => {
  const plan = fc.record({
    start: fc.shuffledSubarray(POOL, { minLength: 20 }),
    sorts: fc.array(sortArb, { minLength: 1, maxLength: 2 }),
    looks: fc.array(
      fc.record({ sort: fc.nat(), changes: fc.array(changeArb, { maxLength: 6 }), laterMs: fc.nat(1e8) }),
      { minLength: 2, maxLength: 6 },
    ),
  })
  fc.assert(
    fc.property(plan, ({ start, sorts, looks }) => {
      const set = new WorkingSet()
      set.add({ runs: start })
      const kept = new SortedRows(set, new RowIndex(set.table).keys)
      let added = 0
      for (const { sort: which, changes, laterMs } of looks) {
        const sort = sorts[which % sorts.length] ?? []
        for (const { at, as, how, active } of changes) {
          const id = set.ids()[at % Math.max(1, set.table.size)]
          const run = active ? { ...as, status: 'active' as const, stopped_at: null } : as
          if (how === 'add') set.add({ runs: [{ ...run, id: `srr_New${added++}` }] })
          else if (id !== undefined && how === 'remove') set.remove(id)
          else if (id !== undefined) set.update([{ ...run, id }])
        }
        const runs = Array.from(set.order.rows, (row) => set.table.runAt(row))
        expect(Array.from(kept.current(sort, NOW + laterMs), (row) => set.idAt(row))).toEqual(
          sortRuns(runs, sort, NOW + laterMs).map(({ id }) => id),
        )
      }
    }),
    { numRuns: 150 },
  )
})

test('where nothing changed, the rows are the very same', () => {
  const set = new WorkingSet()
  set.add({ runs: POOL })
  const kept = new SortedRows(set, new RowIndex(set.table).keys)
  const sort = [{ field: 'created', descending: true }] as const
  expect(kept.current(sort, NOW + 5000)).toBe(kept.current(sort, NOW))
})
