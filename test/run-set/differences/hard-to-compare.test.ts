import { describe, expect, test } from 'vitest'
import type { ServerRun } from '../../../src/contract/server-run'
import { differences } from '../../../src/run-set/differences/differences'
import { TRAITS } from '../../../src/run-set/differences/traits'
import { makeRun } from '../../make-run'
import { indexOf } from '../index/index-of'
import { compare, isFailed, many, mcp, oldClient } from './compare-runs'

describe('runs that are hard to compare', () => {
  test('none, one, and all of them: it is said on which side they are too few, and nothing is found', () => {
    const runs = many(30, () => ({}))
    expect(compare([], () => true)).toMatchObject({ selected: 0, rest: 0, tooFew: 'both', found: [] })
    expect(compare(runs.slice(0, 1), () => true)).toMatchObject({ selected: 1, rest: 0, tooFew: 'both' })
    expect(compare(runs, () => true)).toMatchObject({ selected: 30, rest: 0, tooFew: 'rest', found: [] })
    expect(compare(runs, (_, at) => at < 4)).toMatchObject({ selected: 4, rest: 26, tooFew: 'selected' })
  })

  test('that are the same in everything have nothing that sets them apart', () => {
    const result = compare(
      many(30, () => ({})),
      (_, at) => at < 10,
    )
    expect(result).toMatchObject({ tooFew: null, found: [], sameForAll: [...TRAITS] })
  })

  test('selected runs outside of the range are left out', () => {
    const { table, rows } = indexOf(oldClient)
    const among = rows.slice(10)
    const result = differences({ table, selected: rows.slice(0, 24), among })
    expect(result).toMatchObject({ selected: 14, rest: 300 })
    expect(result.found).toMatchObject([{ value: 'cursor 1.0', inCount: 8, restCount: 15 }])
  })

  test('a server that was renamed is one value, called as the first of the selected rows calls it', () => {
    const server = (name: string) => ({ server: { id: 'srv_2', name } })
    const runs = [
      ...many(100, () => ({})),
      ...many(10, (at) => ({ status: 'failed', ...server(at < 2 ? 'New' : 'Old') }), 100),
    ]
    const of = (list: readonly ServerRun[]) =>
      compare(list, isFailed).found.filter((one) => one.trait === 'server')
    expect(of(runs)).toMatchObject([{ value: 'srv_2', label: 'New', inCount: 10, restCount: 0 }])
    expect(of(runs.toReversed())).toMatchObject([{ label: 'Old', inCount: 10 }])
  })

  test('what nobody reported is a value like any other', () => {
    const nothing = { server: null, server_deployment: null, server_version_id: null, type: null }
    const runs = [
      ...many(10, () => ({ status: 'failed', server_session: null, ...nothing })),
      ...many(100, () => ({}), 10),
    ]
    const { found } = compare(runs, isFailed)
    expect(found.map(({ trait, value, label, lift }) => [trait, value, label, lift])).toEqual([
      ['server', '', 'Not reported', null],
      ['deployment', '', 'Not reported', null],
      ['version', '', 'Not reported', null],
      ['client', '', 'Not reported', null],
      ['clientVersion', '', 'Not reported', null],
      ['transport', 'none', 'Not reported', null],
      ['protocol', '', 'Not reported', null],
      ['type', 'none', 'Not reported', null],
    ])
  })

  test('types and transports that are not known yet are one value, as in the filter', () => {
    const runs = [
      ...many(10, (at) => ({
        status: 'failed',
        type: at < 5 ? 'edge' : 'moon',
        ...mcp({
          connection_type: at < 5 ? 'pigeon' : 'smoke',
          client: { name: 'cursor', version: '1.2.4' },
        }),
      })),
      ...many(100, () => ({}), 10),
    ]
    const { found } = compare(runs, isFailed)
    expect(found.filter(({ trait }) => trait === 'type' || trait === 'transport')).toMatchObject([
      { trait: 'transport', value: 'other', label: 'Other', inCount: 10 },
      { trait: 'type', value: 'other', label: 'Other', inCount: 10 },
    ])
  })

  test('a client without a version, and one with an odd name, are shown in words on one line', () => {
    const runs = [
      ...many(10, () => ({ status: 'failed', ...mcp({ client: { name: 'zed\n\u202eevil' } }) })),
      ...many(100, () => mcp({ client: { name: 'cursor', version: '1' } }), 10),
    ]
    const labels = compare(runs, isFailed).found.map(({ trait, label }) => [trait, label])
    expect(labels).toContainEqual(['client', 'zed ·evil'])
    expect(labels).toContainEqual(['clientVersion', 'zed ·evil, version not reported'])
  })

  test('five of a hundred thousand are compared exactly', () => {
    const ordinary = makeRun()
    const runs = Array.from({ length: 100_005 }, (_, at): ServerRun => {
      const failed = at % 20_001 === 7
      const version = failed || at % 25 === 0 ? 'sve_bad' : `sve_${at % 900}`
      return {
        ...ordinary,
        id: `srr_${at}`,
        status: failed ? 'failed' : 'completed',
        server_version_id: version,
      }
    })
    const result = compare(runs, isFailed)
    expect(result).toMatchObject({ selected: 5, rest: 100_000 })
    const { length } = runs.filter((run) => run.server_version_id === 'sve_bad' && !isFailed(run))
    expect(result.found).toMatchObject([
      { trait: 'version', value: 'sve_bad', inCount: 5, restCount: length, lift: 100_000 / length },
    ])
  })
})
