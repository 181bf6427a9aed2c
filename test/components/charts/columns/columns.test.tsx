import { act, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { Columns } from '../../../../src/components/charts/columns/columns'
import type { ChartKind } from '../../../../src/components/charts/kinds'

const KINDS: ChartKind[] = [
  { label: 'Failed', color: 'failed', shape: 'cross' },
  { label: 'Completed', color: 'faint', shape: 'dot' },
]
const NAMES = ['under 1 s', '1 s to 10 s', '10 s to 1 min', 'over 1 min']
const BARS = [
  [1, 5],
  [0, 3],
  [0, 0],
  [2, 0],
]

/** As wide as the test's window, 800 px: each bar has 200. */
function show(bars = BARS) {
  const onOpen = vi.fn()
  const user = userEvent.setup()
  const chart = (some: number[][]) => (
    <Columns
      label="Runs by duration"
      bars={some}
      kinds={KINDS}
      ticks={[1, 2, 3].map((at) => ({ at, text: `edge ${at}` }))}
      describe={(bar) => `${NAMES[bar]}: ${some[bar]?.join(' failed, ')} completed`}
      onOpen={onOpen}
    />
  )
  const { container, rerender } = render(chart(bars))
  const picture = container.querySelector('svg')?.parentElement as HTMLElement
  return { onOpen, user, container, picture, now: (some: number[][]) => rerender(chart(some)) }
}
const slider = () => screen.getByRole('slider', { name: 'Runs by duration' })
const openedBars = (onOpen: ReturnType<typeof vi.fn>) => onOpen.mock.calls.map(([bar]) => bar)

describe('bars side by side', () => {
  test('arrows go from bar to bar, which is said, and Enter opens it', async () => {
    const { user, onOpen } = show()
    await user.tab()
    expect(slider()).toHaveFocus()
    expect(slider()).toHaveAttribute('aria-valuetext', 'under 1 s: 1 failed, 5 completed')
    await user.keyboard('{ArrowRight}')
    expect(slider()).toHaveAttribute('aria-valuetext', '1 s to 10 s: 0 failed, 3 completed')
    expect(screen.getByText('1 s to 10 s: 0 failed, 3 completed')).toBeInTheDocument()
    await user.keyboard('{End}{ArrowRight}{Enter}{Home}{Enter}')
    expect(openedBars(onOpen)).toEqual([3, 0])
  })

  test('an empty bar is read, but opens nothing', async () => {
    const { user, onOpen, picture } = show()
    await user.tab()
    await user.keyboard('{ArrowRight}{ArrowRight}{Enter}')
    expect(slider()).toHaveAttribute('aria-valuetext', '10 s to 1 min: 0 failed, 0 completed')
    fireEvent.pointerMove(picture, { clientX: 500, clientY: 100 })
    fireEvent.click(picture, { clientX: 500, clientY: 100 })
    expect(onOpen).not.toHaveBeenCalled()
  })

  test('the pointer reads a bar out, and a click opens it', () => {
    const { onOpen, picture } = show()
    fireEvent.pointerMove(picture, { clientX: 250, clientY: 100 })
    expect(screen.getByText('1 s to 10 s: 0 failed, 3 completed')).toBeInTheDocument()
    expect(picture).toHaveClass('cursor-pointer')
    fireEvent.click(picture, { clientX: 250, clientY: 100 })
    expect(openedBars(onOpen)).toEqual([1])
    fireEvent.pointerLeave(picture)
    expect(screen.getByText('Click a bar to open it.')).toBeInTheDocument()
  })

  test('a click opens the bar though it comes at the same moment as the pointer', () => {
    const { onOpen, picture } = show()
    act(() => {
      fireEvent.pointerMove(picture, { clientX: 250, clientY: 100 })
      fireEvent.click(picture, { clientX: 250, clientY: 100 })
    })
    expect(openedBars(onOpen)).toEqual([1])
  })

  test('when there are fewer bars than before, the keys are on the last one', async () => {
    const { user, now } = show()
    await user.tab()
    await user.keyboard('{End}')
    now([
      [1, 1],
      [0, 2],
    ])
    expect(slider()).toHaveValue('2')
    expect(slider()).toHaveAttribute('aria-valuetext', '1 s to 10 s: 0 failed, 2 completed')
  })

  test('labels stand below, and the highest count above', () => {
    const { container } = show()
    expect([...container.querySelectorAll('text')].map((text) => text.textContent)).toEqual([
      '6',
      'edge 1',
      'edge 2',
      'edge 3',
    ])
  })

  test('no bars are no slider', () => {
    show([])
    expect(screen.queryByRole('slider')).toBeNull()
  })
})
