import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ServerRun } from '../../../src/contract/server-run'
import { exportRuns } from '../../../src/run-set/export/export-runs'
import type { Exported, ExportFormat, RunExport } from '../../../src/run-set/export/run-export'
import { RUN_FIELD_IDS } from '../../../src/run-set/view/fields'
import { parseCsv } from '../../lib/parse-csv'
import { makeRun } from '../../make-run'

const NOW = Date.parse('2026-11-24T14:02:11.000Z')
const SCOPE = ['Newest first', '2 of 2 runs in the last 24 hours']
const ADDRESS = 'https://runs.example/runs?q=a%2Cb'
const never = new AbortController().signal

const what = (runs: Iterable<ServerRun>, patch: Partial<RunExport> = {}): RunExport => ({
  runs,
  extraOf: () => null,
  columns: ['status', 'id', 'server', 'duration', 'created'],
  scope: SCOPE,
  address: ADDRESS,
  exportedAtMs: NOW,
  ...patch,
})

async function exported(format: ExportFormat, runs: Iterable<ServerRun>, patch: Partial<RunExport> = {}) {
  const chunks: string[] = []
  let done: Exported = { runs: 0, omitted: 0 }
  const onProgress = (next: Exported) => {
    done = next
  }
  for await (const chunk of exportRuns(format, what(runs, patch), { signal: never, onProgress }))
    chunks.push(chunk)
  return { chunks, text: chunks.join(''), done }
}

const numbered = (count: number) => Array.from({ length: count }, (_, at) => makeRun({ id: `srr_${at}` }))

test('a CSV file has the columns shown, in the API’s own words, and says in its last column what it is of', async () => {
  const failed = makeRun({ id: 'srr_2', status: 'failed', stopped_at: null, server: null })
  const { text } = await exported('csv', [makeRun(), failed])
  expect(text.startsWith('\ufeff')).toBe(true)
  expect(parseCsv(text.slice(1))).toEqual([
    ['status', 'id', 'server_id', 'server_name', 'duration_ms', 'created_at', 'export_scope'],
    [
      'completed',
      'srr_1',
      'srv_1',
      'GitHub',
      '59600',
      '2026-11-22T18:00:00.000Z',
      `${SCOPE.join(' · ')} · exported 2026-11-24T14:02:11.000Z · ${ADDRESS}`,
    ],
    ['failed', 'srr_2', '', '', '', '2026-11-22T18:00:00.000Z', ''],
  ])
})

test('an active run’s duration in a CSV file is the one at the time of the export', async () => {
  const active = makeRun({ status: 'active', stopped_at: null, started_at: '2026-11-24T14:02:10.000Z' })
  const { text } = await exported('csv', [active], { columns: ['duration'] })
  expect(parseCsv(text.slice(1))[1]?.[0]).toBe('1000')
})

test('every column can be written, of a run that has nothing but its id too', async () => {
  const extraOf = (id: string) => ({
    usual: { n: 9, medianMs: 20_000 },
    looks: id === 'srr_1' ? [{ label: 'Crash loop', sentence: '' }] : [],
  })
  const { text } = await exported('csv', [makeRun(), makeRun({ id: 'srr_2' })], {
    columns: RUN_FIELD_IDS,
    extraOf,
  })
  const [header = [], first = []] = parseCsv(text.slice(1))
  const cells = Object.fromEntries(header.map((name, at) => [name, first[at]]))
  expect(new Set(header).size).toBe(header.length)
  expect(cells).toMatchObject({
    needs_look: 'Crash loop',
    startup_ms: '400',
    usual_duration_ms: '20000',
    times_usual: '2.98',
    client_name: 'cursor',
    server_session_id: 'srs_1',
  })
  const bare = Object.fromEntries(Object.keys(makeRun()).map((name) => [name, undefined]))
  const ofBare = await exported('csv', [makeRun({ ...bare, id: 'srr_3' })], { columns: RUN_FIELD_IDS })
  expect(parseCsv(ofBare.text.slice(1))[1]?.filter((cell) => cell !== '')).toEqual([
    'srr_3',
    expect.stringContaining('Newest first'),
  ])
})

test('a JSON file is one object with the runs as the API has sent them', async () => {
  const runs = [makeRun({ added: { by: 'a newer API' } }), makeRun({ id: 'srr_2', server: null })]
  const { text } = await exported('json', runs)
  expect(JSON.parse(text)).toEqual({
    exported_at: '2026-11-24T14:02:11.000Z',
    scope: SCOPE,
    view: ADDRESS,
    runs,
    count: 2,
    omitted_fields: 0,
  })
  expect(JSON.parse((await exported('json', [])).text)).toMatchObject({ runs: [], count: 0 })
})

test('an NDJSON file has one run a line, after a line that says what they are', async () => {
  const runs = [makeRun({ server: { id: 'srv_1', name: 'two\nlines' } }), makeRun({ id: 'srr_2' })]
  const { text } = await exported('ndjson', runs)
  const [first = '', ...lines] = text.trimEnd().split('\n')
  expect(JSON.parse(first)).toEqual({
    export: { exported_at: '2026-11-24T14:02:11.000Z', scope: SCOPE, view: ADDRESS },
  })
  expect(lines.map((line) => JSON.parse(line))).toEqual(runs)
})

test.each(['json', 'ndjson', 'csv'] as const)(
  'no secret of a newer API gets into a file: %s',
  async (format) => {
    const run = makeRun({
      client_secret: { secret: 'hidden-1' },
      server: { id: 'srv_1', name: 'x', apiKey: 'hidden-2', list: [{ Authorization: 'hidden-3' }] },
      server_deployment: { id: 'svd_1', metadata: { ACCESS_TOKEN: 'hidden-4', kept: 'yes' } },
    })
    const { text, done } = await exported(format, [run, makeRun()], { columns: RUN_FIELD_IDS })
    expect(text).not.toContain('hidden')
    expect(done).toEqual({ runs: 2, omitted: format === 'csv' ? 0 : 4 })
    if (format !== 'csv') expect(text).toContain('"kept":"yes"')
  },
)

test('whatever texts the runs hold, each format gives back every run', async () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '\ud800') }),
  )
  const run = fc
    .record({ name: odd, version: fc.option(odd), id: fc.uuid() })
    .map(({ id, name, version }) => makeRun({ id, server_version_id: version, server: { id: name, name } }))
  await fc.assert(
    fc.asyncProperty(fc.array(run, { maxLength: 5 }), async (runs) => {
      const { text } = await exported('json', runs)
      expect(JSON.parse(text).runs).toEqual(runs)
      const lines = (await exported('ndjson', runs)).text.trimEnd().split('\n')
      expect(lines.slice(1).map((line) => JSON.parse(line))).toEqual(runs)
      const csv = await exported('csv', runs, { columns: ['server', 'version', 'id'] })
      expect(parseCsv(csv.text.slice(1)).map((cells) => cells[3])).toEqual([
        'id',
        ...runs.map(({ id }) => id),
      ])
    }),
  )
})

test('many runs come in chunks of a bounded size, and other work has its turn between them', async () => {
  let turns = 0
  let over = false
  const others = (async () => {
    while (!over) {
      await new Promise((resolve) => setImmediate(resolve))
      turns += 1
    }
  })()
  const { chunks, done } = await exported('ndjson', numbered(2001))
  over = true
  await others
  expect(chunks.map((chunk) => chunk.split('\n').length - 1)).toEqual([501, 500, 500, 500, 1])
  expect(turns).toBeGreaterThanOrEqual(4)
  expect(done.runs).toBe(2001)
})

test('runs with very long texts make chunks of fewer of them', async () => {
  const long = numbered(4).map((run) => ({ ...run, server_version_id: 'x'.repeat(600_000) }))
  const { chunks } = await exported('ndjson', long)
  expect(chunks.map((chunk) => chunk.split('\n').length - 1)).toEqual([3, 2, 0])
})

test('an export that is cancelled ends at the next chunk, and reads no further run', async () => {
  const work = new AbortController()
  let read = 0
  function* runs() {
    for (const run of numbered(5000)) {
      read += 1
      yield run
    }
  }
  const chunks = exportRuns('csv', what(runs()), { signal: work.signal, onProgress: () => {} })
  await chunks.next()
  work.abort()
  await expect(chunks.next()).rejects.toThrow(/abort/i)
  expect(read).toBe(500)
})
