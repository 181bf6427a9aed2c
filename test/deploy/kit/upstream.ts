import http from 'node:http'
import https from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { createDemoStore } from '../../../src/mock/generate'
import { createHandlers } from '../../../src/mock/handlers'
import { listenerFor, MOCK_ORIGIN } from '../../../src/mock/http-server'
import type { Certificate } from './certificates'

/** Long and odd, so that it is found wherever it goes. */
export const KEY = 'metorial_sk_proxytest.7Hq2-Zx9_kept'

interface Asked {
  method: string
  url: string
  headers: http.IncomingHttpHeaders
  rawHeaders: string[]
  body: string
  /** The name that the proxy asked for in TLS. */
  serverName: string | undefined
}

type Listener = (request: http.IncomingMessage, response: http.ServerResponse) => void

export interface Upstream {
  url: string
  port: number
  /** Every request since the last forget(). */
  asked: Asked[]
  forget(): void
  /** Answers like this from now on; undefined: as the API does. */
  answers(listener: Listener | undefined): void
  /** Refuses connections, and breaks those that are open. */
  goDown(): Promise<void>
  comeBack(): Promise<void>
  stop(): Promise<void>
}

const store = createDemoStore({ size: 300 })
export const aRunId = store.runs.items.at(-1)?.id ?? ''
export const aDeploymentId = [...store.deployments.keys()][0] ?? ''
export const aServerId = [...store.servers.keys()][0] ?? ''
export const aVersionId = [...store.versions.keys()][0] ?? ''
export const aSessionId = store.runs.items.at(-1)?.server_session?.session_id ?? ''

/** A body of another kind, or another status, in place of the API's answer. */
export const answer =
  (status: number, type: string, body: string, headers: http.OutgoingHttpHeaders = {}): Listener =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': type, ...headers }).end(body)

export const failure = (status: number, code: string) =>
  answer(
    status,
    'application/json',
    JSON.stringify({ __typename: 'error', ok: false, status, code, message: 'from the API' }),
  )

/** The mock API on a socket of its own, with TLS where a certificate is given. Port 0: a free one. */
export async function startUpstream(
  certificate?: Certificate,
  address = '127.0.0.1',
  wanted = 0,
): Promise<Upstream> {
  const handlers = createHandlers(store, {
    base: MOCK_ORIGIN,
    auth: { [KEY]: { kind: 'secret' } },
    rateLimit: 100_000,
  })
  const asTheApi = listenerFor(handlers)
  let listener: Listener = asTheApi
  const asked: Asked[] = []
  const sockets = new Set<Socket>()

  const onRequest: Listener = (request, response) => {
    const { method = '', url = '', headers, rawHeaders, socket } = request
    const serverName = 'servername' in socket ? String(socket.servername) : undefined
    const entry: Asked = { method, url, headers, rawHeaders, body: '', serverName }
    asked.push(entry)
    request.on('data', (chunk) => {
      entry.body += chunk
    })
    listener(request, response)
  }
  const server = certificate
    ? https.createServer({ cert: certificate.cert, key: certificate.key }, onRequest)
    : http.createServer(onRequest)
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, address, () => resolve())
    })
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })

  await listen(wanted)
  const { port } = server.address() as AddressInfo
  return {
    url: certificate ? `https://localhost:${port}` : `http://${address}:${port}`,
    port,
    asked,
    forget: () => void asked.splice(0),
    answers: (next) => {
      listener = next ?? asTheApi
    },
    goDown: close,
    comeBack: () => listen(port),
    stop: close,
  }
}
