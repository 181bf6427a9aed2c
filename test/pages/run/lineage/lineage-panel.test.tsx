import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { setPreference } from '../../../../src/lib/preferences'
import { lineageSummary } from '../../../../src/pages/run/panel-summaries'
import { runAt } from '../../../domain/lineage/runs'
import { makeRun } from '../../../make-run'
import { server } from '../../../render-app'
import { answerLineage, RUNS, renderLineage } from './render-lineage'

beforeEach(() => setPreference('timeZone', 'utc'))

const refusal = (status: number) =>
  HttpResponse.json({ ok: false, status, code: 'refused', message: 'Refused.' }, { status })
const OTHER = { server_session: { id: 'srs_2', session_id: 'ses_1' } }
const OLD = { server_version_id: 'sve_old_version' }
const NEW = { server_version_id: 'sve_new_version' }

const STORY = [
  ...[0, 60, 120, 180, 240].map((at) => runAt(`good_${at}`, at, 'completed', { ...OLD, ...OTHER })),
  runAt('bad_1', 1000, 'failed', { ...NEW, ...OTHER }),
  runAt('bad_2', 1010, 'failed', NEW),
  runAt('bad_3', 1040, 'failed', NEW),
]
const region = async (name: string) => within(await screen.findByRole('region', { name }))

test('three strips: the runs of the same server session, session and deployment, each in order of time', async () => {
  answerLineage(STORY.slice(4), STORY)
  renderLineage('/runs/bad_2', STORY)
  const names = async (strip: string) =>
    (await screen.findByRole('list', { name: strip })).querySelectorAll('a').length
  expect(await names('Runs of the same server session')).toBe(2)
  expect(await names('Runs of the same session')).toBe(4)
  expect(await names('Runs of the same deployment')).toBe(8)
  const strip = within(screen.getByRole('list', { name: 'Runs of the same deployment' }))
  const first = strip.getAllByRole('link')[0]
  expect(first).toHaveAccessibleName('Completed, began Nov 22, 18:00:00, ran for 0 ms, version sve_old_…sion')
  expect(strip.getByRole('link', { current: true })).toHaveAccessibleName(
    /^Failed, .*, this run, in a crash loop$/,
  )
  expect(strip.getByText('this run')).toBeVisible()
  expect(strip.getByText('18:16:40').tagName).toBe('TIME')
})

test('one tab stop a strip; arrow keys, Home and End walk it, the line below tells of the mark, Enter opens it', async () => {
  answerLineage([], STORY)
  const { user } = renderLineage('/runs/bad_2?status=failed&at=msg_1&open=lineage,server', STORY)
  const strip = within(await screen.findByRole('list', { name: 'Runs of the same deployment' }))
  const links = strip.getAllByRole('link')
  expect(links.filter((link) => link.tabIndex === 0)).toEqual([links[6]])
  links[6]?.focus()
  await user.keyboard('{ArrowLeft}')
  expect(links[5]).toHaveFocus()
  await user.keyboard('{Home}{ArrowLeft}')
  expect(links[0]).toHaveFocus()
  const section = await region('Same deployment')
  expect(section.getByText('began Nov 22, 18:00:00')).toBeVisible()
  expect(section.getByText('version sve_old_…sion')).toBeVisible()
  await user.hover(links[7] as HTMLElement)
  expect(section.getByText('began Nov 22, 18:17:20')).toBeVisible()
  await user.unhover(links[7] as HTMLElement)
  await user.keyboard('{End}{ArrowRight}')
  expect(links[7]).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(location.pathname).toBe('/runs/bad_3')
  expect(new URLSearchParams(location.search).get('status')).toBe('failed')
  expect(location.search).not.toContain('at=')
  await waitFor(() => expect(strip.getByRole('link', { current: true })).toHaveFocus())
})

test('a crash loop is named, with its first run, and last good and first bad run are told by version', async () => {
  answerLineage([], STORY, true)
  renderLineage('/runs/bad_3', STORY)
  expect(await screen.findByRole('note')).toHaveTextContent(
    'Crash loop, with this run. 3 failed runs of this deployment began within 40.0 s. The first: Nov 22, 18:16:40.',
  )
  const value = (name: string) => screen.getByText(name).nextElementSibling
  expect(value('Last good run')).toHaveTextContent('Nov 22, 18:04:00')
  expect(value('Last good run')?.querySelector('a')).toHaveAttribute('href', '/runs/good_240')
  expect(value('First bad run')).toHaveTextContent('3 failures with no good run between')
  expect(value('Good again')).toHaveTextContent('Not in what was read.')
  const [newest, old] = within(screen.getByRole('table')).getAllByRole('row').slice(1)
  expect(newest).toHaveTextContent(/sve_new_…sionfirst bad version.*33—too few for a shareof 3 over/)
  expect(old).toHaveTextContent(/sve_old_…sion.*500 %of 5 over/)
  expect(within(old as HTMLElement).getByRole('button', { name: /^Copy version id/ })).toBeVisible()
  expect(screen.getAllByText('Of the 7 runs around this one; there are more.')).toHaveLength(2)
})

test('without others each group says so', async () => {
  const run = runAt('only', 0)
  answerLineage([run], [run])
  renderLineage('/runs/only', [run])
  expect(await screen.findByText('No other run of this deployment was found.')).toBeVisible()
  expect(await screen.findByText('No other run of this session was found.')).toBeVisible()
  expect(screen.getByText('No other run of this server session was found.')).toBeVisible()
  expect(screen.queryByRole('table')).toBeNull()
})

test('a run without a session or a deployment says that its others are not known', () => {
  const run = runAt('lost', 0, 'failed', { server_session: null, server_deployment: null })
  renderLineage('/runs/lost', [run])
  expect(screen.getByText(/reports no session for this run/)).toBeVisible()
  expect(screen.getByText(/reports no deployment for this run/)).toBeVisible()
  expect(lineageSummary(run)).toBe('not reported')
  expect(lineageSummary(makeRun())).toBe('other runs of its session and deployment')
})

test('a group that fails to load fails alone, and its Retry works', async () => {
  answerLineage([], STORY)
  const failing = ({ request }: { request: Request }) =>
    new URL(request.url).searchParams.has('session_id') ? refusal(500) : undefined
  server.use(http.get(RUNS, failing))
  const { user } = renderLineage('/runs/bad_2', STORY)
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('The runs of this session could not be loaded.')
  expect(await screen.findByRole('list', { name: 'Runs of the same deployment' })).toBeVisible()
  answerLineage(STORY, STORY)
  await user.click(within(alert).getByRole('button', { name: 'Retry' }))
  expect(await screen.findByRole('list', { name: 'Runs of the same session' })).toBeVisible()
})

test('what the key may not read is left out with a line why', async () => {
  server.use(http.get(RUNS, () => refusal(403)))
  renderLineage('/runs/bad_2', STORY)
  expect(await screen.findByText('The runs of this deployment may not be read with this key.')).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('unknown statuses, missing times and hostile names are marks like any other', async () => {
  const odd = [
    runAt('no time', null, 'pau\u202esed', { server_version_id: '<b>\u202everylongversionid</b>' }),
    runAt('null', null, null, { server_version_id: null }),
    runAt('this', 5, 'active', { stopped_at: null }),
  ]
  answerLineage([], odd)
  renderLineage('/runs/this', odd)
  const strip = within(await screen.findByRole('list', { name: 'Runs of the same deployment' }))
  expect(strip.getAllByRole('link').map((link) => link.getAttribute('aria-label'))).toEqual([
    'Active, began Nov 22, 18:00:05, version sve_1, this run',
    'pau·sed, time not reported, duration unknown, version <b>·very…</b>, same server session',
    'Not reported, time not reported, duration unknown, version not reported, same server session',
  ])
  expect(strip.getByText('no time')).toBeVisible()
})
