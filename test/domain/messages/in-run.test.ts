import { describe, expect, test } from 'vitest'
import { inRun, runsThatShare } from '../../../src/domain/messages/in-run'
import { pairMessages } from '../../../src/domain/messages/pair-messages'
import { makeRun } from '../../make-run'
import { request, response } from './make-message'

// From 18:00:00 to 18:01:00.
const run = makeRun()
const asked = (at: number | null) => {
  const [exchange] = pairMessages([request('1', 'ping', {}, { at })])
  if (!exchange) throw new Error('no exchange')
  return exchange
}
const answeredBy = (id: string, at = 0) => {
  const [exchange] = pairMessages([
    request('1', 'ping', {}, { at }),
    response('1', {}, { at, sender: { type: 'server', id } }),
  ])
  if (!exchange) throw new Error('no exchange')
  return exchange
}

describe('whether an exchange belongs to the run', () => {
  test.each([
    [-1001, false],
    [-1000, true],
    [0, true],
    [61_000, true],
    [61_001, false],
    [null, null],
  ])('a request %s ms after the begin: %s', (at, belongs) => {
    expect(inRun(asked(at), run, 0)).toBe(belongs)
  })

  test('the run that answered says it for sure, whatever the time', () => {
    expect(inRun(answeredBy('srr_1', 900_000), run, 0)).toBe(true)
    expect(inRun(answeredBy('srr_other', 10), run, 0)).toBe(false)
    expect(inRun(answeredBy('some proxy', 10), run, 0)).toBe(true)
  })

  test('a run that runs has no end yet; of one without a known end only what was before it is known', () => {
    const running = makeRun({ status: 'active', stopped_at: null })
    expect(inRun(asked(900_000), running, Number.POSITIVE_INFINITY)).toBe(true)
    const endless = makeRun({ stopped_at: null })
    expect([inRun(asked(900_000), endless, 0), inRun(asked(-5000), endless, 0)]).toEqual([null, false])
    expect(inRun(asked(5), makeRun({ created_at: null, started_at: null }), 0)).toBe(null)
    expect(inRun(asked(5), makeRun({ stopped_at: '2026-11-22T17:00:00.000Z' }), 0)).toBe(null)
  })
})

test('the runs that share a session are those that spoke, and this one', () => {
  expect(runsThatShare([answeredBy('srr_1'), answeredBy('srr_2'), asked(1)], 'srr_1')).toBe(2)
  expect(runsThatShare([], 'srr_1')).toBe(1)
})
