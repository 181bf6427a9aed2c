import { describe, expect, test, vi } from 'vitest'
import { ApiError } from '../../../src/api/errors'
import type { ErrorEffects } from '../../../src/run-set/errors/errors-of-runs'
import { ErrorServer, minute } from './error-server'
import { read } from './read-errors'

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
