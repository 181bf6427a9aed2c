import fc from 'fast-check'
import type { ServerRun } from '../../../src/contract/server-run'
import { makeRun } from '../../make-run'

const oneOf = <T>(...values: T[]) => fc.constantFrom(...values)

const patch = fc
  .record({
    type: oneOf<string | null>('hosted', 'external', 'edge', null),
    server_version_id: oneOf<string | null>('sve_1', 'sve_2', '', null),
    // A server that was renamed on the way, and one that nobody named.
    server: oneOf<unknown>(
      { id: 'srv_1', name: 'A' },
      { id: 'srv_1', name: 'B' },
      { id: 'srv_2', name: null },
      null,
    ),
    server_deployment: oneOf<unknown>({ id: 'svd_1', name: null }, { id: 'svd_2', name: 'prod' }, null),
    mcp: fc.option(
      fc.record({
        version: oneOf<string | null>('2025-06-18', '2024-11-05', ' ', null),
        connection_type: oneOf<string | null>('sse', 'streamable_http', 'pigeon', null),
        client: oneOf<unknown>(
          { name: 'cursor', version: '1' },
          { name: 'cursor', version: '1', capabilities: { sampling: {} } },
          { name: 'cursor', version: '2' },
          { name: 'cursor' },
          { name: '' },
          { version: '3' },
          null,
        ),
      }),
    ),
    noSession: fc.boolean(),
  })
  .map(({ mcp, noSession, ...run }) => ({
    ...run,
    server_session: noSession ? null : { id: 'srs_1', session_id: 'ses_1', mcp, usage: null },
  }))

/** Runs of few values, so that most are shared; each with an id of its own. */
export const runsArb = (most: number): fc.Arbitrary<ServerRun[]> =>
  fc
    .array(patch, { maxLength: most, size: 'max' })
    .map((patches) => patches.map((of, at) => makeRun({ ...of, id: `srr_${at}` })))
