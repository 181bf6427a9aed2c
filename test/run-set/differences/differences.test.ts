import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ServerRun } from '../../../src/contract/server-run'
import { compareShares } from '../../../src/domain/lift'
import { createRandom } from '../../../src/mock/random'
import { differences } from '../../../src/run-set/differences/differences'
import { TRAITS } from '../../../src/run-set/differences/traits'
import { indexOf } from '../index/index-of'
import { compare, isFailed, many, mcp, oldClient } from './compare-runs'
import { runsArb } from './run-arb'
import { countPlainly } from './trait-value'

describe('what sets runs apart', () => {
  test('is the value that they have more often than the rest, with its counts', () => {
    expect(compare(oldClient, isFailed)).toEqual({
      selected: 24,
      rest: 300,
      tooFew: null,
      found: [
        {
          trait: 'clientVersion',
          value: 'cursor 1.0',
          label: 'cursor 1.0',
          inCount: 18,
          restCount: 15,
          shareIn: 0.75,
          shareRest: 0.05,
          lift: 15,
        },
      ],
      sameForAll: ['server', 'deployment', 'version', 'client', 'transport', 'protocol', 'type'],
    })
  })

  test('is found for each trait, whatever the runs: as plain counts and the exact test say', () => {
    let met = 0
    const flips = fc.array(fc.boolean(), { minLength: 150, maxLength: 150 })
    const chosen = fc.constantFrom(...TRAITS)
    fc.assert(
      fc.property(runsArb(150), chosen, flips, (runs, trait, noise) => {
        const [usual] = countPlainly(trait, runs).keys()
        const isSelected = (run: ServerRun, at: number) =>
          countPlainly(trait, [run]).has(usual ?? '') !== (noise[at] === true && at % 5 === 0)
        const result = compare(runs, isSelected)
        const [ours, others] = [runs.filter(isSelected), runs.filter((run, at) => !isSelected(run, at))]
        const all = TRAITS.flatMap((id) =>
          Array.from(countPlainly(id, runs), ([value, count]) => {
            const inCount = countPlainly(id, ours).get(value) ?? 0
            return { trait: id, value, inCount, restCount: count - inCount }
          }),
        )
        const compared = all.filter(
          ({ inCount, restCount }) => inCount + restCount >= 3 && inCount + restCount < runs.length,
        ).length
        const expected = all.filter(
          (of) => compareShares({ ...of, selected: ours.length, rest: others.length }, compared).standsOut,
        )
        const key = (of: { trait: string; value: string }) => `${of.trait} ${of.value}`
        expect(result.found.map(key).toSorted()).toEqual(expected.map(key).toSorted())
        for (const { shareIn, shareRest, lift, label, ...of } of result.found) {
          expect(all).toContainEqual(of)
          expect(shareIn).toBe(of.inCount / ours.length)
          expect(shareRest).toBe(of.restCount / others.length)
          expect(lift === null).toBe(of.restCount === 0)
          expect(label).not.toBe('')
        }
        met += result.found.length
      }),
    )
    expect(met).toBeGreaterThan(20)
  })

  test('does not depend on the order of the rows, nor on runs that are selected twice', () => {
    fc.assert(
      fc.property(runsArb(60), fc.infiniteStream(fc.nat()), (runs, numbers) => {
        // A label is that of the first run, and some of these were renamed.
        const same = runs.map((run) => ({ ...run, server: run.server && { ...run.server, name: 'GitHub' } }))
        const { table, rows } = indexOf(same)
        const selected = rows.filter((row) => table.runAt(row).type === 'hosted')
        const places = new Map(Array.from(rows, (row) => [row, numbers.next().value ?? 0]))
        const shuffle = (of: Uint32Array) =>
          of.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
        const twice = Uint32Array.from([...shuffle(selected), ...selected])
        expect(differences({ table, selected: twice, among: shuffle(rows) })).toEqual(
          differences({ table, selected, among: rows }),
        )
      }),
    )
  })

  test('is, between two values, the other value for the rest', () => {
    const [there] = compare(oldClient, isFailed).found
    const [back] = compare(oldClient, (run) => !isFailed(run)).found
    expect(back).toMatchObject({ trait: 'clientVersion', value: 'cursor 2.0', inCount: 285, restCount: 6 })
    expect(there).toMatchObject({
      inCount: 24 - (back?.restCount ?? 0),
      restCount: 300 - (back?.inCount ?? 0),
    })
  })

  test('is hardly ever anything for runs drawn by lot, although many values are compared', () => {
    const random = createRandom(7)
    const runs = many(300, () => ({
      server_version_id: `sve_${random.int(1, 12)}`,
      server_deployment: { id: `svd_${random.int(1, 60)}`, name: null },
      type: random.pick(['hosted', 'external']),
      ...mcp({ client: { name: random.pick(['a', 'b', 'c']), version: String(random.int(1, 9)) } }),
    }))
    const { table, rows } = indexOf(runs)
    let spoke = 0
    for (let draw = 0; draw < 400; draw += 1) {
      const selected = rows.filter(() => random.chance(0.08))
      if (differences({ table, selected, among: rows }).found.length > 0) spoke += 1
    }
    expect(spoke).toBeLessThanOrEqual(20)
  })
})

describe('the order of what is found', () => {
  const deployment = (id: string) => ({ server_deployment: { id, name: null } })
  const runs = [
    ...many(20, (at) => ({
      status: 'failed',
      type: at < 16 ? 'external' : 'hosted',
      server_version_id: at < 8 ? 'sve_bad' : at < 14 ? 'sve_worse' : 'sve_1',
      ...deployment(at < 8 ? 'svd_bad' : 'svd_1'),
    })),
    ...many(
      400,
      (at) => ({
        type: at < 40 ? 'external' : 'hosted',
        server_version_id: at < 4 ? 'sve_bad' : 'sve_1',
        ...deployment(at < 4 ? 'svd_bad' : 'svd_1'),
      }),
      20,
    ),
  ]

  test('is: what only they have, then the greatest lift; what goes together stands side by side', () => {
    const { found } = compare(runs, isFailed)
    expect(found.map(({ trait, value, lift }) => [trait, value, lift])).toEqual([
      ['version', 'sve_worse', null],
      ['deployment', 'svd_bad', 40],
      ['version', 'sve_bad', 40],
      ['type', 'external', 8],
    ])
  })
})
