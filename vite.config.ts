/// <reference types="vitest/config" />
import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { apiProxy, readOnlyApi } from './vite/api-proxy.ts'
import { finishBuild, noEarlyFetch, unnamedRouter } from './vite/build-steps.ts'

const ROUTER_FOR_PRODUCTION = join(import.meta.dirname, 'node_modules/react-router/dist/production/index.mjs')

type DataSource = 'mock' | 'api'

/** Demo builds, and a development server without a key, run on demo data; everything else asks the API. */
function dataSource(mode: string, command: 'build' | 'serve', key: string): DataSource {
  if (mode === 'demo') return 'mock'
  return command === 'build' || process.env.VITEST !== undefined || key !== '' ? 'api' : 'mock'
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
      ...(mode === 'demo' ? [] : [finishBuild(join(import.meta.dirname, outDir))]),
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
                test: /src\/(components\/(charts\/use-width-px|popover-button|copy-button|notice|ignored-notice|kept-notice|retry-button|connection-link|line-icon|go-by-key)|api\/(explain|pace)|domain\/contradictions|lib\/(stored|input-time)|run-set\/live\/poll)\.tsx?$/,
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
