import { expect, test } from 'vitest'
import { figuresOf } from '../../../src/run-set/overview/figures'
import { measured } from '../../../src/run-set/overview/measured'
import { makeRun } from '../../make-run'
import { iso, NOW, sceneOf } from './any-run'

const running = { status: 'active', created_at: iso(NOW - 1000), started_at: null, stopped_at: null }

test('what is asked of the same rows at the same moment is measured once', () => {
  const scene = sceneOf([running])
  expect(measured({ ...scene, nowMs: NOW })).toBe(measured({ ...scene, nowMs: NOW }))
})

test('a running run has run on at a later moment', () => {
  const scene = sceneOf([running])
  expect(measured({ ...scene, nowMs: NOW }).durations).toEqual(Float64Array.of(1000))
  expect(measured({ ...scene, nowMs: NOW + 500 }).durations).toEqual(Float64Array.of(1500))
})

test('a run that has failed since is counted as failed', () => {
  const scene = sceneOf([running])
  expect(figuresOf({ ...scene, nowMs: NOW })).toMatchObject({ active: 1, failed: 0, duration: { n: 0 } })
  scene.table.upsert(makeRun({ ...running, id: 'srr_0', status: 'failed', stopped_at: iso(NOW) }))
  expect(figuresOf({ ...scene, nowMs: NOW })).toMatchObject({ active: 0, failed: 1, duration: { n: 1 } })
})
