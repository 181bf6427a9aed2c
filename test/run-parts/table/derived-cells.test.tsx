import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { ServerRun } from '../../../src/contract/server-run'
import { RUN_CELLS } from '../../../src/run-parts/table/cells'
import type { RunExtra } from '../../../src/run-set/derived/run-extra'
import { makeRun } from '../../make-run'

const loop = { label: 'Crash loop', sentence: '4 failed runs of this deployment began within 30.0 s.' }
const silent = { label: 'Silent for long', sentence: 'Nothing was told.' }
const usual = (medianMs: number | null, n: number): RunExtra => ({ usual: { medianMs, n }, looks: [] })
const aMinute = { started_at: null }

const show = (field: 'status' | 'look' | 'startup' | 'usual', run: ServerRun, extra: RunExtra | null) =>
  render(<div>{RUN_CELLS[field](run, extra)}</div>)

test.each([
  [
    'far longer than usual',
    aMinute,
    usual(25_000, 214),
    /^2\.4× usual\. Usual 25\.0 s, median of 214 runs of this/,
  ],
  [
    'about as usual',
    aMinute,
    usual(60_000, 8),
    /^as usual\. Usual 1 min 00 s, median of 8 runs of this deployment$/,
  ],
  [
    'of a deployment with few runs',
    aMinute,
    usual(null, 5),
    /^too few \(n = 5\)\. .*at least 8 finished runs/,
  ],
  ['still running', { ...aMinute, status: 'active', stopped_at: null }, usual(1, 8), /^[\d,]+× usual so far/],
  ['of an unknown end', { ...aMinute, stopped_at: null }, usual(25_000, 214), /^—unknown$/],
  ['without a deployment', aMinute, { usual: null, looks: [] }, /^—no deployment$/],
  ['that came before the others were known', aMinute, null, /^—not known yet$/],
])('against usual, a run %s says so', async (_, patch, extra, words) => {
  const { container } = show('usual', makeRun(patch), extra)
  await screen.findByText((__, element) => element === container && element.textContent !== '')
  expect(container).toHaveTextContent(words)
})

test('the startup of a run is from its creation to its start, where both were reported', async () => {
  show('startup', makeRun(), null)
  expect(await screen.findByText('400 ms')).toBeVisible()
  show('startup', makeRun(aMinute), null)
  expect(await screen.findByText('not reported')).toBeInTheDocument()
})

test('a run that needs a look says why, and the ordinary one says nothing', async () => {
  show('look', makeRun(), { usual: null, looks: [loop, silent] })
  const reasons = await screen.findByText('Crash loop, Silent for long')
  expect(reasons).toHaveAttribute(
    'title',
    `Crash loop: ${loop.sentence}\nSilent for long: ${silent.sentence}`,
  )
  const { container } = show('look', makeRun(), { usual: null, looks: [] })
  expect(container).toHaveTextContent(/^$/)
})

test('the mark beside a status tells of a crash loop and of silence', () => {
  show('status', makeRun({ status: 'failed' }), { usual: null, looks: [loop, silent] })
  expect(screen.getByText('Crash loop, Silent for long')).toBeInTheDocument()
})
