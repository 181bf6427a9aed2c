import { describe, expect, test } from 'vitest'
import { card, deployment, showParts, times } from './parts-scene'

const shown = () => card('Failures by deployment')
const failed = { status: 'failed' }
const of = (name: string, failures: number, over: number) => [
  ...times(failures, { ...deployment(name), ...failed }),
  ...times(over - failures, deployment(name)),
]

describe('failures by deployment', () => {
  test('stand with the most failures first, as a share and as counts', () => {
    showParts([...of('a', 1, 8), ...of('b', 16, 26), ...of('c', 0, 6)])
    expect(shown().items()).toEqual(['b61.5 %16 of 26', 'a12.5 %1 of 8', 'c0 %0 of 6'])
    expect(shown().figure).toHaveTextContent(
      '17 of 40 runs that are over failed, 42.5 %. 2 of 3 deployments had failures.',
    )
  })

  test('runs that are active count neither as failed nor as over', () => {
    showParts([...of('a', 1, 2), { ...deployment('a'), status: 'active', stopped_at: null }])
    expect(shown().items()).toEqual(['a50 %1 of 2'])
  })

  test('are held against the range before, where enough runs of it are known', () => {
    showParts([...of('a', 3, 6), ...of('b', 1, 6)], { before: [...of('a', 1, 20), ...of('b', 1, 1)] })
    expect(shown().items()).toEqual(['a50 %3 of 6, was 5 %', 'b16.7 %1 of 6'])
    expect(shown().figure).toHaveTextContent(/failed, 33\.3 %; it was 9\.5 % in the range before\./)
  })

  test('a deployment leads to its runs, in the range and the filter that are shown', async () => {
    const { behind, user } = showParts([...of('a', 1, 3), ...of('b', 2, 2)], {
      query: 'range=all&type=hosted',
    })
    const link = shown().getByRole('link', { name: 'a' })
    expect(behind(link)).toHaveLength(3)
    expect(link.getAttribute('href')).toBe('/runs?range=all&deployment=svd_a&type=hosted')
    await user.click(shown().tableButton())
    expect(
      shown()
        .getAllByRole('link')
        .map(behind)
        .map(({ length }) => length),
    ).toEqual([2, 2, 2, 3, 1, 3])
  })

  test('are a table too, with the range before in a column of its own', async () => {
    const { user } = showParts([...of('a', 3, 6), ...of('b', 1, 2)], { before: of('a', 1, 20) })
    await user.click(shown().tableButton())
    expect(shown().cells()).toEqual([
      ['Deployment', 'Failure share', 'Failed', 'Over', 'Range before'],
      ['a', '50 %', '3', '6', '5 % (1 of 20)'],
      ['b', '50 %', '1', '2', 'no run over'],
    ])
  })

  test('of many deployments the first ten are listed, and all of them at a click', async () => {
    const { user } = showParts(Array.from({ length: 12 }, (_, at) => deployment(`d${at}`)))
    expect(shown().items()).toHaveLength(10)
    expect(shown().figure).toHaveTextContent('None of 12 runs that are over failed.')
    await user.click(shown().getByRole('button', { name: 'Show all 12' }))
    expect(shown().items()).toHaveLength(12)
    await user.click(shown().getByRole('button', { name: 'Show the first 10' }))
    expect(shown().items()).toHaveLength(10)
  })

  test('of hundreds a hundred are listed at most, and the card says of how many', async () => {
    const { user } = showParts(Array.from({ length: 130 }, (_, at) => deployment(`d${at}`)))
    await user.click(shown().getByRole('button', { name: 'Show the first 100 of 130' }))
    expect(shown().items()).toHaveLength(100)
    expect(shown().getByText('The first 100 of 130.')).toBeVisible()
  })

  test('runs without a deployment are listed as such, and found', () => {
    const { behind } = showParts([...times(2, { ...failed, server_deployment: null }), deployment('a')])
    expect(shown().items()).toEqual(['Not reported100 %2 of 2', 'a0 %0 of 1'])
    expect(behind(shown().getByRole('link', { name: 'Not reported' }))).toEqual(['srr_0', 'srr_1'])
    expect(shown().figure).not.toHaveTextContent('had failures')
  })

  test('names of ten thousand characters and such that turn the text around are shown on one line', () => {
    const long = `x${'y'.repeat(10_000)}`
    showParts([{ ...deployment(long, 'svd_1') }, { ...deployment('a\u202eb\nc', 'svd_2') }])
    expect(shown().getByRole('link', { name: 'a·b c' })).toHaveClass('truncate')
    expect(shown().getByRole('link', { name: long })).toHaveAttribute('title', long)
  })

  test('an id that stands in for a name keeps both of its ends', () => {
    showParts([deployment(null, 'svd_0123456789abcdefghij')])
    expect(shown().items()).toEqual(['svd_01234567…ghij0 %0 of 1'])
  })

  test('one run that failed is said to be one', () => {
    showParts([failed])
    expect(shown().figure).toHaveTextContent('1 of 1 run that is over failed, 100 %.')
  })

  test('where no run is over the card says so', () => {
    showParts([{ status: 'active', stopped_at: null }])
    expect(shown().getByText('No run of this range is over')).toBeInTheDocument()
    expect(shown().queryByRole('button')).toBeNull()
  })
})
