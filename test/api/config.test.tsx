import { afterEach, expect, test } from 'vitest'
import { apiBase, ConfigError, config, configure, isForeignApi, readConfig } from '../../src/api/config'

afterEach(() => configure({}))

const answer = (body: BodyInit | null, type = 'application/json', status = 200) =>
  readConfig(Promise.resolve(new Response(body, { status, headers: { 'content-type': type } })))

test('without a config.json the defaults hold', async () => {
  expect(await readConfig(null)).toEqual({})
  expect(await answer('not found', 'text/plain', 404)).toEqual({})
  expect(await readConfig(Promise.reject(new TypeError('offline')))).toEqual({})
  expect(apiBase()).toBe(`${location.origin}/api`)
  expect(config().pollSeconds).toBe(15)
})

test('a host that answers every path with the page has no config.json', async () => {
  expect(await answer('<!doctype html>', 'text/html; charset=utf-8')).toEqual({})
})

test('a config.json that is not JSON, or has an unknown field, is refused with its place', async () => {
  await expect(answer('{"apiBaseUrl":')).rejects.toThrow(new ConfigError('it is not JSON'))
  await expect(answer('{"environment":{"label":"prod","colour":"red"}}')).rejects.toMatchObject({
    problem: 'environment.colour: unknown field',
  })
})

test('the API may be a path of this origin, from its root or from the dashboard’s folder, or another origin', () => {
  configure({ apiBaseUrl: '/metorial/' })
  expect([apiBase(), isForeignApi()]).toEqual([`${location.origin}/metorial`, false])
  configure({ apiBaseUrl: 'gateway' })
  expect([apiBase(), isForeignApi()]).toEqual([`${location.origin}/gateway`, false])
  configure({ apiBaseUrl: 'https://gateway.example/v1/' })
  expect([apiBase(), isForeignApi()]).toEqual(['https://gateway.example/v1', true])
})
