import { startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { ConfigError, loadConfig } from './api/config'
import { App } from './app/app'
import { firstRows } from './app/first-rows'
import { createQueryClient } from './app/query-client'
import './app/styles.css'

// A function, not a top-level await: that would make the bundler cut the entry into chunks that wait in line.
async function start(root: HTMLElement) {
  // Demo and development answer from a mock in the browser; the real build holds none of it.
  if (import.meta.env.VITE_DATA === 'mock') {
    const { startMock } = await import('./mock/browser')
    await startMock()
  }
  try {
    await loadConfig()
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    const { ConfigFailed } = await import('./app/config-failed')
    createRoot(root).render(<ConfigFailed problem={error.problem} />)
    return
  }
  const client = createQueryClient()
  await firstRows(client)
  // In steps, so that the page can be used in between.
  startTransition(() => createRoot(root).render(<App client={client} />))
}

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
void start(root)
