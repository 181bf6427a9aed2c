import { describe, expect, test } from 'vitest'
import { ApiErrorBody } from '../../src/contract/api-error'
import { ServerDeployment } from '../../src/contract/server-deployment'
import { ServerRun, ServerRunList } from '../../src/contract/server-run'
import { ServerRunError, ServerRunErrorList } from '../../src/contract/server-run-error'
import { recordings } from './fixtures'

const READ_PATHS = [
  [/^\/server-runs$/, ServerRunList],
  [/^\/server-runs\/[^/]+$/, ServerRun],
  [/^\/server-run-errors$/, ServerRunErrorList],
  [/^\/server-run-errors\/[^/]+$/, ServerRunError],
  [/^\/server-deployments\/[^/]+$/, ServerDeployment],
] as const

const schemaOf = (path: string) => READ_PATHS.find(([pattern]) => pattern.test(path.replace(/\?.*/, '')))?.[1]

const refused = recordings.filter(({ response }) => response.status >= 400)
const answered = recordings.flatMap((recording) => {
  const schema = schemaOf(recording.request.path)
  return recording.response.status === 200 && schema ? [{ ...recording, schema }] : []
})

test('there are 121 recordings, most of them answers that the dashboard reads', () => {
  expect(recordings).toHaveLength(121)
  expect(answered.length).toBeGreaterThan(60)
  expect(refused.length).toBeGreaterThan(35)
})

describe('every recorded answer that the dashboard reads parses, and loses nothing', () => {
  test.each(answered)('$name', ({ schema, response }) => {
    const parsed = schema.parse(response.body)
    expect(parsed).toMatchObject(response.body ?? {})
  })
})

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
