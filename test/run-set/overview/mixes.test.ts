import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MIXED, mixOf } from '../../../src/run-set/overview/mixes'
import { facetValue } from '../oracle/facet-value'
import { anyRuns, sceneOf } from './any-run'

const calledBy = (name: string | null) => ({
  server_session: { id: 'srs_1', mcp: { client: name === null ? null : { name } } },
})
const clients = (...names: (string | null)[]) => mixOf({ ...sceneOf(names.map(calledBy)), facet: 'client' })

describe('what the runs have for a client, a protocol and a transport', () => {
  test('is counted once for each run, whatever they are', () => {
    fc.assert(
      fc.property(anyRuns, fc.constantFrom(...MIXED), (patches, facet) => {
        const { runs, table, rows } = sceneOf(patches)
        const { parts, others } = mixOf({ table, rows, facet })
        const values = runs.map(facetValue[facet])
        expect(others).toBeNull()
        expect(new Set(parts.map(({ value }) => value))).toEqual(new Set(values))
        for (const { value, count, share } of parts) {
          expect(count).toBe(values.filter((other) => other === value).length)
          expect(share).toBe(count / runs.length)
        }
        const counts = parts.map(({ count }) => count)
        expect(counts).toEqual(counts.toSorted((a, b) => b - a))
      }),
    )
  })

  test('is told as people read it, and what is not reported or not known as that', () => {
    const over = (connection_type: string | null) => ({
      server_session: { id: 'srs_1', mcp: { connection_type } },
    })
    const transports = ['streamable_http', 'streamable_http', 'carrier_pigeon', null].map(over)
    const { parts } = mixOf({ ...sceneOf(transports), facet: 'transport' })
    expect(parts.map(({ label, value, share }) => [label, value, share])).toEqual([
      ['Streamable HTTP', 'streamable_http', 0.5],
      ['Not reported', 'none', 0.25],
      ['Other', 'other', 0.25],
    ])
  })

  test('names eight, and puts those beyond together with how many they are', () => {
    const names = Array.from({ length: 12 }, (_, at) => Array.from({ length: 12 - at }, () => `client ${at}`))
    const mix = clients(...names.flat())
    expect(mix.parts.map(({ count }) => count)).toEqual([12, 11, 10, 9, 8, 7, 6, 5])
    expect(mix.others).toEqual({ values: 4, count: 10, share: 10 / 78 })
  })

  test('names a ninth one where it is the only one beyond', () => {
    expect(clients(...'abcdefghi').parts).toHaveLength(9)
    expect(clients(...'abcdefghi').others).toBeNull()
    expect(clients(...'abcdefghij').others?.values).toBe(2)
  })

  test('is nothing without runs', () => {
    expect(clients()).toEqual({ facet: 'client', parts: [], others: null })
  })

  test('counts a client whatever its version', () => {
    const versions = ['1', '2', null].map((version) => ({
      server_session: { id: 'srs_1', mcp: { client: { name: 'cursor', version } } },
    }))
    expect(mixOf({ ...sceneOf(versions), facet: 'client' }).parts).toEqual([
      { value: 'cursor', label: 'cursor', count: 3, share: 1 },
    ])
  })
})
