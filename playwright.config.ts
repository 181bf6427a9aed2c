import { defineConfig } from '@playwright/test'
import { CHROMIUM_ARGS, findChromium } from './test/browser.mjs'

const ORIGIN = 'http://127.0.0.1:4173'

// Null where there is none: Playwright then names the command that installs its own.
const executablePath = findChromium()
// Each worker loads this file again; the answer is handed on, so that Chromium is looked for once.
if (executablePath) process.env.CHROMIUM_PATH = executablePath

export default defineConfig({
  testDir: 'test/e2e',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  // Generous: a busy machine is no defect, and what comes sooner is not waited for.
  expect: { timeout: 15_000 },
  reporter: 'line',
  webServer: {
    command: 'npx vite preview --mode demo --outDir dist-demo --host 127.0.0.1 --port 4173 --strictPort',
    url: ORIGIN,
    reuseExistingServer: false,
  },
  use: {
    baseURL: ORIGIN,
    locale: 'en-US',
    timezoneId: 'UTC',
    trace: 'off',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: CHROMIUM_ARGS },
  },
})
