import { lazy } from 'react'
import { Navigate, Route, Routes } from 'react-router-dom'
import { paths } from '../lib/paths'
import { RunsPage } from '../pages/runs/runs-page'
import { Layout } from './layout'
import { NotFound } from './not-found'

// The runs page is what operators open first: it comes with the shell, without a second round trip.
const RunPage = lazy(() => import('../pages/run/run-page').then((module) => ({ default: module.RunPage })))

export function AppRoutes() {
  return (
    <Routes>
      <Route element={<Layout />}>
        <Route index element={<Navigate to={paths.runs()} replace />} />
        <Route path="runs" element={<RunsPage />} />
        <Route path="runs/:serverRunId" element={<RunPage />} />
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  )
}
