import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LOOKS } from '../../../src/domain/looks'
import { startupMs } from '../../../src/domain/timing'
import { Derived } from '../../../src/run-set/derived/derived'
import { RowKeys } from '../../../src/run-set/index/row-keys'
import { RunTable } from '../../../src/run-set/table/run-table'
import { makeRun } from '../../make-run'
import { lookBits, loopOf, usualOf, usualRatio } from './oracle'

const NOW = Date.UTC(2026, 10, 22, 20)
const AGES_MS = [0, 1, 20_000, 45_000, 90_000, 90_001, 400_000, 3_599_999, 3_600_000, 3_600_001, 9_000_000]

const timeArb = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...AGES_MS).map((ms) => new Date(NOW - ms).toISOString()) },
  { weight: 1, arbitrary: fc.constantFrom(null, 'unreadable') },
)
// One deployment is read under two names, so that two previews share its id.
const deploymentArb = fc.constantFrom(
  { id: 'svd_1', name: 'old name' },
  { id: 'svd_1', name: 'new name' },
  { id: 'svd_2', name: null },
  null,
)
const runArb = fc.record({
  id: fc.nat({ max: 40 }).map((number) => `srr_${number}`),
  status: fc.constantFrom('failed', 'failed', 'completed', 'active', 'paused', null),
  server_deployment: deploymentArb,
  created_at: timeArb,
  updated_at: timeArb,
  started_at: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: timeArb }),
  stopped_at: fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 4, arbitrary: timeArb }),
})
const stepArb = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: runArb },
    { weight: 1, arbitrary: fc.nat({ max: 40 }).map((number) => ({ gone: `srr_${number}` })) },
  ),
  { minLength: 1, maxLength: 30 },
)

test('startup, against usual and the reasons for a look are what all loaded runs together tell, after any changes', {
  timeout: 30_000,
}, () => {
  fc.assert(
    fc.property(fc.array(stepArb, { minLength: 1, maxLength: 5 }), fc.boolean(), (steps, early) => {
      const [table, known] = [new RunTable(), new Map<string, ReturnType<typeof makeRun>>()]
      // Made before the first run or, as well, after some.
      let derived = early ? new Derived(table) : null
      for (const step of steps) {
        for (const change of step) {
          if ('gone' in change) {
            table.remove(change.gone)
            known.delete(change.gone)
          } else {
            const run = makeRun(change)
            table.upsert(run)
            known.set(run.id, run)
          }
        }
        derived ??= new Derived(table)
        const [keys, all] = [new RowKeys(table, derived), [...known.values()]]
        for (const run of all) {
          const row = table.rowOf(run.id) as number
          const bits = lookBits(run, all, NOW)
          const key = (field: 'startup' | 'usual' | 'look') => keys.reader(field, NOW)(row)
          expect(derived.usualOf(row)).toEqual(usualOf(run, all))
          expect(derived.looksReader(NOW)(row)).toBe(bits)
          expect(key('startup')).toBe(startupMs(run) ?? Number.NaN)
          expect(key('usual')).toBe(usualRatio(run, all, NOW) ?? Number.NaN)
          expect(key('look')).toBe(bits || Number.NaN)
          const said = derived.looksOf(row, NOW)
          expect(said.length > 0).toBe(bits > 0)
          expect(said.some(({ label }) => label === LOOKS.silent.label)).toBe((bits & LOOKS.silent.bit) > 0)
          const loop = said.find(({ label }) => label === LOOKS.crashLoop.label)
          expect(loop && Number.parseInt(loop.sentence, 10)).toBe(loopOf(run, all)?.failures)
        }
      }
    }),
    { numRuns: 150 },
  )
})
