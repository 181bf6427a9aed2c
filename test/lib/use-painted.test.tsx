import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { usePainted } from '../../src/lib/use-painted'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function Both({ value }: { value: string }) {
  return <p>{`${value}, painted ${usePainted(value)}`}</p>
}
const frame = () => act(() => vi.advanceTimersToNextFrame())
const shown = () => screen.getByRole('paragraph').textContent

test('a value follows when what changed with it has been shown, in the frame after the next', () => {
  const { rerender } = render(<Both value="first" />)
  expect(shown()).toBe('first, painted first')
  rerender(<Both value="second" />)
  expect(shown()).toBe('second, painted first')
  frame()
  expect(shown()).toBe('second, painted first')
  frame()
  expect(shown()).toBe('second, painted second')
})

test('of values that come faster than frames only the last is painted', () => {
  const { rerender } = render(<Both value="first" />)
  rerender(<Both value="second" />)
  frame()
  rerender(<Both value="third" />)
  frame()
  expect(shown()).toBe('third, painted first')
  frame()
  expect(shown()).toBe('third, painted third')
})

test('a function is a value as any other: it is not called', () => {
  const calls = vi.fn()
  const Holder = ({ value }: { value: () => void }) => <p>{usePainted(value) === calls ? 'it' : 'another'}</p>
  const { rerender } = render(<Holder value={() => {}} />)
  rerender(<Holder value={calls} />)
  frame()
  frame()
  expect(shown()).toBe('it')
  expect(calls).not.toHaveBeenCalled()
})
