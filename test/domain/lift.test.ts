import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  chanceOfSoMany,
  compareShares,
  LEAST_SHARED,
  liftWords,
  tooFewOf,
  type ValueCounts,
} from '../../src/domain/lift'

const counts = (inCount: number, selected: number, restCount: number, rest: number): ValueCounts => ({
  inCount,
  selected,
  restCount,
  rest,
})

/** Of `of`, so many to choose: whole numbers, however long. */
function choose(of: number, count: number): bigint {
  if (count < 0 || count > of) return 0n
  let ways = 1n
  for (let at = 1; at <= count; at += 1) ways = (ways * BigInt(of - count + at)) / BigInt(at)
  return ways
}

/** Every way to draw at least so many, counted, of every way to draw. */
function exactChance({ inCount, selected, restCount, rest }: ValueCounts): number {
  const having = inCount + restCount
  let ways = 0n
  for (let count = inCount; count <= Math.min(selected, having); count += 1)
    ways += choose(having, count) * choose(selected + rest - having, selected - count)
  const all = choose(selected + rest, selected)
  // Cut to a number's own length, so that neither of the two is too great for one.
  const scale = 10n ** BigInt(Math.max(0, all.toString().length - ways.toString().length) + 20)
  return Number((ways * scale) / all) / Number(scale)
}

const side = fc
  .integer({ min: 1, max: 90 })
  .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)))
const anyCounts = fc
  .tuple(side, side)
  .map(([[inCount, selected], [restCount, rest]]) => counts(inCount, selected, restCount, rest))
const isOver = ({ inCount, selected, restCount, rest }: ValueCounts) => inCount * rest > restCount * selected

describe('the chance to find so many among the selected runs', () => {
  test('is that of every way to draw them, counted one by one', () => {
    fc.assert(
      fc.property(anyCounts.filter(isOver), (of) => {
        const exact = exactChance(of)
        expect(Math.abs(chanceOfSoMany(of) / exact - 1)).toBeLessThan(1e-9)
      }),
    )
  })

  test.each([
    [5, 5, 0, 100_000],
    [3, 5, 20_000, 100_000],
    [1, 5, 1, 100_000],
    [5, 5, 99_990, 100_000],
    [4, 5, 4, 100_000],
  ])('is exact for %d of %d against %d of %d', (inCount, selected, restCount, rest) => {
    const of = counts(inCount, selected, restCount, rest)
    expect(Math.abs(chanceOfSoMany(of) / exactChance(of) - 1)).toBeLessThan(1e-7)
  })

  test('is between 0 and 1 for a hundred thousand runs on either side', () => {
    const total = fc.integer({ min: 1, max: 100_000 })
    const large = fc
      .tuple(total, total, fc.nat(100), fc.nat(100))
      .map(([selected, rest, first, second]) =>
        counts(Math.round((selected * first) / 100), selected, Math.round((rest * second) / 100), rest),
      )
    fc.assert(
      fc.property(large, (of) => {
        const chance = chanceOfSoMany(of)
        expect(chance).toBeGreaterThanOrEqual(0)
        expect(chance).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('is that of the others to lack the value: both ways of looking at it say the same', () => {
    fc.assert(
      fc.property(anyCounts.filter(isOver), (of) => {
        const turned = counts(of.rest - of.restCount, of.rest, of.selected - of.inCount, of.selected)
        expect(Math.abs(chanceOfSoMany(of) / chanceOfSoMany(turned) - 1)).toBeLessThan(1e-9)
      }),
    )
  })

  test('is 1 where the rest has the value as often or more often', () => {
    expect(chanceOfSoMany(counts(5, 10, 50, 100))).toBe(1)
    expect(chanceOfSoMany(counts(0, 10, 0, 100))).toBe(1)
    expect(chanceOfSoMany(counts(0, 0, 3, 100))).toBe(1)
  })
})

describe('a value of some runs against the rest', () => {
  test('has a lift: how many times as often it occurs', () => {
    expect(compareShares(counts(18, 24, 310, 9120), 20)).toEqual({
      shareIn: 0.75,
      shareRest: 310 / 9120,
      lift: (18 * 9120) / (310 * 24),
      standsOut: true,
    })
  })

  test('has none where the rest has it nowhere, and 1 where nobody has it', () => {
    expect(compareShares(counts(8, 24, 0, 9120), 20)).toMatchObject({ lift: null, standsOut: true })
    expect(compareShares(counts(0, 24, 0, 9120), 20)).toMatchObject({ lift: 1, standsOut: false })
  })

  test('has the inverse lift from the other side', () => {
    fc.assert(
      fc.property(
        anyCounts.filter(({ inCount, restCount }) => inCount > 0 && restCount > 0),
        (of) => {
          const there = compareShares(of, 1).lift ?? Number.NaN
          const back =
            compareShares(counts(of.restCount, of.rest, of.inCount, of.selected), 1).lift ?? Number.NaN
          expect(there * back).toBeCloseTo(1, 12)
        },
      ),
    )
  })

  test('has the same lift as any value that occurs as much more often, to the last bit', () => {
    expect(compareShares(counts(3, 30, 7, 1000), 1).lift).toBe(compareShares(counts(9, 30, 21, 1000), 1).lift)
  })

  test('stands out only where the exact chance is small enough for all values that are compared', () => {
    fc.assert(
      fc.property(anyCounts, fc.integer({ min: 1, max: 50 }), (of, compared) => {
        const { standsOut, lift } = compareShares(of, compared)
        const { inCount, selected, restCount, rest } = of
        const enough = selected >= 5 && rest >= 5 && inCount >= LEAST_SHARED
        const moreOften = inCount > 0 && (inCount / selected) * rest * (1 + 1e-12) >= 1.1 * restCount
        const limit = 0.05 / compared
        const exact = moreOften ? exactChance(of) : 1
        // Right at the limit either is right.
        if (Math.abs(exact / limit - 1) < 1e-9) return
        expect(standsOut).toBe(enough && moreOften && exact < limit)
        if (standsOut && lift !== null) expect(lift).toBeGreaterThan(1)
      }),
    )
  })

  test('stands out less the more values are compared', () => {
    const of = counts(5, 5, 20, 100)
    expect(compareShares(of, 20).standsOut).toBe(true)
    expect(compareShares(of, 2000).standsOut).toBe(false)
  })

  test('does not stand out where only one or two runs have it, or hardly more often than the rest', () => {
    expect(compareShares(counts(2, 5, 0, 100_000), 1).standsOut).toBe(false)
    expect(compareShares(counts(3, 5, 0, 100_000), 1).standsOut).toBe(true)
    expect(compareShares(counts(21_000, 40_000, 30_000, 60_000), 1).standsOut).toBe(false)
  })
})

describe('too few runs', () => {
  test.each([
    [4, 100, 'selected'],
    [100, 4, 'rest'],
    [0, 0, 'both'],
    [4, 4, 'both'],
    [5, 5, null],
  ] as const)('%d against %d: %s', (selected, rest, side) => {
    expect(tooFewOf(selected, rest)).toBe(side)
  })

  test('let nothing stand out, and have shares all the same', () => {
    expect(compareShares(counts(4, 4, 0, 100_000), 1)).toEqual({
      shareIn: 1,
      shareRest: 0,
      lift: null,
      standsOut: false,
    })
    expect(compareShares(counts(24, 24, 0, 0), 1)).toMatchObject({ shareRest: 0, standsOut: false })
  })
})

test.each([
  [null, 'only here'],
  [1.1, '1.1× as often'],
  [2, '2× as often'],
  [2.44, '2.4× as often'],
  [9.96, '10× as often'],
  [22.06, '22× as often'],
  [99.4, '99× as often'],
  [99.5, '100× as often'],
  [1204.3, '1,204× as often'],
])('a lift of %d reads “%s”', (lift, words) => {
  expect(liftWords(lift)).toBe(words)
})
