import { render, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { Sparkline } from '../../../src/components/charts/sparkline'

describe('a sparkline', () => {
  test('says in words what it shows', () => {
    render(<Sparkline values={[1, 2, 3]} color="failed" label="most on Nov 22, 3 errors" />)
    expect(screen.getByText('most on Nov 22, 3 errors')).toBeInTheDocument()
  })
})
