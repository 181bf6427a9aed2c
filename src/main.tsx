import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { firstRows } from './app/first-rows'
import { createQueryClient } from './app/query-client'
import './app/styles.css'

// Demo and development answer from a mock in the browser; the real build holds none of it.
if (import.meta.env.VITE_DATA === 'mock') {
  const { startMock } = await import('./mock/browser')
  await startMock()
}

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
const client = createQueryClient()
await firstRows(client)
createRoot(root).render(<App client={client} />)
