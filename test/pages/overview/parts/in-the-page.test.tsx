import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp } from '../../../render-app'

test('a deployment of the overview opens the runs behind it, in the same range', async () => {
  const { user } = renderApp('/overview?range=30d')
  const figure = await screen.findByRole('figure', { name: 'Busiest deployments' })
  const [first] = within(figure).getAllByRole('listitem')
  if (!first) throw new Error('the demo has deployments')
  const [, runs = ''] = /([\d,]+) runs/.exec(first.textContent ?? '') ?? []
  await user.click(within(first).getByRole('link'))
  expect(await screen.findByRole('heading', { level: 1, name: 'Server runs' })).toBeInTheDocument()
  expect(location.search).toMatch(/^\?range=30d&deployment=svd_\w+$/)
  expect(
    await screen.findByText(new RegExp(`\\b${runs} of [\\d,]+ runs? in the last 30 days`)),
  ).toBeInTheDocument()
})
