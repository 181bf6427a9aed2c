import { screen } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { afterEach } from 'vitest'
import { configure } from '../../../src/api/config'
import { resetConnection } from '../../../src/api/connection'
import { forgetKey } from '../../../src/api/credentials'
import { renderApp, server } from '../../render-app'

export const KEY = 'metorial_sk_abcdefghijklmnop'
export const GATEWAY = 'https://gateway.example'

afterEach(() => {
  forgetKey()
  configure({})
  resetConnection()
  sessionStorage.clear()
})

/** config.json as the test button reads it again, and the API's /ping at the same place. */
export const serveSite = (file: object = {}) =>
  server.use(http.get(`${location.origin}/config.json`, () => HttpResponse.json(file)))

export const step = (name: string) => {
  const item = screen.getAllByRole('listitem').find((one) => one.textContent?.includes(name))
  if (!item) throw new Error(`no step ${name}`)
  return item
}

export async function openTest() {
  const app = renderApp('/connection')
  await app.user.click(await screen.findByRole('button', { name: 'Test' }))
  await screen.findByRole('button', { name: 'Test' })
  return app
}

export const fact = (name: string) => {
  const term = screen.getAllByRole('term').find((one) => one.textContent === name)
  return term?.nextElementSibling?.textContent
}
