import { describe, expect, test } from 'vitest'
import { minutesAgo } from '../../../run-set/overview/any-run'
import { card, type Patch, showParts, times } from './parts-scene'

const shown = () => card('Failures by version')

/** Runs of a version of a server, the first of them so many minutes ago. */
const of = (version: string | null, minutes: number, failures: number, over: number, server = 'GitHub') => {
  const patch: Patch = {
    server_version_id: version,
    server: { id: `srv_${server}`, name: server },
    created_at: minutesAgo(minutes),
    started_at: minutesAgo(minutes),
    stopped_at: minutesAgo(minutes - 1),
  }
  return [...times(failures, { ...patch, status: 'failed' }), ...times(over - failures, patch)]
}
const GOOD = 'sve_0000000000000good'
const BAD = 'sve_00000000000000bad'

describe('failures by version', () => {
  test('stand with the most failures first, ids cut in the middle, with the name of the server', () => {
    const { behind } = showParts([...of(GOOD, 90, 1, 4), ...of(BAD, 90, 2, 4, 'Slack')])
    expect(shown().items()).toEqual(['sve_0000…0bad · Slack50 %2 of 4', 'sve_0000…good · GitHub25 %1 of 4'])
    expect(behind(shown().getByRole('link', { name: 'sve_0000…good · GitHub' }))).toHaveLength(4)
    expect(shown().figure).toHaveTextContent('3 of 8 runs that are over failed, 37.5 %. 2 of 2 versions had')
  })

  test('the first bad one is marked and told: from what to what, and since when', () => {
    const { behind } = showParts([...of(GOOD, 2000, 3, 100), ...of(BAD, 90, 18, 40)])
    expect(shown().items()[0]).toBe('sve_0000…0bad · GitHubfirst bad45 %18 of 40')
    expect(shown().figure).toHaveTextContent(
      /First bad version sve_0000…0bad of GitHub failures from 3 % \(3 of 100\) to 45 % \(18 of 40\) since its first run of the range, Nov 22, 18:30/,
    )
    expect(behind(shown().getByRole('link', { name: 'sve_0000…0bad' }))).toHaveLength(40)
    expect(shown().figure).not.toHaveTextContent('beyond chance')
  })

  test('it is told with the table too, where each version has its whole id', async () => {
    const { user, behind } = showParts([...of(GOOD, 2000, 3, 100), ...of(BAD, 90, 18, 40)])
    await user.click(shown().tableButton())
    expect(shown().getByText('First bad version')).toBeInTheDocument()
    const [head, bad, good] = shown().cells()
    expect(head?.slice(0, 5)).toEqual(['Version', 'Server', 'Failure share', 'Failed', 'Over'])
    expect(bad?.slice(0, 5)).toEqual([BAD, 'GitHub', '45 %', '18', '40'])
    expect([bad?.at(-1), good?.at(-1)]).toEqual(['first bad', 'no'])
    expect(behind(shown().getByRole('link', { name: '18' }))).toHaveLength(18)
  })

  test('where none made failures more, the card says so', () => {
    showParts([...of(GOOD, 2000, 3, 100), ...of(BAD, 90, 1, 40)])
    expect(shown().figure).toHaveTextContent('With none of them failures became more beyond chance.')
  })

  test('a version that came after the bad one is no part of what was before', () => {
    showParts([...of('sve_a', 2000, 0, 50), ...of('sve_b', 900, 30, 60), ...of('sve_c', 90, 40, 60)])
    expect(shown().figure).toHaveTextContent('sve_b of GitHub failures from 0 % (0 of 50) to 50 % (30 of 60)')
  })

  test('of many servers with a bad version three are told, the others are marked', () => {
    showParts(
      [1, 2, 3, 4, 5].flatMap((each) => [
        ...of(`sve_${each}a`, 2000, 0, 50, `s${each}`),
        ...of(`sve_${each}b`, 90, 30, 60, `s${each}`),
      ]),
    )
    expect(shown().getAllByText('First bad version')).toHaveLength(3)
    expect(shown().figure).toHaveTextContent('And 2 more, marked in the list.')
    expect(shown().getAllByText('first bad')).toHaveLength(5)
  })

  test('where the range is not all loaded, it is said that earlier versions may be missing', () => {
    showParts(of(GOOD, 90, 1, 4), { complete: false })
    expect(shown().figure).toHaveTextContent('versions that came earlier may be missing')
  })

  test('runs without a version are listed as such', () => {
    const { behind } = showParts([...of(null, 90, 1, 2), { ...of(GOOD, 90, 0, 1)[0], server: null }])
    expect(shown().items()).toEqual(['Not reported · GitHub50 %1 of 2', 'sve_0000…good0 %0 of 1'])
    expect(behind(shown().getByRole('link', { name: 'Not reported · GitHub' }))).toEqual(['srr_0', 'srr_1'])
  })
})
