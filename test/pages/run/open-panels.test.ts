import { expect, test } from 'vitest'
import { parseOpenPanels, searchWithOpen, searchWithToggled } from '../../../src/pages/run/open-panels'

const parse = (search: string) => parseOpenPanels(new URLSearchParams(search))
const toggle = (search: string, panel: 'server' | 'deployment' | 'session') =>
  searchWithToggled(new URLSearchParams(search), panel)

test('the address names the open panels, in any order and way of writing', () => {
  expect(parse('').open).toEqual([])
  expect(parse('open=').open).toEqual([])
  expect(parse('open=session,server').open).toEqual(['server', 'session'])
  expect(parse('open=session%2Cserver&open=deployment').open).toEqual(['server', 'deployment', 'session'])
})

test('unknown names are left out and named once, the known ones are used', () => {
  expect(parse('open=foo,server,foo,constructor')).toEqual({
    open: ['server'],
    ignored: ['open=foo', 'open=constructor'],
  })
  expect(parse('open=,,').ignored).toEqual([])
})

test('opening and closing a panel changes nothing else in the address', () => {
  const list = '?status=failed&status=active&q=a%2Cb+c&sort=-duration'
  const opened = toggle(list, 'session')
  expect(opened).toBe(`${list}&open=session`)
  expect(toggle(opened, 'server')).toBe(`${list}&open=server,session`)
  expect(toggle(opened, 'session')).toBe(list)
})

test('with the last panel closed nothing is left of the parameter', () => {
  expect(toggle('open=server', 'server')).toBe('')
  expect(searchWithOpen(new URLSearchParams('open=foo'), [])).toBe('')
})

test('the list that one came from gets its own parameters back', () => {
  expect(searchWithOpen(new URLSearchParams('q=x&open=server'), [])).toBe('?q=x')
})
