// The build, the floor and the API behind one loopback address, all compressed the same way for both.
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { createRuns } from './data.mjs'

/** @typedef {{ status: number, type: string, body: Buffer }} Answer */

const HERE = fileURLToPath(new URL('.', import.meta.url))
const DIST = fileURLToPath(new URL('../dist', import.meta.url))
/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}
/** Which run a new one is made after. */
const ADDED_LIKE = 50
const FLOOR_FILES = new Set(['/floor.html', '/floor.js', '/floor-columns.js'])
/** @type {Record<string, (run: import('./data.mjs').Run) => string>} */
const FILTERS = {
  status: (run) => run.status,
  session_id: (run) => run.server_session.session_id,
  server_session_id: (run) => run.server_session.id,
  server_deployment_id: (run) => run.server_deployment.id,
}

/** @param {number} status @param {unknown} value @returns {Answer} */
const json = (status, value) => ({
  status,
  type: 'application/json',
  body: Buffer.from(JSON.stringify(value)),
})

/** @param {number} status @param {string} code @param {string} entity */
const failure = (status, code, entity) =>
  json(status, { __typename: 'error', ok: false, status, code, message: code, entity })

/** A page of the list by the rules of CONTRACT section 3. @param {import('./data.mjs').Run[]} newestFirst @param {URLSearchParams} params */
function listPage(newestFirst, params) {
  const limit = Number(params.get('limit') ?? 20)
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) return failure(400, 'invalid_data', 'limit')
  let runs = params.get('order') === 'desc' ? newestFirst : newestFirst.toReversed()
  for (const [key, read] of Object.entries(FILTERS)) {
    const wanted = params.getAll(key).filter((value) => value !== '')
    if (wanted.length > 0) runs = runs.filter((run) => wanted.includes(read(run)))
  }
  const cursor = params.get('after') ?? params.get('before')
  const at = cursor === null ? -1 : runs.findIndex((run) => run.id === cursor)
  const unknown = cursor !== null && at === -1
  const backwards = cursor !== null && !params.has('after')
  const from = unknown ? runs.length : backwards ? Math.max(0, at - limit) : at + 1
  const to = unknown ? from : backwards ? at : Math.min(runs.length, from + limit)
  return json(200, {
    __typename: 'list',
    items: runs.slice(from, to),
    pagination: {
      has_more_after: !unknown && to < runs.length,
      has_more_before: !unknown && from > 0,
    },
  })
}

/** @param {import('./data.mjs').Run[]} runs @param {URL} url */
function apiAnswer(runs, url) {
  if (url.pathname === '/api/server-runs') return listPage(runs, url.searchParams)
  const id = /^\/api\/server-runs\/([^/]+)$/.exec(url.pathname)?.[1]
  if (id === undefined) return failure(404, 'not_found', 'endpoint')
  const run = runs.find((candidate) => candidate.id === id)
  return run === undefined ? failure(404, 'not_found', 'server.server_run') : json(200, run)
}

/** A file of the floor or of the build; any other path without an extension is a page of the app. @param {string} path @returns {Answer} */
function fileAnswer(path) {
  const extension = extname(path)
  const file = FLOOR_FILES.has(path)
    ? join(HERE, path)
    : join(DIST, extension === '' ? 'index.html' : normalize(path))
  if (!existsSync(file)) return { status: 404, type: 'text/plain', body: Buffer.from('not found') }
  return {
    status: 200,
    type: TYPES[extname(file)] ?? 'application/octet-stream',
    body: readFileSync(file),
  }
}

/** @param {'gzip' | 'br'} encoding @param {Buffer} body */
function compress(encoding, body) {
  if (encoding === 'gzip') return gzipSync(body, { level: 9 })
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
}

/**
 * Listens on a free loopback port. Answers are compressed once and kept, so that only the browser's work is measured.
 * @param {{ rows: number, encoding: 'gzip' | 'br' }} options
 */
export async function startServer({ rows, encoding }) {
  const runs = createRuns(rows, Date.now())
  /** @type {Map<string, Answer>} */
  const answers = new Map()
  /** @param {string} target path and query @returns {Answer} */
  const answerTo = (target) => {
    const url = new URL(target, 'http://localhost')
    const isApi = url.pathname.startsWith('/api/')
    const key = isApi ? target : url.pathname
    const known = answers.get(key)
    if (known !== undefined) return known
    const plain = isApi ? apiAnswer(runs, url) : fileAnswer(url.pathname)
    const answer = { ...plain, body: compress(encoding, plain.body) }
    answers.set(key, answer)
    return answer
  }
  const server = createServer((request, response) => {
    const { status, type, body } = answerTo(request.url ?? '/')
    response.writeHead(status, {
      'content-type': type,
      'content-encoding': encoding,
      'content-length': body.length,
      'metorial-req-id': 'req_bench',
      'ratelimit-limit': '5000',
      'ratelimit-remaining': '4900',
      'ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 600),
    })
    response.end(body)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  const close = () => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  }
  /** A new run at the API: the newest one. */
  const addRun = () => {
    const like = runs[ADDED_LIKE]
    if (like === undefined) throw new Error('There are too few runs.')
    const now = new Date().toISOString()
    const id = `srr_0mNew${String(runs.length).padStart(17, '0')}`
    runs.unshift({
      ...like,
      id,
      created_at: now,
      started_at: now,
      updated_at: now,
      stopped_at: null,
      status: 'active',
    })
    for (const key of answers.keys()) if (key.startsWith('/api/')) answers.delete(key)
  }
  return { origin: `http://127.0.0.1:${address.port}`, close, addRun }
}
