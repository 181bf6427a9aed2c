import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ServerRun } from '../../../src/contract/server-run'
import { createDemoStore } from '../../../src/mock/generate'
import { RunTable } from '../../../src/run-set/table/run-table'
import { loadSnapshot } from '../../contract/fixtures'
import { makeRun } from '../../make-run'
import { NOW } from '../../mock/ask'

const parse = (run: unknown) => ServerRun.parse(JSON.parse(JSON.stringify(run)))
const tableOf = (runs: readonly ServerRun[]) => {
  const table = new RunTable()
  for (const run of runs) table.upsert(run)
  return table
}
const runOf = (table: RunTable, id: string) => table.runAt(table.rowOf(id) ?? -1)

describe('a run comes back as it was put in', () => {
  test.each([
    [
      'every run of the demo, odd ones among them',
      createDemoStore({ size: 3000, now: () => NOW }).runs.items,
    ],
    ['every recorded run', loadSnapshot().runs],
  ])('%s', (_, wire) => {
    const runs = wire.map(parse)
    const table = tableOf(runs)
    expect(table.size).toBe(runs.length)
    for (const run of runs) expect(runOf(table, run.id)).toStrictEqual(run)
    for (const run of runs) expect(table.upsert(run)).toBe('same')
  })

  const text = fc.option(fc.oneof(fc.constantFrom('', 'a', 'b', '__proto__', 'constructor'), fc.string()))
  const time = fc.option(
    fc.oneof(
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      fc.constantFrom(
        '',
        'soon',
        '2026-11-22T18:00:00Z',
        '2026-11-22',
        '2026-11-22T18:00:00.000+02:00',
        'Invalid Date',
      ),
    ),
  )
  const count = fc.option(fc.oneof(fc.nat(), fc.constantFrom(4_294_967_294, 2 ** 53 - 1, 0.5, -1)))
  const json = fc.option(fc.dictionary(fc.constantFrom('tools', 'x', 'y'), fc.jsonValue(), { maxKeys: 3 }))
  const preview = {
    id: fc.constantFrom('1', '2'),
    name: text,
    description: text,
    metadata: json,
    created_at: time,
  }
  const participant = fc.option(
    fc.record({ name: text, version: text, capabilities: json }, { requiredKeys: [] }),
  )
  const session = fc.record({
    id: text.map((id) => id ?? 'srs'),
    session_id: text,
    created_at: time,
    region: text,
    mcp: fc.option(
      fc.record({ version: text, connection_type: text, client: participant, server: participant }),
    ),
    usage: fc.option(
      fc.record({ total_productive_message_count: count, total_productive_client_message_count: count }),
    ),
  })
  const run = fc.record(
    {
      id: fc.constantFrom('r1', 'r2', 'r3', ''),
      type: text,
      status: text,
      server_version_id: text,
      server: fc.option(fc.record(preview, { requiredKeys: ['id'] })),
      server_deployment: fc.option(fc.record(preview, { requiredKeys: ['id'] })),
      server_session: fc.option(session),
      created_at: time,
      updated_at: time,
      started_at: time,
      stopped_at: time,
      region: json,
    },
    { requiredKeys: ['id'] },
  )

  test('any run that the contract accepts, put over any other and after any removal', () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: run },
      { weight: 1, arbitrary: fc.constantFrom('r1', 'r2', 'r3') },
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const [table, model] = [new RunTable(), new Map<string, ServerRun>()]
        for (const next of steps) {
          const before = table.version
          if (typeof next === 'string') {
            expect(table.remove(next)).toBe(model.delete(next))
          } else {
            const parsed = parse(next)
            const known = model.get(parsed.id)
            const same = known !== undefined && equal(known, parsed)
            expect(table.upsert(parsed)).toBe(same ? 'same' : known ? 'changed' : 'added')
            expect(table.version > before).toBe(!same)
            model.set(parsed.id, parsed)
          }
        }
        expect(table.size).toBe(model.size)
        for (const [id, expected] of model) expect(runOf(table, id)).toEqual(expected)
      }),
      { numRuns: 400 },
    )
  })
})

/** As JSON reads them: -0 is 0 there. */
function equal(a: ServerRun, b: ServerRun): boolean {
  try {
    expect(a).toEqual(b)
    return true
  } catch {
    return false
  }
}

test('servers, deployments and capabilities are kept once, and again only when their content changed', () => {
  const table = tableOf([makeRun({ id: 'a' }), makeRun({ id: 'b' })])
  expect(runOf(table, 'a').server).toBe(runOf(table, 'b').server)
  expect(runOf(table, 'a').server_session?.mcp?.client).toBe(runOf(table, 'b').server_session?.mcp?.client)
  expect(table.upsert(makeRun({ id: 'b', server: { id: 'srv_1', name: 'GitHub, renamed' } }))).toBe('changed')
  expect(runOf(table, 'a').server?.name).toBe('GitHub')
  expect(runOf(table, 'b').server?.name).toBe('GitHub, renamed')
})

test('the same content with its keys in another order is no change', () => {
  const table = tableOf([makeRun({ server: { id: 'srv_1', name: 'GitHub', type: 'public' } })])
  expect(table.upsert(makeRun({ server: { type: 'public', name: 'GitHub', id: 'srv_1' } }))).toBe('same')
})

test('a removed run leaves nothing behind, and its row serves the next one', () => {
  const table = tableOf([makeRun({ id: 'a', created_at: 'odd' }), makeRun({ id: 'b' })])
  const row = table.rowOf('a') ?? -1
  table.remove('a')
  expect(table.size).toBe(1)
  expect(() => table.runAt(row)).toThrow(RangeError)
  table.upsert(makeRun({ id: 'c', created_at: null }))
  expect(table.rowOf('c')).toBe(row)
  expect(table.runAt(row).created_at).toBe(null)
})

test('what each run has for itself in a field of a newer API does not pile up', () => {
  const table = new RunTable()
  for (let at = 0; at < 3000; at += 1) table.upsert(makeRun({ id: `r${at}`, trace: `t${at}` }))
  expect(runOf(table, 'r5')).toHaveProperty('trace', 't5')
  expect(runOf(table, 'r2999')).not.toHaveProperty('trace')
  expect(table.upsert(makeRun({ id: 'r2999', trace: 't2999' }))).toBe('same')
})
