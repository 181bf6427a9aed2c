import { describe, expect, test } from 'vitest'
import { ErrorServer, minute } from './error-server'
import { read } from './read-errors'

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
