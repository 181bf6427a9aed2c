import { describe, expect, test, vi } from 'vitest'
import { ApiError } from '../../../src/api/errors'
import { type ErrorEffects, ErrorsOfRuns } from '../../../src/run-set/groups/errors-of-runs'
import { ErrorServer, minute } from './error-server'

function read(server: ErrorServer, fromMs: number | null = null, changed: Partial<ErrorEffects> = {}) {
  const errors = new ErrorsOfRuns(fromMs, {
    fetchPage: server.fetchPage,
    conditions: () => ({ nowMs: 0, paused: null, share: null }),
    wait: async () => {},
    waitForUser: async () => {},
    retryInMs: () => null,
    ...changed,
  })
  const stop = errors.subscribe(() => {})
  const kind = (kind: string) => vi.waitFor(() => expect(errors.state().phase.kind).toBe(kind))
  const labelOf = (run: string) => errors.state().errorOf(run)?.label ?? null
  return { errors, stop, kind, labelOf }
}

describe('all errors are read, page after page', () => {
  test('until the API says that nothing follows', async () => {
    const server = new ErrorServer(250)
    const { errors, kind, labelOf } = read(server)
    expect(errors.state()).toMatchObject({ phase: { kind: 'loading' }, count: 0, complete: false })
    await kind('complete')
    expect(server.asked).toEqual([
      { limit: 100, order: 'desc' },
      { after: 'sre_150', limit: 100, order: 'desc' },
      { after: 'sre_50', limit: 100, order: 'desc' },
    ])
    expect(errors.state()).toMatchObject({ count: 250, complete: true })
    expect(labelOf('srr_0')).toBe('timeout — No answer within # s')
    expect(labelOf('srr_250')).toBeNull()
  })

  test('until a whole page is older than the oldest run', async () => {
    const server = new ErrorServer(1000)
    const { errors, kind } = read(server, minute(850))
    await kind('complete')
    expect(server.asked).toHaveLength(3)
    expect(errors.state().count).toBe(300)
  })

  test('a page of old ones says nothing where ids are not in the order of time', async () => {
    const server = new ErrorServer(400)
    server.errors[150] = { ...server.errors[150], created_at: new Date(minute(390)).toISOString() } as never
    server.errors[399] = { ...server.errors[399], created_at: new Date(minute(0)).toISOString() } as never
    const { errors, kind } = read(server, minute(380))
    await kind('complete')
    expect(errors.state().count).toBe(400)
  })

  test('up to 5,000, and then it is said that this is not all', async () => {
    const server = new ErrorServer(5200)
    const { errors, kind } = read(server)
    await kind('partial')
    expect(errors.state()).toMatchObject({
      phase: { kind: 'partial', why: 'cap' },
      count: 5000,
      complete: false,
    })
    expect(server.asked).toHaveLength(50)
  })
})

describe('of several errors of a run the first one counts', () => {
  test('by time, whatever the order of their ids; of the same time the older id', async () => {
    const server = new ErrorServer()
    const at = (number: number) => ({ created_at: new Date(minute(number)).toISOString() })
    server.add('a', { code: 'second', ...at(5) })
    server.add('a', { code: 'first', ...at(1) })
    server.add('a', { code: 'undated', created_at: null })
    server.add('b', { code: 'older', ...at(1) })
    server.add('b', { code: 'younger', ...at(1) })
    server.add('c', { code: null, message: null, created_at: null })
    server.add(null)
    const { errors, kind, labelOf } = read(server)
    await kind('complete')
    expect(['a', 'b', 'c'].map((run) => labelOf(run)?.split(' — ')[0])).toEqual([
      'first',
      'older',
      'An error without a code or message',
    ])
    expect(errors.state().count).toBe(7)
  })
})

describe('odd pages', () => {
  const nothing = { items: [], pagination: { has_more_after: true, has_more_before: false } }

  test('the same page again and again is no endless loop', async () => {
    const server = new ErrorServer(250)
    let asked = 0
    const { errors, kind } = read(server, null, {
      fetchPage: (query) => {
        asked += 1
        return server.fetchPage({ limit: query.limit, order: 'desc' })
      },
    })
    await kind('partial')
    expect(errors.state().phase).toEqual({ kind: 'partial', why: 'no-progress' })
    expect(errors.state().count).toBe(100)
    expect(asked).toBeLessThan(4)
  })

  test('nor is one that promises more and holds nothing', async () => {
    const { errors, kind } = read(new ErrorServer(), null, { fetchPage: async () => nothing })
    await kind('partial')
    expect(errors.state().count).toBe(0)
  })

  test('no errors at all are complete', async () => {
    const { kind } = read(new ErrorServer())
    await kind('complete')
  })
})

describe('failures', () => {
  test('what was read stays, and it goes on where it failed when asked again', async () => {
    const server = new ErrorServer(250)
    const down = new ApiError('http', 'Bad gateway', { status: 502 })
    let broken = true
    const { errors, kind, labelOf } = read(server, null, {
      fetchPage: async (query) => {
        if (broken && query.after !== undefined) throw down
        return server.fetchPage(query)
      },
    })
    await kind('failed')
    expect(errors.state()).toMatchObject({ phase: { error: down }, count: 100, complete: false })
    expect(labelOf('srr_200')).not.toBeNull()
    broken = false
    errors.again()
    await kind('complete')
    expect(errors.state().count).toBe(250)
    expect(server.asked).toHaveLength(3)
  })

  test.each([403, 404])('an endpoint that answers %i is asked once only', async (status) => {
    const fetchPage = vi
      .fn<ErrorEffects['fetchPage']>()
      .mockRejectedValue(new ApiError('http', 'no', { status }))
    const { errors, kind } = read(new ErrorServer(), null, { fetchPage })
    await kind('failed')
    errors.again()
    errors.subscribe(() => {})
    await Promise.resolve()
    expect(fetchPage).toHaveBeenCalledOnce()
  })
})

describe('once all are read', () => {
  test('later ones are read from the top, until a page holds nothing new', async () => {
    const server = new ErrorServer(350)
    const { errors, kind, labelOf } = read(server)
    await kind('complete')
    server.add('late')
    errors.again()
    await vi.waitFor(() => expect(labelOf('late')).not.toBeNull())
    await vi.waitFor(() => expect(server.asked).toHaveLength(6))
    expect(errors.state()).toMatchObject({ phase: { kind: 'complete' }, count: 351 })
    errors.again()
    await vi.waitFor(() => expect(server.asked).toHaveLength(7))
  })

  test('what comes while all are being read is read after that', async () => {
    const server = new ErrorServer(250)
    const { errors, labelOf } = read(server, null, {
      fetchPage: async (query) => {
        if (server.asked.length === 1) {
          server.add('late')
          errors.again()
        }
        return server.fetchPage(query)
      },
    })
    await vi.waitFor(() => expect(labelOf('late')).not.toBeNull())
  })

  test('an earlier oldest run goes on where it ended; a later one asks nothing', async () => {
    const server = new ErrorServer(1000)
    const { errors, kind } = read(server, minute(950))
    await kind('complete')
    expect(server.asked).toHaveLength(2)
    errors.reach(minute(990))
    errors.reach(minute(750))
    await vi.waitFor(() => expect(errors.state().count).toBe(400))
    await kind('complete')
    expect(server.asked.map(({ after }) => after)).toEqual([undefined, 'sre_900', 'sre_800', 'sre_700'])
  })
})

test('nothing is asked while nobody listens, and a new listener lets it go on', async () => {
  const server = new ErrorServer(250)
  const { errors, stop, kind } = read(server)
  stop()
  errors.again()
  errors.subscribe(() => {})
  await kind('complete')
  expect(errors.state().count).toBe(250)
})
