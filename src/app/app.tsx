import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { BrowserRouter } from 'react-router-dom'
import { basePath } from '../lib/base-path'
import { AppRoutes } from './routes'

export function App({ client }: { client: QueryClient }) {
  return (
    <QueryClientProvider client={client}>
      {/* A sort must be painted in the next frame: a transition would let other work go first. */}
      <BrowserRouter basename={basePath()} useTransitions={false}>
        <AppRoutes />
      </BrowserRouter>
    </QueryClientProvider>
  )
}
