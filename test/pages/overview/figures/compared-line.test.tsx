import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { expect, test } from 'vitest'
import { ComparedLine } from '../../../../src/pages/overview/figures/compared-line'
import { changesOf } from '../../../../src/run-set/overview/change'
import { figuresOf } from '../../../../src/run-set/overview/figures'
import { minutesAgo, NOW, sceneOf } from '../../../run-set/overview/any-run'
import { viewOf, wholeOf } from '../whole-of'

const figures = figuresOf({ ...sceneOf([{ created_at: minutesAgo(1) }]), nowMs: NOW })

function show(props: Partial<Parameters<typeof ComparedLine>[0]>) {
  render(
    <MemoryRouter>
      <ComparedLine view={viewOf('')} changes={null} before={null} complete {...props} />
    </MemoryRouter>,
  )
}

test('while the range before is loaded the line says so', () => {
  show({})
  expect(screen.getByText('Comparing with the range before…')).toBeInTheDocument()
})

test('what the figures are held against is named, and leads to its runs', () => {
  const [from, to] = ['2026-11-21T20:00:00.000Z', '2026-11-22T20:00:00.000Z']
  const { whole } = wholeOf([{ created_at: minutesAgo(90) }], viewOf(`from=${from}&to=${to}`))
  show({ changes: changesOf(figures, figures), before: whole, view: viewOf('status=failed') })
  const link = screen.getByRole('link', { name: /^the runs from Nov 2\d, .* to Nov 2\d/ })
  const search = new URLSearchParams(link.getAttribute('href')?.split('?')[1])
  expect([search.get('from'), search.get('to'), search.get('status')]).toEqual([from, to, 'failed'])
})

test.each([
  ['no-range-before', 'There is no range before this one.'],
  ['not-loaded', 'The range before is not all loaded.'],
] as const)('why nothing is compared is said once for all: %s', (why, words) => {
  show({ changes: changesOf(figures, why) })
  expect(screen.getByText(words)).toBeInTheDocument()
})

test('figures of a part of the range say that they are', () => {
  show({ complete: false })
  expect(screen.getByText(/^Only the runs loaded so far are counted\./)).toBeInTheDocument()
})
