import http from 'node:http'
import https from 'node:https'
import { connect } from 'node:net'
import { gunzipSync } from 'node:zlib'

export interface Answer {
  status: number
  headers: http.IncomingHttpHeaders
  /** As it came, perhaps compressed. */
  body: Buffer
  /** As it is meant. */
  text: string
  /** False where the connection ended before the answer did. */
  complete: boolean
}

export interface AskOptions {
  method?: string
  headers?: http.OutgoingHttpHeaders
  body?: string
  agent?: http.Agent
  /** TLS: the certificate of the visitor. */
  cert?: string
  key?: string
}

/** Every byte that a proxy gave away, so that a test can look through all of it. */
const heard: string[] = []
export const everythingHeard = () => heard.join('\n')

function textOf(headers: http.IncomingHttpHeaders, body: Buffer, complete: boolean): string {
  const zipped = headers['content-encoding'] === 'gzip' && complete && body.length > 0
  return (zipped ? gunzipSync(body) : body).toString()
}

/** One request. Unlike fetch, node:http sends the path exactly as it is given. */
export function ask(url: string, path: string, options: AskOptions = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, body, agent, cert, key } = options
  const { protocol, hostname, port } = new URL(url)
  const tls = protocol === 'https:'
  return new Promise((resolve, reject) => {
    const request = (tls ? https : http).request({
      host: hostname.replace(/^\[|\]$/g, ''),
      port,
      path,
      method,
      headers,
      ...(agent ? { agent } : { agent: false }),
      // The certificate of the proxy is one that this test has just made.
      ...(tls ? { rejectUnauthorized: false, cert, key } : {}),
    })
    request.on('error', reject)
    request.on('response', (response) => {
      const chunks: Buffer[] = []
      const done = () => {
        const whole = Buffer.concat(chunks)
        const text = textOf(response.headers, whole, response.complete)
        heard.push(response.rawHeaders.join('\n'), text)
        const { headers, statusCode: status = 0, complete } = response
        resolve({ status, headers, body: whole, text, complete })
      }
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', done)
      response.on('error', done)
    })
    request.end(body)
  })
}

/** What is answered to these bytes, for requests that no HTTP client would send. */
export function askRaw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'))
    let answer = ''
    socket.setEncoding('latin1')
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('error', reject)
    socket.on('close', () => {
      heard.push(answer)
      resolve(answer)
    })
  })
}

/** The status of an answer that came as bytes. */
export const rawStatus = (answer: string) => Number(/^HTTP\/1\.\d (\d{3})/.exec(answer)?.[1])
