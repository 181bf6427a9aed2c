import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ServerRun } from '../../../src/contract/server-run'
import { durationMs, isRunning } from '../../../src/domain/timing'
import { GROUP_IDS } from '../../../src/run-set/view/view'
import { makeRun } from '../../make-run'
import { groupsOf, second } from './groups-of'

const oneOf = <T>(...values: T[]) => fc.constantFrom(...values)
const anyRun = fc
  .record({
    status: oneOf<string | null>('active', 'failed', 'completed', 'paused', null),
    server_version_id: oneOf<string | null>('sve_1', 'sve_2', '', null),
    server: oneOf<unknown>(
      { id: 'srv_1', name: 'A' },
      { id: 'srv_1', name: 'B' },
      { id: 'srv_2', name: null },
      null,
    ),
    server_deployment: oneOf<unknown>({ id: 'svd_1', name: null }, { id: 'svd_2', name: 'prod' }, null),
    client: oneOf<unknown>({ name: 'a', version: '1' }, { name: 'a' }, { name: '' }, null),
    session_id: oneOf<string | null>('ses_1', 'ses_2', null),
    sent: oneOf<number | null>(0, 3, 2 ** 31, null),
    created: fc.option(fc.integer({ min: 0, max: 9 })),
    started: fc.option(fc.integer({ min: 0, max: 9 })),
    stopped: fc.option(fc.integer({ min: 0, max: 9 })),
  })
  .map(({ client, session_id, sent, created, started, stopped, ...run }) => ({
    ...run,
    server_session: {
      id: 'srs_1',
      session_id,
      mcp: { client },
      usage: { total_productive_message_count: sent },
    },
    created_at: created === null ? null : second(created),
    started_at: started === null ? null : second(started),
    stopped_at: stopped === null ? null : second(stopped),
  }))

test('whatever the runs, each stands in one group, in the order given, and is counted in it', () => {
  fc.assert(
    fc.property(fc.array(anyRun, { maxLength: 40 }), oneOf(...GROUP_IDS), (patches, by) => {
      const runs = patches.map((patch, at) => makeRun({ ...patch, id: `srr_${at}` }))
      const groups = groupsOf(runs, by)
      expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length)
      const place = (id: string) => runs.findIndex((run) => run.id === id)
      expect(groups.flatMap(({ ids }) => ids).sort((a, b) => place(a) - place(b))).toEqual(
        runs.map(({ id }) => id),
      )
      for (const { ids, ...group } of groups) {
        const places = ids.map(place)
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        const own = places.map((at) => runs[at] as ServerRun)
        const durations = own
          .flatMap((run) => (isRunning(run) ? [] : (durationMs(run, 0) ?? [])))
          .sort((a, b) => a - b)
        const sent = own.flatMap((run) => run.server_session?.usage?.total_productive_message_count ?? [])
        const created = own.flatMap((run) => (run.created_at === null ? [] : Date.parse(run.created_at)))
        expect(group).toMatchObject({
          count: own.length,
          failed: own.filter(({ status }) => status === 'failed').length,
          timed: durations.length,
          // The smallest that half of them, and that 95 of a hundred, are not above.
          p50Ms: durations.find((_, at) => (at + 1) * 100 >= durations.length * 50) ?? null,
          p95Ms: durations.find((_, at) => (at + 1) * 100 >= durations.length * 95) ?? null,
          messages: sent.length === 0 ? null : sent.reduce((sum, count) => sum + count),
          lastMs: created.length === 0 ? null : Math.max(...created),
        })
      }
    }),
  )
})
