import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Announcer } from '../../../../src/components/announcer'
import { ExportMenu } from '../../../../src/pages/runs/export/export-menu'
import { type ExportSource, exportFileName } from '../../../../src/pages/runs/export/use-export'
import { catchDownloads } from '../../../lib/catch-downloads'
import { makeRun } from '../../../make-run'

let downloads: ReturnType<typeof catchDownloads>
beforeEach(() => {
  downloads = catchDownloads()
})
afterEach(() => vi.unstubAllGlobals())

const said = () => screen.getByRole('status').textContent

function open(ids: string[], patch: Partial<ExportSource> = {}) {
  const source: ExportSource = {
    ids: () => ids,
    run: (id) => makeRun({ id }),
    extra: () => null,
    columns: ['id', 'status'],
    scope: () => ['Newest first'],
    ...patch,
  }
  const shown = render(
    <>
      <ExportMenu count={ids.length} source={source} />
      <Announcer />
    </>,
  )
  return { ...shown, source, user: userEvent.setup() }
}

/** A disk that takes nothing until it is let. */
function slowDisk() {
  let letGo: (error?: Error) => void = () => {}
  const waits = new Promise<void>((resolve, reject) => {
    letGo = (error) => (error ? reject(error) : resolve())
  })
  const written: string[] = []
  const writable = {
    write: async (part: string) => {
      written.push(part)
      await waits
    },
    close: async () => {},
    abort: async () => {},
  }
  vi.stubGlobal('showSaveFilePicker', async () => ({ createWritable: async () => writable }))
  return { letGo, written }
}

test('the file is named after the time of the export', () => {
  expect(exportFileName('csv', Date.parse('2026-11-24T14:02:11.345Z'))).toBe(
    'server-runs-2026-11-24T14-02-11Z.csv',
  )
})

test('all runs of the view are saved in its order, and that is said', async () => {
  const ids = Array.from({ length: 1204 }, (_, at) => `srr_${(at * 7) % 1204}`)
  const { user } = open(ids)
  expect(screen.getByText('1,204 runs, in the order shown')).toBeVisible()
  await user.click(screen.getByRole('button', { name: /^CSV/ }))
  expect(await screen.findByText('1,204 runs saved.')).toBeVisible()
  expect(said()).toBe('1,204 runs saved')
  expect(downloads[0]?.name).toMatch(/^server-runs-.*Z\.csv$/)
  const lines = (await downloads[0]?.text())?.trimEnd().split('\r\n') ?? []
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(ids)
})

test.each(['JSON', 'NDJSON'])(
  '%s can be chosen too, and carries the scope and the address',
  async (label) => {
    const { user } = open(['srr_1'])
    await user.click(screen.getByRole('button', { name: new RegExp(`^${label}`) }))
    await screen.findByText('1 run saved.')
    const text = await downloads[0]?.text()
    expect(text).toContain('Newest first')
    expect(text).toContain(location.href)
  },
)

test('an export under way shows how far it is and can be cancelled', async () => {
  const { letGo } = slowDisk()
  const { user } = open(Array.from({ length: 1500 }, (_, at) => `srr_${at}`))
  await user.click(screen.getByRole('button', { name: /^NDJSON/ }))
  await waitFor(() => expect(screen.getByRole('progressbar')).toHaveAttribute('value', '500'))
  expect(screen.getByRole('progressbar')).toHaveAttribute('max', '1500')
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  letGo()
  expect(await screen.findByRole('button', { name: /^CSV/ })).toBeEnabled()
  expect(said()).toBe('Export cancelled')
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

test('an export goes on when the menu is closed, and shows how it went when it is opened again', async () => {
  const { letGo } = slowDisk()
  const { user, unmount } = open(['srr_1'])
  await user.click(screen.getByRole('button', { name: /^CSV/ }))
  await screen.findByRole('progressbar')
  unmount()
  const again = open(['srr_1'])
  expect(screen.getByRole('progressbar')).toBeInTheDocument()
  letGo()
  expect(await screen.findByText('1 run saved.')).toBeVisible()
  again.unmount()
  open(['srr_1'])
  expect(screen.queryByText('1 run saved.')).not.toBeInTheDocument()
})

test('a failure is shown with its reason, and Retry tries again', async () => {
  const { letGo } = slowDisk()
  const { user } = open(['srr_1'])
  await user.click(screen.getByRole('button', { name: /^JSON/ }))
  letGo(new Error('The disk is full'))
  expect(await screen.findByRole('alert')).toHaveTextContent('The file could not be saved. The disk is full')
  vi.unstubAllGlobals()
  await user.click(screen.getByRole('button', { name: 'Retry' }))
  expect(await screen.findByText('1 run saved.')).toBeVisible()
  expect(downloads[0]?.name).toMatch(/\.json$/)
})

test('a failure is said while the menu is closed, and stands in it when it is opened again', async () => {
  const { letGo } = slowDisk()
  const { user, unmount } = open(['srr_1'])
  await user.click(screen.getByRole('button', { name: /^CSV/ }))
  await screen.findByRole('progressbar')
  unmount()
  render(<Announcer />)
  letGo(new Error('The disk is full'))
  await waitFor(() => expect(said()).toBe('The export could not be saved'))
  cleanup()
  open(['srr_1'])
  expect(screen.getByRole('alert')).toHaveTextContent('The disk is full')
})

test('who closes the save dialog is back at the choice, without a word', async () => {
  vi.stubGlobal('showSaveFilePicker', () => Promise.reject(new DOMException('', 'AbortError')))
  const { user } = open(['srr_1'])
  await user.click(screen.getByRole('button', { name: /^CSV/ }))
  expect(await screen.findByRole('button', { name: /^CSV/ })).toBeEnabled()
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  expect(screen.queryByText(/saved\.$/)).not.toBeInTheDocument()
})

test('what is not in the file is said: runs that are gone, and fields that may hold a secret', async () => {
  const run = (id: string) => (id === 'srr_2' ? undefined : makeRun({ id, access_token: 'x' }))
  const { user } = open(['srr_1', 'srr_2', 'srr_3'], { run })
  await user.click(screen.getByRole('button', { name: /^JSON/ }))
  expect(
    await screen.findByText('2 runs saved; 2 fields that may hold a secret left out; 1 run gone meanwhile.'),
  ).toBeVisible()
})

test('the keyboard stays in the menu from step to step', async () => {
  const { user } = open(['srr_1'])
  await user.tab()
  await user.keyboard('{Enter}')
  await screen.findByText('1 run saved.')
  await user.tab()
  expect(screen.getByRole('button', { name: /^CSV/ })).toHaveFocus()
})

test('nothing can be exported of no rows', () => {
  open([])
  for (const button of screen.getAllByRole('button')) expect(button).toBeDisabled()
})
