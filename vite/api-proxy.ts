// How the development and preview servers reach the API.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Connect, Plugin, ProxyOptions } from 'vite'

/** Adds the key on this side of the browser, which never sees it, and forwards nothing personal. */
export function apiProxy(key: string): ProxyOptions {
  const instance = process.env.METORIAL_INSTANCE_ID
  return {
    target: process.env.METORIAL_API_URL || 'https://api.metorial.com',
    changeOrigin: true,
    rewrite: (path) => path.replace(/^\/api(?=[/?]|$)/, ''),
    // Lower case, so that this takes the place of the browser's own header instead of standing beside it.
    headers: { authorization: `Bearer ${key}`, ...(instance ? { 'metorial-instance-id': instance } : {}) },
    configure: (proxy) => {
      proxy.on('proxyReq', (request) => {
        for (const name of ['cookie', 'origin', 'referer']) request.removeHeader(name)
      })
      proxy.on('proxyRes', (response) => {
        delete response.headers['set-cookie']
      })
    },
  }
}

/** With a secret key behind it, the proxy lets through what the dashboard reads and nothing else, as those of deploy/ do. */
export function readOnlyApi(): Plugin {
  const paths = readFileSync(join(import.meta.dirname, '../deploy/shared/api-paths'), 'utf8')
    .trim()
    .split('\n')
  const readable = new RegExp(`^/api(?:${paths.join('|')})(?:\\?|$)`)
  const refuse: Connect.NextHandleFunction = ({ url = '', method }, response, next) => {
    if (!/^\/api(?=[/?]|$)/.test(url)) return next()
    if (method !== 'GET') response.writeHead(405, { allow: 'GET' }).end()
    else if (readable.test(url)) next()
    else response.writeHead(404).end()
  }
  return {
    name: 'read-only-api',
    configureServer: (server) => void server.middlewares.use(refuse),
    configurePreviewServer: (server) => void server.middlewares.use(refuse),
  }
}
