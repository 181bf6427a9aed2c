import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ServerRun } from '../../../src/contract/server-run'
import { failureShares } from '../../../src/run-set/overview/failure-shares'
import { versionShares } from '../../../src/run-set/overview/version-shares'
import { facetValue } from '../oracle/facet-value'
import { anyRuns, iso, minutesAgo, NOW, sceneOf } from './any-run'

const isOver = ({ status }: ServerRun) => status === 'failed' || status === 'completed'

/** So many runs that began a minute apart from `minutes` ago on, the first `failed` of them failed. */
const batch = (minutes: number, count: number, failed: number, patch: Record<string, unknown> = {}) =>
  Array.from({ length: count }, (_, at) => ({
    status: at < failed ? 'failed' : 'completed',
    created_at: minutesAgo(minutes - at),
    started_at: null,
    ...patch,
  }))
const version = (id: string, minutes: number, count: number, failed: number, patch = {}) =>
  batch(minutes, count, failed, { server_version_id: id, ...patch })

const bad = (patches: readonly Record<string, unknown>[]) =>
  versionShares({ ...sceneOf(patches), nowMs: NOW }).flatMap(({ firstBad, value }) =>
    firstBad ? [value] : [],
  )

describe('the failure share by deployment and by version', () => {
  test('counts the runs that are over, each at its own value, whatever they are', () => {
    fc.assert(
      fc.property(anyRuns, fc.constantFrom('deployment' as const, 'version' as const), (patches, by) => {
        const { runs, table, rows } = sceneOf(patches)
        const shares = failureShares({ table, rows, by })
        const over = runs.filter(isOver)
        const plain = [...new Set(over.map(facetValue[by]))].map((value) => {
          const own = over.filter((run) => facetValue[by](run) === value)
          const failed = own.filter(({ status }) => status === 'failed').length
          return { value, over: own.length, failed, share: failed / own.length }
        })
        const byValue = (a: { value: string }, b: { value: string }) => (a.value < b.value ? -1 : 1)
        expect(shares.map(({ label, ...share }) => share).sort(byValue)).toEqual(plain.sort(byValue))
        shares.forEach((share, at) => {
          const before = shares[at - 1] ?? { failed: Number.POSITIVE_INFINITY, share: 1 }
          expect(share.failed).toBeLessThanOrEqual(before.failed)
          if (share.failed === before.failed) expect(share.share).toBeLessThanOrEqual(before.share)
        })
        if (by === 'version') {
          expect(versionShares({ table, rows, nowMs: NOW })).toMatchObject(shares)
        }
      }),
    )
  })

  test('is told by the deployment’s name, its id where it has none, and says where none is reported', () => {
    const scene = sceneOf([
      { server_deployment: { id: 'svd_1', name: 'prod\u202e' }, status: 'failed' },
      { server_deployment: { id: 'svd_2', name: null } },
      { server_deployment: null },
    ])
    expect(failureShares({ ...scene, by: 'deployment' }).map(({ label }) => label)).toEqual([
      'prod·',
      'Not reported',
      'svd_2',
    ])
  })

  test('is nothing without runs, and without runs that are over', () => {
    expect(failureShares({ ...sceneOf([]), by: 'deployment' })).toEqual([])
    expect(versionShares({ ...sceneOf([]), nowMs: NOW })).toEqual([])
    const active = sceneOf([{ status: 'active' }, { status: 'paused' }])
    expect(failureShares({ ...active, by: 'deployment' })).toEqual([])
    expect(versionShares({ ...active, nowMs: NOW })).toEqual([])
  })
})

describe('the first bad version of a server', () => {
  const good = version('sve_1', 900, 50, 1)

  test('is found by when versions first ran, whatever the order of the rows', () => {
    const runs = [...good, ...version('sve_2', 300, 50, 25), ...version('sve_3', 100, 50, 25)]
    expect(bad(runs)).toEqual(['sve_2'])
    expect(bad(runs.toReversed())).toEqual(['sve_2'])
  })

  test('is that of its own server: versions of another one are not held against it', () => {
    const other = { server: { id: 'srv_2', name: 'Other' } }
    expect(bad([...good, ...version('sve_9', 300, 50, 25, other)])).toEqual([])
    expect(
      bad([
        ...good,
        ...version('sve_8', 900, 50, 1, other),
        ...version('sve_9', 300, 50, 25, other),
        ...version('sve_2', 100, 50, 30),
      ]).sort(),
    ).toEqual(['sve_2', 'sve_9'])
  })

  test('names the server, also where that was renamed', () => {
    const renamed = version('sve_1', 300, 5, 0, { server: { id: 'srv_1', name: 'GitHub 2' } })
    const [share] = versionShares({ ...sceneOf([...good, ...renamed]), nowMs: NOW })
    expect(share).toMatchObject({ over: 55, server: { value: 'srv_1', label: 'GitHub' } })
  })

  test('is not looked for among runs that name no version or no server, or one version of two servers', () => {
    expect(bad([...good, ...version('', 300, 50, 25)])).toEqual([])
    expect(bad([...good, ...version('sve_2', 300, 50, 25, { server: null })])).toEqual([])
    const two = version('sve_2', 300, 50, 25).map((run, at) =>
      at === 0 ? { ...run, server: { id: 'srv_2', name: 'Other' } } : run,
    )
    expect(bad([...good, ...two])).toEqual([])
  })

  test('is not misplaced by a clock that is wrong by years, nor by versions without any time', () => {
    const wrong = { ...version('sve_2', 300, 1, 1)[0], created_at: iso(0) }
    const runs = [...good, wrong, ...version('sve_2', 300, 50, 25)]
    expect(bad(runs)).toEqual(['sve_2'])
    expect(bad(version('sve_1', 0, 50, 1, { created_at: null }))).toEqual([])
    expect(bad([...good, ...version('sve_2', 0, 50, 40, { created_at: null })])).toEqual([])
  })

  test('is found where all runs came within one minute', () => {
    const within = (id: string, second: number, failed: number) =>
      version(id, 0, 20, failed, { created_at: iso(NOW - 60_000 + second * 1000) })
    expect(bad([...within('sve_1', 1, 0), ...within('sve_2', 30, 15)])).toEqual(['sve_2'])
  })
})
