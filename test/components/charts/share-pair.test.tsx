import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { SharePair } from '../../../src/components/charts/share-pair'

const bars = (container: HTMLElement) =>
  Array.from(container.querySelectorAll<HTMLElement>('[style]'), ({ style }) => style.width)

test('the bars are as long as the shares, and the words say whose they are', () => {
  const { container } = render(
    <SharePair
      first={{ name: 'failing runs', share: 0.75, words: '18 of 24' }}
      second={{ name: 'others', share: 0.034, words: '310 of 9,120' }}
    />,
  )
  expect(bars(container)[0]).toBe('75%')
  expect(Number.parseFloat(bars(container)[1] ?? '')).toBeCloseTo(3.4)
  expect(container).toHaveTextContent('failing runs: 18 of 24; others: 310 of 9,120;')
})

test('a share of nothing has no bar at all', () => {
  const none = { name: 'others', share: 0, words: 'none of 5' }
  const { container } = render(<SharePair first={{ ...none, share: 1 }} second={none} />)
  expect(bars(container)).toEqual(['100%'])
})
