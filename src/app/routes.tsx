import { lazy, useEffect } from 'react'
import { Navigate, Route, Routes } from 'react-router-dom'
import { later } from '../components/later'
import { paths } from '../lib/paths'
import { RunsPage } from '../pages/runs/runs-page'
import { Layout } from './layout'

// The runs page is what operators open first: it comes with the shell, without a second round trip.
const { Later: RunPage, preload } = later(async () => (await import('../pages/run/run-page')).RunPage)
const { Later: OverviewPage, preload: preloadOverview } = later(
  async () => (await import('../pages/overview/overview-page')).OverviewPage,
)
const { Later: ErrorsPage } = later(async () => (await import('../pages/errors/errors-page')).ErrorsPage)
const { Later: ErrorPage } = later(async () => (await import('../pages/errors/error-page')).ErrorPage)
const ConnectionPage = lazy(() =>
  import('../pages/connection/connection-page').then((module) => ({ default: module.ConnectionPage })),
)
const ComparePage = lazy(() =>
  import('../pages/compare/compare-page').then((module) => ({ default: module.ComparePage })),
)
const NotFound = lazy(() => import('./not-found').then((module) => ({ default: module.NotFound })))

export function AppRoutes() {
  // Whoever touches the page is about to open a run, or the overview: the code then comes before the click. A failure here is
  // met again, and shown, when the page is opened.
  useEffect(() => {
    const load = () => void Promise.all([preload(), preloadOverview()]).catch(() => undefined)
    addEventListener('pointerover', load, { once: true })
    return () => removeEventListener('pointerover', load)
  }, [])
  return (
    <Routes>
      <Route element={<Layout />}>
        <Route index element={<Navigate to={paths.runs()} replace />} />
        <Route path="runs" element={<RunsPage />} />
        <Route path="runs/:serverRunId" element={<RunPage />} />
        <Route path="overview" element={<OverviewPage />} />
        <Route path="errors" element={<ErrorsPage />} />
        <Route path="errors/:errorGroupId" element={<ErrorPage />} />
        <Route path="connection" element={<ConnectionPage />} />
        <Route path="compare" element={<ComparePage />} />
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  )
}
