import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { answerErrors, makeError, renderErrors } from '../../run/errors/render-errors'
import { idOf } from './error-scene'

test('the error of a run leads to all its occurrences in the days that it is counted in there', async () => {
  answerErrors([makeError('sre_1')])
  const { user } = renderErrors()
  await user.click(await screen.findByRole('button', { name: /^no other in the 7 days before$/ }))
  expect(await screen.findByRole('link', { name: 'All occurrences' })).toHaveAttribute(
    'href',
    `/errors/${idOf('timeout', 'No answer.')}?from=2026-11-15T18%3A00%3A30.400Z&to=2026-11-22T18%3A00%3A30.401Z`,
  )
})
