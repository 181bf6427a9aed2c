import { cleanup, screen, within } from '@testing-library/react'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyRuns } from '../../../run-set/overview/any-run'
import { showParts } from './parts-scene'

const CARDS = [
  'Failures by deployment',
  'Failures by version',
  'Busiest deployments',
  'Slowest deployments',
  'Clients',
  'Protocol versions',
  'Transports',
  'Deployments gone quiet',
]

/** What a row says beside its name, which may hold anything. */
const wordsBeside = (item: HTMLElement) =>
  Array.from(item.children, ({ textContent }) => textContent)
    .slice(1)
    .join(' ')

describe('the lower half of the overview', () => {
  test('has one card for each question, each with a heading', () => {
    showParts([{}])
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(CARDS)
  })

  test('whatever runs hold, a row leads to as many runs as it says', () => {
    fc.assert(
      fc.property(
        anyRuns.filter(({ length }) => length > 0),
        (patches) => {
          cleanup()
          const { behind } = showParts(patches)
          for (const item of screen.queryAllByRole('listitem')) {
            const [, said] = /(\d+) runs?\b/.exec(wordsBeside(item)) ?? []
            const link = within(item).getByRole('link')
            if (said !== undefined)
              expect([link.title, behind(link).length]).toEqual([link.title, Number(said)])
          }
          expect(document.body).not.toHaveTextContent(/NaN|undefined|null|Infinity/)
        },
      ),
      { numRuns: 20 },
    )
  })
})
