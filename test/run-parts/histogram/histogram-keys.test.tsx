import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { inUtc, open, QUARTER_MS, START } from './histogram-scene'

inUtc()

test('the keyboard chooses a bar and narrows to it, and the slider says what it is', async () => {
  const { onRange, user } = open()
  const slider = screen.getByRole('slider', { name: 'Runs over time' })
  act(() => slider.focus())
  expect(slider).toHaveAttribute('aria-valuetext', '15:45–16:00 · 1 run · 1 failed')
  await user.keyboard('{ArrowLeft}{ArrowLeft}')
  expect(slider).toHaveValue('6')
  await user.keyboard('{Home}{ArrowRight}{ArrowRight}')
  expect(slider).toHaveAttribute('aria-valuetext', '14:30–14:45 · 31 runs · 4 failed · 2 active')
  await user.keyboard('{Enter}')
  expect(onRange).toHaveBeenCalledExactlyOnceWith(START + 2 * QUARTER_MS, START + 3 * QUARTER_MS)
})

test('Shift and the arrows choose several bars, Escape lets go of them', async () => {
  const { onRange, user } = open()
  act(() => screen.getByRole('slider').focus())
  await user.keyboard('{Escape}{Enter}')
  expect(onRange).not.toHaveBeenCalled()
  await user.keyboard('{End}{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}{Enter}')
  expect(onRange).toHaveBeenCalledExactlyOnceWith(START + 5 * QUARTER_MS, START + 8 * QUARTER_MS)
})

test('arrows with Alt stay the browser’s own', async () => {
  const { user } = open()
  act(() => screen.getByRole('slider').focus())
  await user.keyboard('{Alt>}{ArrowLeft}{/Alt}')
  expect(screen.getByRole('slider')).toHaveValue('8')
})

test('a screen reader that moves the slider without keys chooses a bar', () => {
  open()
  fireEvent.change(screen.getByRole('slider'), { target: { value: '3' } })
  expect(screen.getByText(/^14:30–14:45 · 31 runs/)).toBeInTheDocument()
})
