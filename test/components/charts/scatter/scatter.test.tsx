import { act, createEvent, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { ChartKind } from '../../../../src/components/charts/kinds'
import type { Dots } from '../../../../src/components/charts/scatter/dot-places'
import { Scatter } from '../../../../src/components/charts/scatter/scatter'
import { dotsOf, SPAN } from './some-dots'

const KINDS: ChartKind[] = [
  { label: 'Completed', color: 'faint', shape: 'dot' },
  { label: 'Failed', color: 'failed', shape: 'cross' },
]
const noTicks = () => []
const DOTS = dotsOf([0, 10], [1000, 1000, 1], [500, 100])

// jsdom draws nothing: what the picture holds is asked of it here.
const put = vi.fn<(picture: { data: Uint8ClampedArray; width: number; height: number }) => void>()
beforeEach(() => {
  put.mockClear()
  const context = {
    fillStyle: '',
    fillRect: () => {},
    getImageData: () => ({ data: [1, 2, 3, 255] }),
    createImageData: (width: number, height: number) => ({
      data: new Uint8ClampedArray(width * height * 4),
      width,
      height,
    }),
    putImageData: put,
  }
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context as never)
})

/** As wide as the test's window, 800 px: the times are from 48 to 790 px, the durations from 226 up to 10 px. */
function show(dots: Dots = DOTS) {
  const onOpen = vi.fn()
  const user = userEvent.setup()
  const chart = (some: Dots) => (
    <Scatter
      label="Durations over time"
      dots={some}
      span={SPAN}
      kinds={KINDS}
      ticks={noTicks}
      describe={(dot) => `run at ${some.x[dot]} of ${some.y[dot]} ms`}
      onOpen={onOpen}
    />
  )
  const { container, rerender } = render(chart(dots))
  const picture = container.querySelector('canvas')?.parentElement as HTMLElement
  return { onOpen, user, container, picture, now: (some: Dots) => rerender(chart(some)) }
}
const slider = () => screen.getByRole('slider', { name: 'Durations over time' })
const openedDots = (onOpen: ReturnType<typeof vi.fn>) => onOpen.mock.calls.map(([dot]) => dot)
const words = () => slider().getAttribute('aria-valuetext')
const NEAR_SECOND = { clientX: 785, clientY: 14 }

describe('the scatter by pointer', () => {
  test('reads out the dot near it, and a click opens it', () => {
    const { onOpen, picture } = show()
    fireEvent.pointerMove(picture, NEAR_SECOND)
    expect(screen.getByText('run at 1000 of 1000 ms')).toBeInTheDocument()
    expect(picture).toHaveClass('cursor-pointer')
    fireEvent.click(picture, NEAR_SECOND)
    expect(openedDots(onOpen)).toEqual([1])
  })

  test('where no dot is near, there is nothing to click', () => {
    const { onOpen, picture } = show()
    fireEvent.pointerMove(picture, { clientX: 600, clientY: 200 })
    fireEvent.click(picture, { clientX: 600, clientY: 200 })
    expect(picture).not.toHaveClass('cursor-pointer')
    expect(screen.getByText('Click a dot to open it.')).toBeInTheDocument()
    expect(onOpen).not.toHaveBeenCalled()
  })

  test('a click with Ctrl and a middle click tell that they are, and the page does not scroll', () => {
    const { onOpen, picture } = show()
    fireEvent.pointerMove(picture, NEAR_SECOND)
    fireEvent.click(picture, { ...NEAR_SECOND, ctrlKey: true })
    const down = createEvent.mouseDown(picture, { button: 1 })
    fireEvent(picture, down)
    expect(down.defaultPrevented).toBe(true)
    fireEvent(picture, new MouseEvent('auxclick', { bubbles: true, button: 1, ...NEAR_SECOND }))
    fireEvent(picture, new MouseEvent('auxclick', { bubbles: true, button: 2, ...NEAR_SECOND }))
    expect(onOpen.mock.calls.map(([dot, event]) => [dot, event.ctrlKey, event.button])).toEqual([
      [1, true, 0],
      [1, false, 1],
    ])
  })

  test('a finger reads a dot out at its first tap, and opens it at the second', () => {
    const { onOpen, picture } = show()
    fireEvent.pointerLeave(picture, { pointerType: 'touch' })
    fireEvent.click(picture, NEAR_SECOND)
    expect(screen.getByText('run at 1000 of 1000 ms')).toBeInTheDocument()
    expect(onOpen).not.toHaveBeenCalled()
    fireEvent.pointerLeave(picture, { pointerType: 'touch' })
    fireEvent.click(picture, NEAR_SECOND)
    expect(openedDots(onOpen)).toEqual([1])
  })
})

describe('the scatter by keyboard', () => {
  test('begins at the latest, goes through all by time, and Enter opens', async () => {
    const { user, onOpen } = show()
    expect(words()).toBe('run at 1000 of 1000 ms')
    await user.tab()
    await user.keyboard('{ArrowLeft}')
    expect(words()).toBe('run at 500 of 100 ms')
    expect(screen.getByText('run at 500 of 100 ms')).toBeInTheDocument()
    await user.keyboard('{Enter}{Home}{Enter}{End}{ }')
    expect(openedDots(onOpen)).toEqual([2, 0, 1])
  })

  test('Up and Down go to the next longer and the next shorter run of about the same time', async () => {
    const { user } = show(dotsOf([500, 10], [501, 1000], [502, 100]))
    await user.tab()
    await user.keyboard('{ArrowUp}')
    expect(words()).toBe('run at 501 of 1000 ms')
    await user.keyboard('{ArrowUp}')
    expect(words()).toBe('run at 501 of 1000 ms')
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(words()).toBe('run at 500 of 10 ms')
  })

  test('stays on its run when new ones come', async () => {
    const { user, now } = show()
    await user.tab()
    await user.keyboard('{ArrowLeft}')
    now(dotsOf([900, 7], [0, 10], [1000, 1000, 1], [500, 100]))
    expect(words()).toBe('run at 500 of 100 ms')
    expect(slider()).toHaveAttribute('aria-valuetext', 'run at 500 of 100 ms')
  })

  test('the names of runs cannot reorder the page', () => {
    render(
      <Scatter
        label="Durations"
        dots={DOTS}
        span={SPAN}
        kinds={KINDS}
        ticks={noTicks}
        describe={() => 'a\u202eb'}
        onOpen={() => {}}
      />,
    )
    expect(screen.getByRole('slider')).toHaveAttribute('aria-valuetext', 'a·b')
  })
})

describe('the picture of the scatter', () => {
  test('holds dots, and is not painted again while the pointer moves', () => {
    const { picture } = show()
    expect(put).toHaveBeenCalledOnce()
    const [painted] = put.mock.calls[0] ?? []
    expect(painted?.width).toBe(800)
    expect(painted?.data.some((byte) => byte > 0)).toBe(true)
    fireEvent.pointerMove(picture, NEAR_SECOND)
    fireEvent.pointerMove(picture, { clientX: 50, clientY: 226 })
    expect(put).toHaveBeenCalledOnce()
  })

  test('is painted again in the colours of the other theme', async () => {
    show()
    await act(async () => {
      document.documentElement.dataset.theme = 'dark'
      await Promise.resolve()
    })
    expect(put).toHaveBeenCalledTimes(2)
    delete document.documentElement.dataset.theme
  })

  test('without a dot to draw there is nothing for the keys', () => {
    show(dotsOf([5000, 10]))
    expect(screen.queryByRole('slider')).toBeNull()
  })
})
