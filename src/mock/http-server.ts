import { createServer, type RequestListener, type Server } from 'node:http'
import { getResponse, type RequestHandler } from 'msw'
import type { Keys } from './auth'
import { createDemoStore } from './generate'
import { createHandlers } from './handlers'
import { startLife } from './live'

/** Where handlers for this bridge must have their `base`: the address that was really asked does not matter. */
export const MOCK_ORIGIN = 'http://metorial.mock'

/** Answers what comes over a socket with msw handlers. For Node only: no build contains it. */
export function listenerFor(handlers: readonly RequestHandler[]): RequestListener {
  return (incoming, outgoing) => {
    const headers = new Headers()
    for (const [name, value] of Object.entries(incoming.headers)) {
      for (const one of [value ?? []].flat()) headers.append(name, one)
    }
    const answer = async () => {
      const url = new URL(MOCK_ORIGIN + incoming.url)
      // The API reads no body anywhere that the dashboard asks, so none is passed on.
      const { method = 'GET' } = incoming
      // HEAD is answered like GET; node:http leaves the body out.
      const request = new Request(url, { method: method === 'HEAD' ? 'GET' : method, headers })
      const response = (await getResponse([...handlers], request)) ?? new Response(null, { status: 404 })
      outgoing.writeHead(response.status, [...response.headers].flat())
      outgoing.end(Buffer.from(await response.arrayBuffer()))
    }
    answer().catch(() => {
      // A method or a path that is no request at all.
      if (!outgoing.headersSent) outgoing.writeHead(400)
      outgoing.end()
    })
  }
}

/** The demo's API on a loopback port (0: a free one), where time goes on. It knows the given keys only. */
export function startMockApi(
  port: number,
  size: number,
  keys: Keys,
): Promise<{ port: number; server: Server }> {
  const store = createDemoStore({ size })
  const stopLife = startLife(store)
  const server = createServer(listenerFor(createHandlers(store, { base: MOCK_ORIGIN, auth: keys })))
  server.on('close', stopLife)
  return new Promise((resolve, reject) => {
    server.on('error', (error) => {
      stopLife()
      reject(error)
    })
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve({ port: typeof address === 'object' && address ? address.port : port, server })
    })
  })
}
