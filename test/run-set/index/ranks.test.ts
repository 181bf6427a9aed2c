import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byLetters, byReading } from '../../../src/run-set/index/compare'
import { Ranks } from '../../../src/run-set/index/ranks'

test('ranks sort as the texts do, whatever came, changed or went', () => {
  const text = fc.option(fc.constantFrom('a', 'A', 'b', 'item 9', 'Item 10', '', 'é', 'e'))
  const step = fc.oneof(
    fc.record({ add: text }),
    fc.record({ at: fc.nat(), to: text }),
    fc.constant('look' as const),
  )
  const compares = fc.constantFrom(byLetters, byReading)
  fc.assert(
    fc.property(compares, fc.array(step), (compare, steps) => {
      const texts: (string | null)[] = []
      const ranks = new Ranks((code) => texts[code] ?? null, compare)
      for (const next of [...steps, 'look' as const]) {
        if (next === 'look') {
          const values = ranks.values(texts.length)
          texts.forEach((a, at) => {
            expect(Number.isNaN(values[at])).toBe(a === null)
            texts.forEach((b, other) => {
              if (a === null || b === null) return
              expect(Math.sign((values[at] ?? 0) - (values[other] ?? 0))).toBe(Math.sign(compare(a, b)))
            })
          })
        } else if ('add' in next) texts.push(next.add)
        else if (texts.length > 0) {
          const code = next.at % texts.length
          texts[code] = next.to
          ranks.touch(code)
        }
      }
    }),
    { numRuns: 200 },
  )
})

test('a text that comes or changes is put into its place without comparing the others again', () => {
  const texts = Array.from({ length: 1000 }, (_, at) => `run ${(at * 7919) % 1000}`)
  let compared = 0
  const ranks = new Ranks(
    (code) => texts[code] ?? null,
    (a, b) => {
      compared += 1
      return byReading(a, b)
    },
  )
  ranks.values(texts.length)
  compared = 0
  ranks.values(texts.length)
  expect(compared).toBe(0)
  texts.push('run 500.5')
  ranks.values(texts.length)
  texts[7] = 'run 3.5'
  ranks.touch(7)
  ranks.values(texts.length)
  expect(compared).toBeLessThan(40)
})
