import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TRAITS, traitColumns } from '../../../src/run-set/differences/traits'
import { countValues } from '../../../src/run-set/differences/value-counts'
import { makeRun } from '../../make-run'
import { indexOf, rowsOf } from '../index/index-of'
import { runsArb } from './run-arb'
import { countPlainly, traitValue } from './trait-value'

describe('how many runs of either side have a value', () => {
  test('is what counting them run by run says, for every trait', () => {
    fc.assert(
      fc.property(runsArb(30), fc.nat(30), (runs, cut) => {
        const [ours, others] = [runs.slice(0, cut), runs.slice(cut)]
        const { table } = indexOf(runs)
        const columns = traitColumns(table)
        for (const trait of TRAITS) {
          const counted = countValues(columns[trait], rowsOf(table, ours), rowsOf(table, others))
          const [plainOurs, plainOthers] = [countPlainly(trait, ours), countPlainly(trait, others)]
          expect(counted.length).toBe(countPlainly(trait, runs).size)
          for (const { value, inCount, restCount, row } of counted) {
            expect([value, inCount]).toEqual([value, plainOurs.get(value) ?? 0])
            expect([value, restCount]).toEqual([value, plainOthers.get(value) ?? 0])
            expect(traitValue(trait, table.runAt(row))).toBe(value)
          }
        }
      }),
    )
  })

  test('follows a run that changes, and knows values that come later', () => {
    const { table, rows } = indexOf([makeRun({ id: 'srr_1' }), makeRun({ id: 'srr_2' })])
    const column = traitColumns(table).version
    const none = new Uint32Array(0)
    expect(countValues(column, rows, none)).toEqual([{ value: 'sve_1', inCount: 2, restCount: 0, row: 0 }])
    table.upsert(makeRun({ id: 'srr_2', server_version_id: 'sve_9' }))
    expect(countValues(column, rows, none).map(({ value, inCount }) => [value, inCount])).toEqual([
      ['sve_1', 1],
      ['sve_9', 1],
    ])
  })
})
