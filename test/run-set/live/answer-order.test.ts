import { expect, test } from 'vitest'
import type { ServerRun, ServerRunList } from '../../../src/contract/server-run'
import { AnswerOrder } from '../../../src/run-set/live/answer-order'
import { makeRun } from '../../make-run'

const listOf = (...items: ServerRun[]): ServerRunList => ({
  items,
  pagination: { has_more_after: false, has_more_before: false },
})

/** Runs that are known, and answers that the test gives when it likes. */
function scene() {
  const known = new Map<string, ServerRun>()
  const order = new AnswerOrder((id) => known.get(id))
  function question<T>(send: (ask: () => Promise<T>) => Promise<T>) {
    let answer: (value: T) => void = () => {}
    const arrived = send(
      () =>
        new Promise((resolve) => {
          answer = resolve
        }),
    )
    return { arrived, answer: (value: T) => answer(value) }
  }
  const page = () => question<ServerRunList>((ask) => order.page(ask))
  const run = (id: string) => question<ServerRun | null>((ask) => order.run(id, ask))
  return { known, page, run }
}

const active = makeRun({ id: 'srr_1', status: 'active' })
const completed = makeRun({ id: 'srr_1', status: 'completed' })
const other = makeRun({ id: 'srr_2' })

test('a slower page asked for earlier does not put an older state over a newer one', async () => {
  const { known, page } = scene()
  const [slow, quick] = [page(), page()]
  quick.answer(listOf(completed))
  known.set('srr_1', (await quick.arrived).items[0] as ServerRun)
  slow.answer(listOf(active, other))
  expect((await slow.arrived).items).toEqual([completed, other])
})

test('nor does it bring back a run that was found to be gone meanwhile', async () => {
  const { page, run } = scene()
  const [slow, read] = [page(), run('srr_1')]
  read.answer(null)
  expect(await read.arrived).toBe(null)
  slow.answer(listOf(active, other))
  expect((await slow.arrived).items).toEqual([other])
})

test('a run read by itself is overtaken like a page', async () => {
  const { known, page, run } = scene()
  const [slow, quick] = [run('srr_1'), page()]
  quick.answer(listOf(completed))
  known.set('srr_1', (await quick.arrived).items[0] as ServerRun)
  slow.answer(active)
  expect(await slow.arrived).toEqual(completed)
})

test('an answer that came in its turn is handed on as it is', async () => {
  const { known, page } = scene()
  const first = page()
  const list = listOf(active)
  first.answer(list)
  expect(await first.arrived).toBe(list)
  known.set('srr_1', active)
  const second = page()
  second.answer(listOf(completed))
  expect((await second.arrived).items).toEqual([completed])
})

test('a question that failed stands in nobody’s way', async () => {
  const { page } = scene()
  const order = new AnswerOrder(() => undefined)
  const slow = page()
  await expect(order.page(() => Promise.reject(new Error('502')))).rejects.toThrow('502')
  slow.answer(listOf(active))
  expect((await slow.arrived).items).toEqual([active])
})
