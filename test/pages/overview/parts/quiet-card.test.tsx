import { describe, expect, test } from 'vitest'
import { minutesAgo } from '../../../run-set/overview/any-run'
import { card, deployment, showParts } from './parts-scene'

const shown = () => card('Deployments gone quiet')
/** Twenty runs, one every half an hour, the last of them so many minutes ago. */
const steady = (name: string, last: number) =>
  Array.from({ length: 20 }, (_, at) => ({
    ...deployment(name),
    created_at: minutesAgo(last + at * 30),
    started_at: null,
    stopped_at: minutesAgo(last + at * 30 - 1),
  }))

describe('deployments gone quiet', () => {
  test('say how long ago their last run was, when that was, and what pause is usual', () => {
    const { behind } = showParts([...steady('gone', 100), ...steady('at work', 5)])
    expect(shown().items()).toHaveLength(1)
    expect(shown().items()[0]).toBe(
      'gone last run 1 h 40 min ago, Nov 22, 2026, 18:20:00.000 UTC; usually one within 30 min 00 s',
    )
    expect(shown().figure).toHaveTextContent('1 deployment. Gone quiet: ran 8 times or more')
    expect(behind(shown().getByRole('link', { name: 'gone' }))).toHaveLength(20)
  })

  test('are a table too', async () => {
    const { user } = showParts(steady('gone', 100))
    await user.click(shown().tableButton())
    const [head, first] = shown().cells()
    expect(head).toEqual(['Deployment', 'Last run', 'Silent for', 'Usual pause', 'Runs'])
    expect([first?.[0], ...(first?.slice(2) ?? [])]).toEqual(['gone', '1 h 40 min', '30 min 00 s', '20'])
  })

  test('are told as of the end of a range that has passed', () => {
    showParts(steady('gone', 300), { query: `from=${minutesAgo(1200)}&to=${minutesAgo(180)}` })
    expect(shown().items()[0]).toContain('last run 2 h 00 min before the end of the range')
  })

  test('where there is none the card says so, and what the rule is', () => {
    showParts(steady('at work', 5))
    expect(shown().getByText('No deployment has gone quiet')).toBeInTheDocument()
    expect(shown().figure).toHaveTextContent('Gone quiet: ran 8 times or more over at least an hour')
  })

  test.each([
    ['range=1h', 'The range is too short to say: it takes two hours at least'],
    ['range=all&by=stopped', /leaves out those that have come and go on/],
  ])('a range that can’t say is said to be one: %s', (query, words) => {
    showParts(steady('at work', 5), { query })
    expect(shown().getByText(words)).toBeInTheDocument()
  })

  test('runs that reach back for minutes only can’t say', () => {
    showParts(steady('new', 5).slice(0, 3))
    expect(shown().getByText('The runs reach back too little to say')).toBeInTheDocument()
  })

  test('where not all runs of the range are loaded, others may have gone quiet too', () => {
    showParts(steady('at work', 5), { complete: false })
    expect(
      shown().getByText('None is known to have gone quiet, but not all runs of the range are loaded'),
    ).toBeInTheDocument()
  })

  test('of filtered runs it is said that only those count', () => {
    showParts(steady('gone', 100), { query: 'range=all&status=completed', complete: false })
    expect(shown().figure).toHaveTextContent(
      'Not all runs of the range are loaded: others may have gone quiet too. Only runs that the filter lets through count.',
    )
  })
})
