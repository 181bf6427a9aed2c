import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deploymentsOf } from '../../../src/run-set/overview/deployments'
import { durationBins } from '../../../src/run-set/overview/duration-bins'
import { failureShares } from '../../../src/run-set/overview/failure-shares'
import { figuresOf } from '../../../src/run-set/overview/figures'
import { MIXED, mixOf } from '../../../src/run-set/overview/mixes'
import {
  BEHIND,
  behindBin,
  behindOthers,
  behindQuantile,
  type RunFilter,
  withTerms,
  withValues,
} from '../../../src/run-set/overview/search-links'
import { eachFacet, NO_FILTER } from '../../../src/run-set/view/view'
import { formatRunView, parseRunView } from '../../../src/run-set/view/view-codec'
import { anyRuns, NOW, sceneOf } from './any-run'

const VALUES: Partial<Record<string, readonly string[]>> = {
  status: ['active', 'failed', 'completed', 'none', 'other'],
  deployment: ['svd_1', 'svd_2', ''],
  version: ['sve_1', ''],
  client: ['a', 'none', ''],
  transport: ['sse', 'none', 'other'],
}
const facets = fc.record(eachFacet((id) => fc.subarray([...(VALUES[id] ?? [])], { minLength: 0 })))
const filters: fc.Arbitrary<RunFilter> = fc.oneof(
  fc.constant<RunFilter>(NO_FILTER),
  fc.record({
    search: fc.constantFrom('', 'srr_', '-"srr_3', '"srr', 'status:failed', 'nonsense:x', 'duration:>1s'),
    facets,
    excluded: fc.oneof(fc.constant(NO_FILTER.excluded), facets),
  }),
)

/** The runs of a scene that a filter shows, read from the address as the runs page does. */
function shower({ index, rows }: Pick<ReturnType<typeof sceneOf>, 'index' | 'rows'>) {
  return (filter: RunFilter) => {
    const { view } = parseRunView(formatRunView({ ...parseRunView(new URLSearchParams()).view, ...filter }))
    const { search, facets: include, excluded: exclude } = view
    return index.passing(rows, index.judge({ search, include, exclude, nowMs: NOW, zone: 'utc' }))
  }
}

test('whatever is filtered, the link of a figure shows exactly the runs that were counted', {
  timeout: 30_000,
}, () => {
  fc.assert(
    fc.property(anyRuns, filters, (patches, filter) => {
      const scene = sceneOf(patches)
      const { table } = scene
      const shown = shower(scene)
      const rows = shown(filter)
      const count = (of: RunFilter) => shown(of).length

      const figures = figuresOf({ table, rows, nowMs: NOW })
      for (const id of ['runs', 'active', 'failed', 'completed', 'other', 'over'] as const) {
        expect(count(BEHIND[id](filter)), id).toBe(figures[id])
      }
      expect(count(BEHIND.duration(filter))).toBe(figures.duration.n)
      expect(count(BEHIND.messages(filter))).toBe(figures.messages.n)
      expect(count(BEHIND.startup(filter))).toBe(figures.startup.n)

      const { p95Ms } = figures.duration
      if (p95Ms !== null) {
        const least = Math.ceil(figures.duration.n * 0.05)
        expect(count(behindQuantile(filter, p95Ms))).toBeGreaterThanOrEqual(least)
        expect(count(behindQuantile(filter, p95Ms + 1))).toBeLessThanOrEqual(least)
      }

      const { bins, unknown } = durationBins({ table, rows, nowMs: NOW })
      expect(count(BEHIND.noDuration(filter))).toBe(unknown)
      for (const bin of bins) {
        const { active, failed, completed, other } = bin
        expect(count(behindBin(filter, bin))).toBe(active + failed + completed + other)
        expect(count(BEHIND.failed(behindBin(filter, bin)))).toBe(failed)
      }

      for (const by of ['deployment', 'version'] as const) {
        for (const { value, over, failed } of failureShares({ table, rows, by })) {
          const own = withValues(filter, by, [value])
          expect([count(BEHIND.over(own)), count(BEHIND.failed(own))]).toEqual([over, failed])
        }
      }
      const window = { field: 'created', fromMs: null, untilMs: null } as const
      for (const { value, runs, timed } of deploymentsOf({ table, rows, window, nowMs: NOW }).busiest) {
        const own = withValues(filter, 'deployment', [value])
        expect([count(own), count(BEHIND.duration(own))]).toEqual([runs, timed])
      }
      for (const facet of MIXED) {
        for (const { value, count: told } of mixOf({ table, rows, facet }).parts) {
          expect(count(withValues(filter, facet, [value]))).toBe(told)
        }
      }
    }),
  )
})

test('the link of “others” shows all but the values that are told', () => {
  const clients = Array.from({ length: 15 }, (_, at) => ({
    server_session: { id: 'srs_1', mcp: { client: at === 3 ? null : { name: `client ${at}` } } },
  }))
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...clients), { maxLength: 60 }), filters, (patches, filter) => {
      const scene = sceneOf(patches)
      const shown = shower(scene)
      const mix = mixOf({ table: scene.table, rows: shown(filter), facet: 'client' })
      if (mix.others) expect(shown(behindOthers(filter, mix))).toHaveLength(mix.others.count)
    }),
  )
})

test('a value that the filter leaves out is behind no run, and not behind all', () => {
  const shown = shower(sceneOf([{ status: 'active' }, { status: 'failed' }, { status: 'completed' }]))
  const active = withValues(NO_FILTER, 'status', ['active'])
  expect(shown(active)).toHaveLength(1)
  expect(shown(BEHIND.failed(active))).toHaveLength(0)
  expect(shown(BEHIND.active(BEHIND.failed(active)))).toHaveLength(0)
})

test('terms stand before the search, which may end in an open quote, and alone where there is none', () => {
  expect(withTerms({ ...NO_FILTER, search: '"git' }, 'duration:none').search).toBe('duration:none "git')
  expect(withTerms(NO_FILTER, 'duration:none').search).toBe('duration:none')
})
