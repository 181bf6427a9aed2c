import { useMemo } from 'react'
import type { ServerRun } from '../../contract/server-run'
import { formatNumber, plural } from '../../lib/text'

/** The loaded runs by status, in figures. */
export function RunsSummary({ runs }: { runs: readonly ServerRun[] }) {
  const [active, failed] = useMemo(
    () => ['active', 'failed'].map((status) => runs.filter((run) => run.status === status).length),
    [runs],
  )
  if (runs.length === 0 || active === undefined || failed === undefined) return null
  const share = ((failed / runs.length) * 100).toFixed(1)
  return (
    <p className="text-muted">
      {plural(runs.length, 'run')} loaded ·{' '}
      <span className={active > 0 ? 'text-active' : ''}>{formatNumber(active)} active</span> ·{' '}
      <span className={failed > 0 ? 'text-failed' : ''}>
        {formatNumber(failed)} failed ({share} %)
      </span>
    </p>
  )
}
