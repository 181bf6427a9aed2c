import { expect, test } from 'vitest'
import { compareCapabilities } from '../../../src/domain/compare/capabilities'
import { compareFields } from '../../../src/domain/compare/fields'
import { runToCompare } from '../../../src/domain/compare/run-to-compare'
import { makeRun } from '../../make-run'

const field = (name: string, ...runs: Parameters<typeof compareFields>) =>
  compareFields(...runs).find((one) => one.name === name)

test('fields of two runs say whether they are the same, and how far spans are apart', () => {
  const [a, b] = [
    makeRun(),
    makeRun({ id: 'srr_2', status: 'failed', stopped_at: '2026-11-22T18:00:31.000Z' }),
  ]
  expect(field('Server', a, b, 0)).toMatchObject({ a: 'GitHub', b: 'GitHub', same: true, change: null })
  expect(field('Status', a, b, 0)).toMatchObject({ a: 'Completed', b: 'Failed', same: false })
  expect(field('Ran for', a, b, 0)).toMatchObject({ a: '59.6 s', b: '30.6 s', change: '−29.0 s' })
})

test('what is not reported on either side is the same nothing, and no span is made of it', () => {
  const none = makeRun({ started_at: null, server_session: null })
  expect(field('Startup', none, makeRun(), 0)).toMatchObject({
    a: null,
    b: '400 ms',
    same: false,
    change: null,
  })
  expect(field('Client', none, none, 0)).toMatchObject({ a: null, b: null, same: true })
})

test('a capability that only one run’s server has differs', () => {
  const mcp = (capabilities: object | null) => ({
    server_session: { id: 'srs_1', mcp: { client: null, server: { name: 'x', capabilities } } },
  })
  const rows = compareCapabilities(makeRun(mcp({ tools: {} })), makeRun(mcp({})))
  expect(rows.find(({ name, side }) => name === 'tools' && side === 'server')).toMatchObject({
    a: 'present',
    b: 'absent',
    same: false,
  })
  expect(rows.find(({ name }) => name === 'roots')).toMatchObject({ a: 'not reported', same: true })
  expect(rows.find(({ name, side }) => name === 'roots' && side === 'server')).toBeUndefined()
})

test('a run is compared with the last good one before it, else with the one right before it', () => {
  const at = (id: string, minute: number, status: string) => {
    const time = `2026-11-22T18:0${minute}:00.000Z`
    return makeRun({ id, status, created_at: time, started_at: time })
  }
  const run = at('srr_5', 5, 'failed')
  const others = [
    at('srr_1', 1, 'completed'),
    at('srr_2', 2, 'completed'),
    at('srr_3', 3, 'failed'),
    at('srr_9', 9, 'completed'),
  ]
  expect(runToCompare(run, others)).toMatchObject({ run: { id: 'srr_2' }, why: 'last good' })
  expect(runToCompare(run, others.slice(2))).toMatchObject({ run: { id: 'srr_3' }, why: 'before' })
  expect(runToCompare(run, [run, ...others.slice(3)])).toBeNull()
})
