import { render, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { Legend } from '../../../src/components/charts/legend'

describe('a legend', () => {
  test.each(['dots', 'bars'] as const)('of %s names each kind beside its own shape', (as) => {
    const { container } = render(
      <Legend
        as={as}
        kinds={[
          { label: 'Completed', color: 'faint', shape: 'dot' },
          { label: 'Failed', color: 'failed', shape: 'cross' },
          { label: 'Active', color: 'active', shape: 'ring' },
          { label: 'Other', color: 'odd', shape: 'diamond' },
        ]}
      />,
    )
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Completed',
      'Failed',
      'Active',
      'Other',
    ])
    const shapes = [...container.querySelectorAll('svg')].map((svg) => svg.innerHTML)
    expect(new Set(shapes).size).toBe(4)
  })
})
