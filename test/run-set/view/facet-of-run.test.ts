import fc from 'fast-check'
import { expect, test } from 'vitest'
import { visibleText } from '../../../src/lib/text'
import { facetOfRun, narrowed } from '../../../src/run-set/view/facet-of-run'
import { FACET_IDS, NO_FILTER } from '../../../src/run-set/view/view'
import { parseRunView } from '../../../src/run-set/view/view-codec'
import { makeRun } from '../../make-run'
import { facetOptions } from '../oracle/facet-options'
import { facetValue } from '../oracle/facet-value'

const text = fc.constantFrom(null, '', ' ', 'cursor', 'x\u202ey')
const closedText = fc.constantFrom(
  null,
  '',
  'hosted',
  'completed',
  'failed',
  'sse',
  'none',
  'other',
  'x\u202ey',
)
const word = fc.constantFrom('', 'GitHub', 'x\u202ey')
const oddRun = fc
  .record({
    type: closedText,
    status: closedText,
    server_version_id: text,
    server: fc.option(fc.record({ id: word, name: text })),
    server_deployment: fc.option(fc.record({ id: word, name: text })),
    server_session: fc.option(
      fc.record({
        id: fc.constant('srs_1'),
        mcp: fc.option(
          fc.record({
            version: text,
            connection_type: closedText,
            client: fc.option(fc.record({ name: text, version: text })),
          }),
        ),
      }),
    ),
  })
  .map(makeRun)

const { view } = parseRunView(new URLSearchParams())

test('a value that is clicked is the one that the filter knows, and is called as there', () => {
  fc.assert(
    fc.property(oddRun, fc.constantFrom(...FACET_IDS), (run, facet) => {
      const { value, label } = facetOfRun(facet, run)
      expect(value).toBe(facetValue[facet](run))
      expect([label]).toEqual(facetOptions([run], view, facet).map((option) => visibleText(option.label)))
    }),
  )
})

test('a click lets in only the value, one with Alt leaves it out, and either undoes the other', () => {
  const only = narrowed(
    { ...NO_FILTER, facets: { ...NO_FILTER.facets, server: ['a', 'b'] } },
    'server',
    'a',
    false,
  )
  expect(only.facets.server).toEqual(['a'])
  const without = narrowed(only, 'server', 'a', true)
  expect([without.facets.server, without.excluded.server]).toEqual([[], ['a']])
  expect(narrowed(without, 'server', 'c', true).excluded.server).toEqual(['a', 'c'])
  expect(narrowed(without, 'server', 'a', false)).toEqual(only)
})
