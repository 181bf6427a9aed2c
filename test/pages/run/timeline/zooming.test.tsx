import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { answer, at, call, openTimeline, trackOf } from './open-timeline'

async function open() {
  answer({ messages: [call('tools/list', 10_000, 20_000), call('tools/list', 40_000, 50_000)] })
  const view = await openTimeline()
  const lane = await view.timeline.findByRole('slider', { name: 'tools/list' })
  const axis = view.timeline.getByRole('slider', { name: 'Part of the time shown' })
  return { ...view, lane, axis }
}

const shows = (axis: HTMLElement, words: string) => expect(axis).toHaveAttribute('aria-valuetext', words)
const ALL = '+0 ms to +1 min 00 s'

test('a drag, backwards too, shows that part of the time; Show all goes back', async () => {
  const { lane, axis, timeline, user } = await open()
  shows(axis, ALL)
  fireEvent.pointerDown(trackOf(lane), at(400))
  fireEvent.pointerMove(trackOf(lane), at(200))
  fireEvent.pointerUp(trackOf(lane), at(200))
  shows(axis, '+15.0 s to +30.0 s')
  expect(screen.getAllByRole('status').map((each) => each.textContent)).toContain(
    'The timeline shows +15.0 s to +30.0 s',
  )
  expect(timeline.getByText('20 s')).toBeVisible()
  await user.click(timeline.getByRole('button', { name: 'Zoom out' }))
  shows(axis, '+7.5 s to +37.5 s')
  await user.click(timeline.getByRole('button', { name: 'Show all' }))
  shows(axis, ALL)
  expect(timeline.queryByRole('button', { name: 'Show all' })).toBeNull()
  expect(axis).toHaveFocus()
})

test('Escape lets go of a drag', async () => {
  const { lane, axis } = await open()
  fireEvent.pointerDown(trackOf(lane), at(400))
  fireEvent.pointerMove(trackOf(lane), at(200))
  fireEvent.keyDown(document.body, { key: 'Escape' })
  fireEvent.pointerUp(trackOf(lane), at(200))
  shows(axis, ALL)
})

test('keys zoom, move and go back, never beyond the run', async () => {
  const { axis, user } = await open()
  axis.focus()
  await user.keyboard('+')
  shows(axis, '+15.0 s to +45.0 s')
  await user.keyboard('{ArrowRight}')
  shows(axis, '+22.5 s to +52.5 s')
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
  shows(axis, '+30.0 s to +1 min 00 s')
  await user.keyboard('{Home}')
  shows(axis, '+0 ms to +30.0 s')
  await user.keyboard('{End}+0')
  shows(axis, ALL)
  await user.keyboard('-')
  shows(axis, ALL)
})

test('an item that the keys go to is brought into the time shown', async () => {
  const { axis, lane, user } = await open()
  lane.focus()
  await user.keyboard('++')
  shows(axis, '+7.5 s to +22.5 s')
  await user.keyboard('{ArrowRight}')
  shows(axis, '+32.5 s to +47.5 s')
  await user.keyboard('{Escape}')
  shows(axis, ALL)
})
