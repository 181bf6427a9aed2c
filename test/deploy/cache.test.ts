import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Answer, ask } from './kit/ask'
import { KINDS } from './kit/proxy'
import { useStage } from './kit/suite'
import { answer, aRunId, failure } from './kit/upstream'
import { until } from './kit/wait'

// Caddy keeps nothing; deploy/README.md says what that costs.
describe.each(KINDS.filter((kind) => kind === 'nginx'))('what %s keeps', (kind) => {
  const stage = useStage(kind, () => ({
    ALLOW_ANONYMOUS: 'yes',
    CACHE_SECONDS: '1',
    READ_TIMEOUT_SECONDS: '1',
  }))
  let questions = 0
  let question = ''
  beforeEach(() => {
    questions += 1
    question = `/api/server-runs?limit=2&order=desc&session_id=&server_session_id=&after=&before=&server_id=q${questions}`
    stage.upstream.answers(undefined)
    stage.upstream.forget()
  })
  afterEach(() => stage.upstream.answers(undefined))

  const get = (path = question) => ask(stage.proxy.url, path)
  const many = (count: number) => Promise.all(Array.from({ length: count }, () => get()))
  const statuses = (answers: Answer[]) => [...new Set(answers.map(({ status }) => status))]
  const cacheOf = ({ headers }: Answer) => headers['x-cache-status']

  /** Asks until the answer comes from where it should. */
  async function getUntil(words: string, holds: (answer: Answer) => boolean): Promise<Answer> {
    let last: Answer | undefined
    await until(words, async () => {
      last = await get()
      return holds(last)
    })
    return last ?? expect.unreachable()
  }
  const expired = () => getUntil('the kept answer is too old', (got) => cacheOf(got) !== 'HIT')

  test('the second question of the same kind is answered from what is kept', async () => {
    const [first, second] = [await get(), await get()]
    expect([cacheOf(first), cacheOf(second)]).toEqual(['MISS', 'HIT'])
    expect(second.text).toBe(first.text)
    expect(second.headers['x-answered-at']).toBe(first.headers['x-answered-at'])
    expect(second.headers['metorial-req-id']).toBe(first.headers['metorial-req-id'])
    expect(stage.upstream.asked).toHaveLength(1)
  })

  test('the age of an answer is told by the clock of the proxy, though that of the API is an hour off', async () => {
    const anHourAgo = new Date(Date.now() - 3_600_000).toUTCString()
    stage.upstream.answers(answer(200, 'application/json', '{"object":"dated"}', { date: anHourAgo }))
    const dated = await get()
    const ageMs = Date.parse(String(dated.headers.date)) - Date.parse(String(dated.headers['x-answered-at']))
    expect(dated.text).toContain('dated')
    expect(ageMs).toBeGreaterThanOrEqual(0)
    expect(ageMs).toBeLessThan(60_000)
  })

  test('one run is kept too, and is not mistaken for another question', async () => {
    question = `/api/server-runs/${aRunId}`
    const run = await get()
    expect(JSON.parse(run.text).id).toBe(aRunId)
    expect(cacheOf(await get())).toBe('HIT')
    expect(JSON.parse((await get('/api/server-runs?limit=7')).text).items).toHaveLength(7)
    expect(JSON.parse((await get('/api/server-runs?limit=8')).text).items).toHaveLength(8)
  })

  test('HEAD uses the same answer and does not spoil it', async () => {
    const head = await ask(stage.proxy.url, question, { method: 'HEAD' })
    expect([head.status, head.body.length]).toEqual([200, 0])
    const whole = await get()
    expect([cacheOf(whole), JSON.parse(whole.text).items.length]).toEqual(['HIT', 2])
  })

  test('after a while the API is asked again', async () => {
    const first = await get()
    await expired()
    expect(stage.upstream.asked.length).toBeGreaterThan(1)
    const fresh = await getUntil('a newer answer', (got) => got.text !== '' && cacheOf(got) === 'HIT')
    expect(fresh.headers['metorial-req-id']).not.toBe(first.headers['metorial-req-id'])
  })

  test('what the API says about keeping changes nothing', async () => {
    stage.upstream.answers(
      answer(200, 'application/json; charset=utf-8', '{"a":1}', {
        'cache-control': 'no-store, private',
        'set-cookie': 'a=1',
        vary: '*',
        expires: '0',
        'x-accel-expires': '0',
      }),
    )
    await get()
    expect(cacheOf(await get())).toBe('HIT')
    expect(stage.upstream.asked).toHaveLength(1)
  })

  test('fifty who ask at once before anything is kept cost one request', async () => {
    const answers = await many(50)
    expect(statuses(answers)).toEqual([200])
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(stage.upstream.asked).toHaveLength(1)
  })

  test('fifty who ask while a kept answer is renewed cost one request', async () => {
    await get()
    const release: (() => void)[] = []
    stage.upstream.answers((_, response) => {
      release.push(() => answer(200, 'application/json', '{"new":true}')(_, response))
    })
    stage.upstream.forget()
    // The one that renews waits; the others get the answer before.
    let renewed: Promise<Answer> | undefined
    await until('the kept answer is being renewed', async () => {
      const asking = get()
      const first = await Promise.race([asking, until('asked', () => release.length > 0)])
      renewed = first === undefined ? asking : undefined
      return renewed !== undefined
    })
    const others = await many(50)
    expect(statuses(others)).toEqual([200])
    for (const free of release) free()
    expect((await renewed)?.text).toBe('{"new":true}')
    expect(stage.upstream.asked).toHaveLength(1)
  })

  describe.each([
    ['is down', undefined],
    ['answers 429', failure(429, 'rate_limit_exceeded')],
    ['answers 500', failure(500, 'internal_server_error')],
    ['answers 503 with HTML', answer(503, 'text/html', '<h1>busy</h1>')],
    ['never answers', () => undefined],
  ])('while the API %s', (_, listener) => {
    test('the last good answer is given, marked as old and dated, and later a new one', async () => {
      const good = await get()
      if (listener) stage.upstream.answers(listener)
      else await stage.upstream.goDown()
      const stale = await getUntil('an old answer', (got) => cacheOf(got) === 'STALE')
      expect([stale.status, stale.text]).toEqual([200, good.text])
      expect(stale.headers['x-answered-at']).toBe(good.headers['x-answered-at'])
      stage.upstream.answers(undefined)
      if (!listener) await stage.upstream.comeBack()
      const fresh = await getUntil('a new answer', (got) => cacheOf(got) === 'HIT')
      expect(fresh.headers['metorial-req-id']).not.toBe(good.headers['metorial-req-id'])
    })
  })

  test.each([
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not_found'],
  ])('%d is passed on to everybody, never covered by the last good answer', async (status, code) => {
    await get()
    stage.upstream.answers(failure(status, code))
    await getUntil(`the first ${status}`, (got) => got.status === status)
    // Many at once, several times over the life of what is kept.
    for (let round = 0; round < 6; round += 1) {
      expect(statuses(await many(20))).toEqual([status])
      await until('some time', () => stage.upstream.asked.length > round / 3)
    }
    stage.upstream.answers(undefined)
    await getUntil('a good answer', (got) => got.status === 200)
  })

  test('HTML with 200 and half a body are not kept, and leave the good answer as it was', async () => {
    const good = await get()
    stage.upstream.answers(answer(200, 'text/html', '<h1>Sign in</h1>'))
    const html = await getUntil('the HTML', (got) => got.text.includes('Sign in'))
    expect(html.status).toBe(200)
    stage.upstream.answers((request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '50' })
      response.write('{"half":', () => request.socket.destroy())
    })
    expect((await getUntil('half a body', (got) => !got.complete)).text).not.toContain('items')
    stage.upstream.answers(failure(500, 'internal_server_error'))
    const stale = await getUntil('an old answer', (got) => cacheOf(got) === 'STALE')
    expect(stale.text).toBe(good.text)
  })

  test('an API that hangs is asked once by thirty who ask at once, and all learn it', async () => {
    stage.upstream.answers(() => undefined)
    const answers = await many(30)
    expect(statuses(answers)).toEqual([504])
    expect(stage.upstream.asked.length).toBeLessThanOrEqual(2)
  })
})
