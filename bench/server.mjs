// The build, the floor and the API behind one loopback address, all compressed the same way for both.
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { createApi } from './api.mjs'
import { createRuns } from './data.mjs'

/** @typedef {import('./api.mjs').Answer} Answer */

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
/** Which run said and wrote a lot: one that has ended. */
const BIG_AT = 20
const FLOOR_FILES = new Set([
  '/floor.html',
  '/floor.js',
  '/floor-columns.js',
  '/floor-find.js',
  '/floor-run.html',
  '/floor-run.js',
  '/floor-list.js',
])

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
  const big = runs[BIG_AT]
  if (big === undefined) throw new Error('There are too few runs.')
  // One opens a run because something is wrong with it.
  big.status = 'failed'
  const api = createApi(runs, big.id)
  /** @type {Map<string, Answer>} */
  const answers = new Map()
  /** @param {string} target path and query @returns {Answer} */
  const answerTo = (target) => {
    const url = new URL(target, 'http://localhost')
    const isApi = url.pathname.startsWith('/api/')
    const key = isApi ? target : url.pathname
    const known = answers.get(key)
    if (known !== undefined) return known
    const plain = isApi ? api(url) : fileAnswer(url.pathname)
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
  return { origin: `http://127.0.0.1:${address.port}`, close, addRun, bigId: big.id }
}
