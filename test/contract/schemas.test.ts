import { describe, expect, test } from 'vitest'
import { ApiErrorBody } from '../../src/contract/api-error'
import { Server } from '../../src/contract/server'
import { ServerDeployment } from '../../src/contract/server-deployment'
import { ServerRun, ServerRunList } from '../../src/contract/server-run'
import { ServerRunError, ServerRunErrorList } from '../../src/contract/server-run-error'
import { ServerRunErrorGroup, ServerRunErrorGroupList } from '../../src/contract/server-run-error-group'
import { ServerSessionList } from '../../src/contract/server-session'
import { ServerVersion } from '../../src/contract/server-version'
import { SessionConnectionList } from '../../src/contract/session-connection'
import { SessionEventList } from '../../src/contract/session-event'
import { SessionMessageList } from '../../src/contract/session-message'
import { recordings } from './fixtures'

/** What embeds whole objects that are known from the run; the dashboard keeps no copies of them. */
const EMBEDDED = ['object', 'server', 'session', 'server_deployment']

/** The schema of each path that is read, and the fields that it leaves out on purpose. */
const READ_PATHS = [
  [/^\/server-runs$/, ServerRunList, []],
  [/^\/server-runs\/[^/]+$/, ServerRun, []],
  [/^\/server-run-errors$/, ServerRunErrorList, ['server_run']],
  [/^\/server-run-errors\/[^/]+$/, ServerRunError, ['server_run']],
  [/^\/server-run-error-groups$/, ServerRunErrorGroupList, ['default_error']],
  [/^\/server-run-error-groups\/[^/]+$/, ServerRunErrorGroup, ['default_error']],
  [/^\/server-deployments\/[^/]+$/, ServerDeployment, []],
  [/^\/servers\/[^/]+$/, Server, []],
  [/^\/servers\/[^/]+\/versions\/[^/]+$/, ServerVersion, []],
  [/^\/sessions\/[^/]+\/messages$/, SessionMessageList, []],
  [
    /^\/sessions\/[^/]+\/events$/,
    SessionEventList,
    ['object', 'session_id', 'server_run', 'server_run_error'],
  ],
  [/^\/sessions\/[^/]+\/connections$/, SessionConnectionList, EMBEDDED],
  [/^\/sessions\/[^/]+\/server-sessions$/, ServerSessionList, EMBEDDED],
] as const

const readOf = (path: string) => READ_PATHS.find(([pattern]) => pattern.test(path.replace(/\?.*/, '')))

const refused = recordings.filter(({ response }) => response.status >= 400)
const answered = recordings.flatMap((recording) => {
  const [, schema, without] = readOf(recording.request.path) ?? []
  const { status, body } = recording.response
  return status === 200 && schema && body ? [{ name: recording.name, schema, without, body }] : []
})

const omit = (object: object, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)))

const parsedOf = (name: string) => {
  const found = answered.find((recording) => recording.name === name)
  return found?.schema.parse(found.body)
}

test('there are 121 recordings, most of them answers that the dashboard reads', () => {
  expect(recordings).toHaveLength(121)
  expect(answered.length).toBeGreaterThan(70)
  expect(refused.length).toBeGreaterThan(35)
})

test('every path that the dashboard reads has a recording', () => {
  for (const [, schema] of READ_PATHS) expect(answered.some((one) => one.schema === schema)).toBe(true)
})

describe('every recorded answer that the dashboard reads parses, and loses nothing', () => {
  test.each(answered)('$name', ({ schema, without = [], body }) => {
    const items = body.items?.map((item) => omit(item, without))
    expect(schema.parse(body)).toMatchObject(items ? { ...body, items } : omit(body, without))
  })
})

test('of the run in each event no more than its id is kept; in each error also its server and deployment', () => {
  const { items } = parsedOf('errors-by-run') as { items: { server_run: unknown }[] }
  expect(items[0]?.server_run).toEqual({
    id: 'srr_0mh5050s8ikSoxpCvUiQRP',
    server: { id: 'srv_0m9789qou0fp1MJayObtmD', name: 'GitHub' },
    server_deployment: { id: 'svd_0me3yvc7fIdO7xwoUfYaUo' },
  })
  for (const name of ['errors-by-run', 'error-groups-by-server', 'error-get'])
    expect(JSON.stringify(parsedOf(name))).not.toContain('"server_session"')
  expect(JSON.stringify(parsedOf('session-events'))).not.toContain('"server_deployment"')
})

test('no answer that is read of a session holds a secret', () => {
  const texts = answered.filter(({ name }) => name.startsWith('session-')).map(({ body }) => body)
  expect(texts.length).toBeGreaterThan(5)
  expect(JSON.stringify(texts)).not.toContain('client_secret')
})

describe('an object of which the API tells nothing but the id parses, with nulls', () => {
  const single = [Server, ServerVersion, ServerDeployment, ServerRunErrorGroup, ServerRunError, ServerRun]
  const lists = [SessionMessageList, SessionEventList, SessionConnectionList, ServerSessionList]
  const pagination = { has_more_after: false, has_more_before: false }
  test.each([...single.keys()])('%i', (at) => {
    expect(single[at]?.parse({ id: 'x' })).toMatchObject({ id: 'x', created_at: null })
  })
  test.each([...lists.keys()])('in a list, %i', (at) => {
    const items = [{ id: 'x', status: 'new', type: 'new', mcp: null, connection: null }]
    expect(lists[at]?.parse({ items, pagination }).items).toMatchObject([{ id: 'x', created_at: null }])
  })
})

test.each([[{}], [{ payload: null }], [{ payload: 7 }], [{ payload: [{ id: 'x' }] }]])(
  'a message of whatever payload parses: %j',
  (mcp_message) => {
    const pagination = { has_more_after: false, has_more_before: false }
    const [message] = SessionMessageList.parse({ items: [{ id: 'msg_1', mcp_message }], pagination }).items
    expect(message?.mcp_message).toMatchObject({ id: null, method: null, payload: null, ...mcp_message })
  },
)

describe('every recorded refusal parses as an error with its code', () => {
  test.each(refused)('$name', ({ response }) => {
    const parsed = ApiErrorBody.parse(response.body)
    expect(parsed.status).toBe(response.status)
    expect(parsed.code).toBe(response.body?.code)
    expect(parsed.message).toBe(response.body?.message)
    expect(parsed).not.toHaveProperty('description')
  })
})

test('a client that names no version parses with a null version', () => {
  const recording = recordings.find(({ name }) => name === 'get-client-without-version')
  const run = ServerRun.parse(recording?.response.body)
  expect(run.server_session?.mcp?.client).toMatchObject({ version: null })
})
