import { expect, test } from 'vitest'
import { ServerSession } from '../../../src/contract/server-session'
import { SessionConnection } from '../../../src/contract/session-connection'
import { connectionRows } from '../../../src/domain/session/connections'

const connection = (id: string, patch: object = {}) =>
  SessionConnection.parse({ id, status: 'ended', ...patch })
const session = (id: string, of: object | null) =>
  ServerSession.parse({ id, status: 'stopped', connection: of })

test('user agent and address of a connection come from the server session that was held over it', () => {
  const [row] = connectionRows(
    [connection('sco_1', { mcp: { client: { name: 'cursor' } }, started_at: '2026-11-22T18:00:00.000Z' })],
    [session('srs_1', { id: 'sco_1', client: { user_agent: 'node', anonymized_ip_address: null } })],
    'srs_1',
  )
  expect(row).toMatchObject({
    client: 'cursor',
    userAgent: 'node',
    address: null,
    from: '2026-11-22T18:00:00.000Z',
    ofServerSession: true,
  })
})

test('the connection of the run’s own server session comes first', () => {
  const rows = connectionRows(
    [connection('sco_1'), connection('sco_2')],
    [session('srs_1', { id: 'sco_1' }), session('srs_2', { id: 'sco_2' })],
    'srs_2',
  )
  expect(rows.map(({ id }) => id)).toEqual(['sco_2', 'sco_1'])
})

test('without the list of connections those of the server sessions are still told', () => {
  const rows = connectionRows(
    [],
    [session('srs_1', { id: 'sco_1', client: null }), session('srs_2', null)],
    '',
  )
  expect(rows).toMatchObject([{ id: 'sco_1', status: null, userAgent: null, ofServerSession: false }])
})
