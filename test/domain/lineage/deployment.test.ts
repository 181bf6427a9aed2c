import { expect, test } from 'vitest'
import { deploymentLineage, sessionLineage } from '../../../src/domain/lineage/lineage'
import { lineageMarks } from '../../../src/domain/lineage/marks'
import { failingOf } from '../../../src/domain/lineage/streak'
import { versionsOf } from '../../../src/domain/lineage/versions'
import { runAt } from './runs'

/** One letter a run, a second apart: g good, b bad, a active, ? unknown; a capital letter is this run. */
function marksOf(story: string) {
  const words: Record<string, string> = { g: 'completed', b: 'failed', a: 'active', '?': 'paused' }
  const runs = [...story].map((sign, at) => runAt(`${at}`, at, words[sign.toLowerCase()] ?? null))
  const at = [...story].findIndex((sign) => sign !== sign.toLowerCase())
  return lineageMarks(runs[at] ?? runAt('none', null), runs)
}

function said(story: string) {
  const { streak, lastGood } = failingOf(marksOf(story))
  return [streak?.lastGood?.id, streak?.firstBad.id, streak?.failures, streak?.goodAgain?.id, lastGood?.id]
}

test.each([
  ['ggbbB', ['1', '2', 3, undefined, '1']],
  ['gbBgbb', ['0', '1', 2, '3', '3']],
  ['Gbggbb', ['3', '4', 2, undefined, '3']],
  ['gbb?aB', ['0', '1', 3, undefined, '0']],
  ['bbB', [undefined, '0', 3, undefined, undefined]],
  ['bGa', [undefined, undefined, undefined, undefined, '1']],
  ['A', [undefined, undefined, undefined, undefined, undefined]],
])('of %s: last good before, first bad, failures, good again, last good of all', (story, expected) => {
  expect(said(story)).toEqual(expected)
})

test('runs without a time are in no streak, but count for their version', () => {
  const marks = lineageMarks(runAt('a', 1, 'failed'), [runAt('b', null, 'completed')])
  expect(failingOf(marks)).toMatchObject({ streak: { failures: 1, lastGood: null }, lastGood: null })
  expect(versionsOf(marks)[0]).toMatchObject({ runs: 2, failed: 1, over: 2 })
})

test('each version has its runs, its failures, and a share only of enough runs that are over', () => {
  const of = (versionId: string | null) => ({ server_version_id: versionId })
  const runs = [
    ...[0, 1, 2, 3, 4].map((at) => runAt(`o${at}`, at, at < 2 ? 'failed' : 'completed', of('sve_old'))),
    runAt('o5', 5, 'active', of('sve_old')),
    ...[10, 11, 12, 13].map((at) => runAt(`n${at}`, at, 'failed', of('sve_new'))),
    runAt('x', null, 'completed', of(null)),
  ]
  const [newest, old, none] = versionsOf(lineageMarks(runs[0] ?? runAt('x', 0), runs))
  expect(newest).toMatchObject({ versionId: 'sve_new', runs: 4, failed: 4, over: 4, failureShare: null })
  expect(old).toMatchObject({ versionId: 'sve_old', runs: 6, failed: 2, over: 5, failureShare: 0.4 })
  expect((old?.lastMs ?? 0) - (old?.firstMs ?? 0)).toBe(5000)
  expect(none).toMatchObject({ versionId: null, runs: 1, firstMs: null, lastMs: null })
})

test('the runs of the server session are those of the session that share it', () => {
  const other = { server_session: { id: 'srs_2', session_id: 'ses_1' } }
  const read = { runs: [runAt('b', 1), runAt('c', 2, 'failed', other)], more: true }
  const lineage = sessionLineage(runAt('a', 3), read)
  expect(lineage.session.map((mark) => mark.run.id)).toEqual(['b', 'c', 'a'])
  expect(lineage.serverSession.map((mark) => mark.run.id)).toEqual(['b', 'a'])
})

test('a deployment of which nothing else was read has this run alone', () => {
  const lineage = deploymentLineage(runAt('a', 0, 'active'), { runs: [], more: false })
  expect(lineage).toMatchObject({ loops: [], failing: { streak: null, lastGood: null } })
  expect(lineage.marks).toHaveLength(1)
})

test('the scope claims no more than what was read', () => {
  const run = runAt('a', 3)
  const runs = [runAt('b', 1), runAt('c', 2)]
  expect(deploymentLineage(run, { runs, more: false }).scope).toBe('These are all 3 runs of the deployment.')
  expect(deploymentLineage(run, { runs, more: true }).scope).toBe(
    'Of the 2 runs around this one; there are more.',
  )
  expect(sessionLineage(run, { runs: [], more: false }).scope).toBe('This is the only run of the session.')
  expect(sessionLineage(run, { runs, more: true }).scope).toBe(
    'Of the newest 2 runs of the session and this one; there are more.',
  )
})
