import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { ServerRun } from '../../../src/contract/server-run'
import { createDemoStore } from '../../../src/mock/generate'
import { RowIndex } from '../../../src/run-set/index/row-index'
import { WorkingSet } from '../../../src/run-set/table/working-set'
import { RUN_FIELD_IDS } from '../../../src/run-set/view/fields'
import { NOW } from '../../mock/ask'

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** Objects and typed arrays, in bytes. */
async function heapBytes(): Promise<number> {
  let before = Number.POSITIVE_INFINITY
  for (;;) {
    // What a function that has just ended held is freed only some turns later.
    await setImmediate()
    collectGarbage()
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    if (heapUsed + arrayBuffers > 0.999 * before) return heapUsed + arrayBuffers
    before = heapUsed + arrayBuffers
  }
}

// TABLE_RUNS=100000 measures at full size and prints it.
const RUNS = Number(process.env.TABLE_RUNS ?? 20_000)
const MOST_BYTES_A_RUN = 60e6 / 100_000

const texts = createDemoStore({ size: 2000, now: () => NOW }).runs.items.map((run) => JSON.stringify(run))

/** Demo runs over and over, each time with other ids: made when asked for, so that nothing but the table is held. */
function runNumber(number: number): ServerRun {
  const tail = String(number).padStart(8, '0')
  const text = texts[number % texts.length] ?? ''
  return ServerRun.parse(
    JSON.parse(text.replaceAll(/"((?:srr|srs|ses)_\w{14})\w{8}"/g, (_, head) => `"${head}${tail}"`)),
  )
}

test('100,000 runs fit in 60 MB, with everything prepared to sort and search them', {
  timeout: 60_000,
}, async () => {
  runNumber(0)
  const before = await heapBytes()
  const set = new WorkingSet()
  const index = new RowIndex(set.table)
  for (let at = 0; at < RUNS; at += 100) {
    const runs = Array.from({ length: 100 }, (_, more) => runNumber(at + more))
    set.add({ runs, after: set.ids(at - 1, at)[0] })
  }
  const held = ((await heapBytes()) - before) / RUNS
  for (const field of RUN_FIELD_IDS) index.sort(set.order.rows, [{ field, descending: true }], NOW)
  index.judge({ search: 'a word' })
  const prepared = ((await heapBytes()) - before) / RUNS
  expect(set.order.rows.length).toBe(RUNS)
  expect(held).toBeGreaterThan(200)
  expect(prepared).toBeGreaterThan(held)
  expect(prepared).toBeLessThan(MOST_BYTES_A_RUN)
  if (process.env.TABLE_RUNS)
    process.stdout.write(`${held} bytes a run, ${prepared} with everything prepared\n`)
})
