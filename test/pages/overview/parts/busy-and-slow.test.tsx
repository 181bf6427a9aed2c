import { describe, expect, test } from 'vitest'
import { iso, NOW } from '../../../run-set/overview/any-run'
import { card, deployment, showParts, times } from './parts-scene'

describe('the busiest deployments', () => {
  const shown = () => card('Busiest deployments')
  const runs = [
    ...times(3, deployment('a')),
    ...times(2, { ...deployment('a'), status: 'failed' }),
    ...times(3, deployment('b')),
    ...times(2, { server_deployment: null }),
  ]

  test('say their runs, their share of all and their failures', () => {
    const { behind } = showParts(runs)
    expect(shown().items()).toEqual(['a5 runs50 %, 2 failed', 'b3 runs30 %, none failed'])
    expect(shown().figure).toHaveTextContent(
      '2 deployments; the busiest has 50 % of 10 runs. 2 of them name no deployment.',
    )
    expect(behind(shown().getByRole('link', { name: 'a' }))).toHaveLength(5)
  })

  test('are a table too, with the way to the failures', async () => {
    const { user, behind } = showParts(runs)
    await user.click(shown().tableButton())
    expect(shown().cells().slice(0, 2)).toEqual([
      ['Deployment', 'Runs', 'Share of all', 'Failed'],
      ['a', '5', '50 %', '2'],
    ])
    expect(behind(shown().getByRole('link', { name: '2' }))).toEqual(['srr_3', 'srr_4'])
  })

  test('where no run names its deployment the card says so', () => {
    showParts([{ server_deployment: null }])
    expect(shown().getByText('No run names its deployment')).toBeInTheDocument()
  })
})

describe('the slowest deployments', () => {
  const shown = () => card('Slowest deployments')
  const took = (name: string, ...seconds: number[]) =>
    seconds.map((each) => ({
      ...deployment(name),
      created_at: iso(NOW),
      started_at: null,
      stopped_at: iso(NOW + each * 1000),
    }))
  const runs = [
    ...took('few', 900),
    ...took('quick', 1, 1, 1, 1, 1, 1, 1, 9),
    ...took('slow', 2, 2, 2, 2, 2, 2, 2, 60),
    {
      ...deployment('slow'),
      status: 'active',
      created_at: iso(NOW - 5000),
      started_at: null,
      stopped_at: null,
    },
  ]

  test('are those whose p95 is the highest, of which at least eight runs have ended', () => {
    showParts(runs)
    expect(shown().items()).toEqual(['slow1 min 00 smedian 2.0 s of 8', 'quick9.0 smedian 1.0 s of 8'])
    expect(shown().figure).toHaveTextContent(
      'Of 2 of 3 deployments 8 runs or more have ended: enough to say.',
    )
  })

  test('lead to the runs that have ended, the longest first', () => {
    const { behind } = showParts(runs)
    const ids = behind(shown().getByRole('link', { name: 'slow' }))
    expect(ids).toHaveLength(8)
    expect(ids[0]).toBe('srr_16')
  })

  test('are a table too, with the way to the slowest runs', async () => {
    const { user, behind } = showParts(runs)
    await user.click(shown().tableButton())
    expect(shown().cells().slice(0, 2)).toEqual([
      ['Deployment', 'p95', 'Median', 'Ended'],
      ['slow', '1 min 00 s', '2.0 s', '8'],
    ])
    expect(behind(shown().getByRole('link', { name: '1 min 00 s' }))).toEqual(['srr_16'])
  })

  test('where too few runs have ended the card says so', () => {
    showParts(took('few', 900))
    expect(shown().getByText('No deployment has 8 runs that have ended')).toBeInTheDocument()
  })
})
