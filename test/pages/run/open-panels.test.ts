import { expect, test } from 'vitest'
import {
  type PanelId,
  parseOpenPanels,
  searchOfList,
  searchWithOpen,
  searchWithToggled,
} from '../../../src/pages/run/open-panels'

const parse = (search: string) => parseOpenPanels(new URLSearchParams(search))
const toggle = (search: string, panel: PanelId) => searchWithToggled(new URLSearchParams(search), panel)

test('messages and logs are open where the address says nothing of panels', () => {
  expect(parse('').open).toEqual(['messages', 'logs'])
  expect(parse('open=').open).toEqual(['messages', 'logs'])
  expect(parse('open=none').open).toEqual([])
  expect(parse('open=none').ignored).toEqual([])
})

test('the address names the open panels, in any order and way of writing', () => {
  expect(parse('open=session,server').open).toEqual(['server', 'session'])
  expect(parse('open=session%2Cserver&open=logs').open).toEqual(['logs', 'server', 'session'])
})

test('unknown names are left out and named once, the known ones are used', () => {
  expect(parse('open=foo,server,foo,constructor')).toEqual({
    open: ['server'],
    ignored: ['open=foo', 'open=constructor'],
  })
  expect(parse('open=,,').ignored).toEqual([])
})

test('the panel that shows the chosen item is open, whatever the address says of panels', () => {
  expect(parse('open=none&at=msg_1').open).toEqual(['messages'])
  expect(parse('open=server&at=sev_1:12').open).toEqual(['logs', 'server'])
  expect(parse('open=none&at=sre_1').open).toEqual([])
})

test('opening and closing a panel changes nothing else in the address', () => {
  const list = '?status=failed&status=active&q=a%2Cb+c&sort=-duration'
  const opened = toggle(list, 'session')
  expect(opened).toBe(`${list}&open=messages,logs,session`)
  expect(toggle(opened, 'server')).toBe(`${list}&open=messages,logs,server,session`)
  expect(toggle(opened, 'session')).toBe(list)
})

test('with the last panel closed the address says so', () => {
  expect(toggle('open=server', 'server')).toBe('?open=none')
  expect(toggle('open=none', 'server')).toBe('?open=server')
  expect(searchWithOpen(new URLSearchParams('open=foo'), ['logs', 'messages'])).toBe('')
})

test('closing the panel of the chosen item lets go of it, closing another one does not', () => {
  expect(toggle('open=messages&at=msg_1', 'messages')).toBe('?open=none')
  expect(toggle('open=messages,logs&at=msg_1', 'logs')).toBe('?at=msg_1&open=messages')
})

test('the list that one came from gets its own parameters back', () => {
  expect(searchOfList(new URLSearchParams('q=x&open=server&at=msg_1'))).toBe('?q=x')
})
