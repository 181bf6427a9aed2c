import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inSmall } from '../../../../src/domain/logs/line-search'
import { markedParts } from '../../../../src/pages/run/logs/marked-parts'

const segments = fc.array(
  fc.record({
    text: fc.string({ unit: fc.constantFrom('a', 'A', 'b', ' '), minLength: 1 }),
    style: fc.constant(null),
  }),
)
const needle = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 4 })

test('marks lose no text, and stand where the matches are, across parts', () => {
  fc.assert(
    fc.property(segments, needle, (parts, sought) => {
      const text = parts.map((part) => part.text).join('')
      const marked = markedParts(parts, sought, inSmall(text).indexOf(sought))
      expect(marked.map((part) => part.text).join('')).toBe(text)
      const hits = marked.filter(({ hit }) => hit !== null).map((part) => inSmall(part.text))
      expect(hits.join('')).toBe(sought.repeat(inSmall(text).split(sought).length - 1))
      const current = marked.filter(({ hit }) => hit === 'current').map((part) => inSmall(part.text))
      expect(current.join('')).toBe(hits.length === 0 ? '' : sought)
    }),
  )
})
