import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { answer, at, call, openTimeline, output, trackOf } from './open-timeline'

// The run takes a minute, and a track is 800 px wide: a second is 13.3 px.
const PX_PER_S = 800 / 60

const calls = [call('tools/list', 10_000, 20_000), call('tools/list', 40_000, 50_000)]
const [first = '', second = ''] = calls.map(([request]) => request?.id)

async function open(address?: string) {
  answer({
    messages: [...calls, call('ping', 2_000, 2_100)],
    events: [output(30_000, 'half way')],
  })
  const view = await openTimeline(address)
  const lane = await view.timeline.findByRole('slider', { name: 'tools/list' })
  return { ...view, lane }
}

const chosen = () => new URLSearchParams(location.search).get('at')
const says = (words: string) =>
  expect(screen.getAllByRole('status').map((each) => each.textContent)).toContain(words)

test('a click on a bar chooses it in the address and says what it is; another click lets go', async () => {
  const { lane, timeline } = await open()
  expect(timeline.getByText('Drag to zoom, click to choose.')).toBeVisible()
  const click = () => {
    fireEvent.pointerDown(trackOf(lane), at(15 * PX_PER_S))
    fireEvent.pointerUp(trackOf(lane), at(15 * PX_PER_S + 1))
  }
  click()
  expect(chosen()).toBe(first)
  expect(timeline.getByText('tools/list · +10.0 s · 10.0 s · ok')).toBeVisible()
  says('Chosen: tools/list · +10.0 s · 10.0 s · ok')
  click()
  expect(chosen()).toBeNull()
})

test('the item in the address is the chosen one from the start', async () => {
  const { timeline, lane } = await open(`/runs/srr_1?at=${second}`)
  expect(timeline.getByText('tools/list · +40.0 s · 10.0 s · ok')).toBeVisible()
  expect(lane).toHaveValue('2')
})

test('pointing at a bar tells what it is, and beside it nothing', async () => {
  const { lane, timeline } = await open()
  fireEvent.pointerMove(trackOf(lane), at(45 * PX_PER_S))
  expect(timeline.getByText('tools/list · +40.0 s · 10.0 s · ok')).toBeVisible()
  fireEvent.pointerMove(trackOf(lane), at(30 * PX_PER_S))
  expect(timeline.queryByText(/\+40\.0 s/)).toBeNull()
})

test('by keyboard one goes through the items of a lane and from lane to lane, and chooses with Enter', async () => {
  const { lane, user, timeline } = await open()
  const [ping] = timeline.getAllByRole('slider')
  expect(ping).toHaveAccessibleName('ping')
  ping?.focus()
  await user.keyboard('{ArrowDown}')
  expect(lane).toHaveFocus()
  expect(lane).toHaveAttribute('aria-valuetext', '1 of 2: tools/list · +10.0 s · 10.0 s · ok')
  await user.keyboard('{ArrowRight}{ArrowRight}')
  expect(lane).toHaveAttribute('aria-valuetext', '2 of 2: tools/list · +40.0 s · 10.0 s · ok')
  expect(chosen()).toBeNull()
  await user.keyboard('{Enter}')
  expect(chosen()).toBe(second)
  await user.keyboard('{Home}{ArrowDown}')
  expect(timeline.getByRole('slider', { name: 'Logs' })).toHaveFocus()
  expect(timeline.getByText('Log: half way · +30.0 s')).toBeVisible()
})

test('the lanes are one stop of the Tab key, the axis the next', async () => {
  const { timeline, user } = await open()
  timeline.getByRole('slider', { name: 'ping' }).focus()
  await user.tab()
  expect(timeline.getByRole('slider', { name: 'Part of the time shown' })).toHaveFocus()
})
