/// <reference types="vitest/config" />
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { type Connect, defineConfig, type Plugin, type ProxyOptions } from 'vite'

type DataSource = 'mock' | 'api'

/** Demo builds, and a development server without a key, run on demo data; everything else asks the API. */
function dataSource(mode: string, command: 'build' | 'serve', key: string): DataSource {
  if (mode === 'demo') return 'mock'
  return command === 'build' || process.env.VITEST !== undefined || key !== '' ? 'api' : 'mock'
}

/** Adds the key on this side of the browser, which never sees it, and forwards nothing personal. */
function apiProxy(key: string): ProxyOptions {
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

/** The dashboard only reads: with a secret key behind it, the proxy lets nothing else through. */
function readOnlyApi(): Plugin {
  const refuse: Connect.NextHandleFunction = (request, response, next) => {
    const toApi = request.url !== undefined && /^\/api(?=[/?]|$)/.test(request.url)
    if (!toApi || request.method === 'GET') return next()
    response.writeHead(405, { allow: 'GET' }).end()
  }
  return {
    name: 'read-only-api',
    configureServer: (server) => void server.middlewares.use(refuse),
    configurePreviewServer: (server) => void server.middlewares.use(refuse),
  }
}

/** Vite copies all of public/; the mock's service worker belongs into demo builds only. */
function dropServiceWorker(outDir: string): Plugin {
  return {
    name: 'drop-service-worker',
    apply: 'build',
    closeBundle: () => rm(join(import.meta.dirname, outDir, 'mockServiceWorker.js'), { force: true }),
  }
}

/** On demo data the first request must wait for the service worker, so boot.js may not send it early. */
function noEarlyFetch(): Plugin {
  return {
    name: 'no-early-fetch',
    transformIndexHtml: (html) => html.replace('data-early-fetch="on"', 'data-early-fetch="off"'),
  }
}

export default defineConfig(({ mode, command }) => {
  const key = process.env.METORIAL_API_KEY ?? ''
  const data = dataSource(mode, command, key)
  const outDir = mode === 'demo' ? 'dist-demo' : 'dist'
  return {
    plugins: [
      react(),
      tailwindcss(),
      readOnlyApi(),
      ...(mode === 'demo' ? [] : [dropServiceWorker(outDir)]),
      ...(data === 'mock' ? [noEarlyFetch()] : []),
    ],
    define: { 'import.meta.env.VITE_DATA': JSON.stringify(data) },
    server: data === 'api' && key !== '' ? { cors: false, proxy: { '/api': apiProxy(key) } } : {},
    build: {
      outDir,
      target: 'es2023',
      sourcemap: false,
      modulePreload: { polyfill: false },
    },
    test: {
      globals: false,
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            environment: 'node',
            include: ['test/**/*.test.ts'],
            exclude: ['test/e2e/**', 'test/build/**'],
          },
        },
        {
          extends: true,
          test: {
            name: 'dom',
            environment: 'jsdom',
            include: ['test/**/*.test.tsx'],
            exclude: ['test/e2e/**', 'test/build/**'],
            setupFiles: ['test/setup.ts'],
            testTimeout: 15_000,
          },
        },
        // Reads dist and dist-demo: run it after both builds.
        { extends: true, test: { name: 'build', environment: 'node', include: ['test/build/**/*.test.ts'] } },
      ],
    },
  }
})
