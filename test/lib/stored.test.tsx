import { afterEach, expect, test, vi } from 'vitest'
import { stored } from '../../src/lib/stored'

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

const names = (json: unknown) => (Array.isArray(json) ? json.map(String) : [])

test('what was kept is there for the next page load', () => {
  stored('list', names).write(['a'])
  expect(stored('list', names).read()).toEqual(['a'])
})

test('what another version left, or nobody, is read as nothing', () => {
  localStorage.setItem('server-runs.list', '{"not":')
  expect(stored('list', names).read()).toEqual([])
  localStorage.setItem('server-runs.list', '{"a":1}')
  expect(stored('list', names).read()).toEqual([])
})

test('where storage is denied the value lasts as long as the page', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  const list = stored('list', names)
  const listener = vi.fn()
  list.subscribe(listener)
  list.write(['a'])
  expect(list.read()).toEqual(['a'])
  expect(listener).toHaveBeenCalledOnce()
})

test('a change in another tab is followed', () => {
  const list = stored('list', names)
  expect(list.read()).toEqual([])
  const listener = vi.fn()
  const stop = list.subscribe(listener)
  localStorage.setItem('server-runs.list', '["b"]')
  dispatchEvent(new StorageEvent('storage', { key: 'server-runs.list' }))
  expect(listener).toHaveBeenCalledOnce()
  expect(list.read()).toEqual(['b'])
  stop()
})
