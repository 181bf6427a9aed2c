/// <reference types="vitest/config" />
import { readFileSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { type Connect, defineConfig, minify, type Plugin, type ProxyOptions } from 'vite'

const ROUTER_FOR_PRODUCTION = join(import.meta.dirname, 'node_modules/react-router/dist/production/index.mjs')

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

/** With a secret key behind it, the proxy lets through what the dashboard reads and nothing else, as those of deploy/ do. */
function readOnlyApi(): Plugin {
  const paths = readFileSync(join(import.meta.dirname, 'deploy/shared/api-paths'), 'utf8')
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

const COMPRESSED = new Set(['.js', '.css', '.svg'])

/**
 * The last touches to a real build. The mock's service worker, which Vite copies with all of public/, belongs into demo
 * builds only. boot.js stands in the way of the first paint, so its comments stay at home. And each text file gets
 * a file.gz and file.br beside it, for servers that hand them out as they are: not index.html and config.json,
 * which an operator may change where they are served.
 */
function finishBuild(outDir: string): Plugin {
  const folder = join(import.meta.dirname, outDir)
  return {
    name: 'finish-build',
    apply: 'build',
    async closeBundle() {
      await rm(join(folder, 'mockServiceWorker.js'), { force: true })
      const boot = join(folder, 'boot.js')
      await writeFile(boot, (await minify('boot.js', await readFile(boot, 'utf8'))).code)
      const names = await readdir(folder, { recursive: true })
      for (const path of names
        .filter((name) => COMPRESSED.has(extname(name)))
        .map((name) => join(folder, name))) {
        const text = await readFile(path)
        await Promise.all([
          writeFile(`${path}.gz`, gzipSync(text, { level: 9 })),
          writeFile(`${path}.br`, brotliCompressSync(text)),
        ])
      }
    },
  }
}

/**
 * The router names its components for developer tools (Form.displayName = …), and so keeps those in a build that nobody
 * uses: without the names they are left out.
 */
function unnamedRouter(): Plugin {
  return {
    name: 'unnamed-router',
    apply: 'build',
    transform: {
      filter: { id: /react-router\/dist\/production/ },
      handler: (code) => ({ code: code.replace(/^\w+\.displayName = .*;$/gm, ''), map: null }),
    },
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
    // Addresses in the build are relative to the base element of index.html, so that it works below any path.
    base: command === 'build' ? './' : '/',
    plugins: [
      react(),
      tailwindcss(),
      readOnlyApi(),
      unnamedRouter(),
      ...(mode === 'demo' ? [] : [finishBuild(outDir)]),
      ...(data === 'mock' ? [noEarlyFetch()] : []),
    ],
    // The package hands out its development build to everyone, with warnings that no user of a build needs.
    resolve:
      command === 'build' ? { alias: [{ find: /^react-router$/, replacement: ROUTER_FOR_PRODUCTION }] } : {},
    define: { 'import.meta.env.VITE_DATA': JSON.stringify(data) },
    server: data === 'api' && key !== '' ? { cors: false, proxy: { '/api': apiProxy(key) } } : {},
    build: {
      outDir,
      target: 'es2023',
      sourcemap: false,
      modulePreload: {
        polyfill: false,
        // The list of what else a chunk needs stands in the first file: only the page of one run is worth it there.
        resolveDependencies: (file, needs) => (file === 'index.html' || /run-page/.test(file) ? needs : []),
      },
      // All that the first rows need comes in one file; left to itself, what pages share is cut into more.
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              { name: 'index', test: /src\/main\.tsx$/ },
              // Small things that the header and every page need.
              {
                name: 'shared',
                test: /src\/(components\/(charts\/use-width-px|popover-button|copy-button|notice|ignored-notice|kept-notice|retry-button|connection-link|line-icon)|api\/(explain|pace)|domain\/contradictions|lib\/(stored|input-time)|run-set\/live\/poll)\.tsx?$/,
              },
              // What a page of many runs shows right after its rows, in one request.
              {
                name: 'after-rows',
                test: /src\/(run-parts\/after-rows|pages\/runs\/toolbar\/runs-toolbar)\.tsx?$/,
              },
              { name: 'virtual', test: /@tanstack\/(react-)?virtual/ },
            ],
          },
        },
      },
    },
    test: {
      globals: false,
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            environment: 'node',
            testTimeout: 15_000,
            include: ['test/**/*.test.ts'],
            exclude: ['test/e2e/**', 'test/build/**', 'test/deploy/**'],
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
        // Starts real servers, one file at a time: run it after the build.
        {
          extends: true,
          test: {
            name: 'deploy',
            environment: 'node',
            include: ['test/deploy/**/*.test.ts'],
            fileParallelism: false,
            testTimeout: 60_000,
            hookTimeout: 60_000,
          },
        },
      ],
    },
  }
})
