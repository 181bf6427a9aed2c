import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { saveFile } from '../../src/lib/save-file'
import { catchDownloads } from './catch-downloads'

const parts = async function* () {
  yield 'one '
  yield 'two 🚀'
}
const file = { name: 'runs.csv', type: 'text/csv', parts }

/** A place on the disk that a browser with a save dialog gives. */
function pick(place: { write?: () => Promise<void> } = {}) {
  const written: string[] = []
  const writable = {
    write: vi.fn(place.write ?? (async (part: string) => void written.push(part))),
    close: vi.fn(async () => {}),
    abort: vi.fn(async () => {}),
  }
  const picker = vi.fn(async (_options: unknown) => ({ createWritable: async () => writable }))
  vi.stubGlobal('showSaveFilePicker', picker)
  return { written, writable, picker }
}

const broken = async function* () {
  yield 'one '
  throw new Error('no more')
}

let downloads: ReturnType<typeof catchDownloads>
beforeEach(() => {
  downloads = catchDownloads()
})
afterEach(() => vi.unstubAllGlobals())

test('a browser with a save dialog writes part by part to the place chosen', async () => {
  const { written, writable, picker } = pick()
  expect(await saveFile(file)).toBe(true)
  expect(written).toEqual(['one ', 'two 🚀'])
  expect(writable.close).toHaveBeenCalledOnce()
  expect(picker).toHaveBeenCalledWith({
    suggestedName: 'runs.csv',
    types: [{ accept: { 'text/csv': ['.csv'] } }],
  })
  expect(downloads).toEqual([])
})

test('a browser without one downloads the whole', async () => {
  expect(await saveFile(file)).toBe(true)
  expect(downloads.map(({ name }) => name)).toEqual(['runs.csv'])
  expect(await downloads[0]?.text()).toBe('one two 🚀')
})

test('who closes the dialog saves nothing, and that is no failure', async () => {
  vi.stubGlobal('showSaveFilePicker', () => Promise.reject(new DOMException('', 'AbortError')))
  expect(await saveFile({ ...file, parts: broken })).toBe(false)
  expect(downloads).toEqual([])
})

test('where a policy forbids the dialog the file is downloaded', async () => {
  vi.stubGlobal('showSaveFilePicker', () => Promise.reject(new DOMException('', 'SecurityError')))
  expect(await saveFile(file)).toBe(true)
  expect(downloads).toHaveLength(1)
})

test('a file that can’t be finished is given up, and the reason thrown', async () => {
  const { writable } = pick()
  await expect(saveFile({ ...file, parts: broken })).rejects.toThrow('no more')
  expect(writable.abort).toHaveBeenCalledOnce()
  expect(writable.close).not.toHaveBeenCalled()
  vi.unstubAllGlobals()
  await expect(saveFile({ ...file, parts: broken })).rejects.toThrow('no more')
  expect(downloads).toEqual([])
})

test('a full disk is said', async () => {
  pick({ write: () => Promise.reject(new DOMException('disk full', 'QuotaExceededError')) })
  await expect(saveFile(file)).rejects.toThrow('disk full')
})
