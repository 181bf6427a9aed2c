import { formatNumber, plural } from '../../lib/text'
import type { RunRows } from '../../run-set/run-rows'

/** The runs of the range by status, in figures. */
export function RunsSummary({ rows: { inRange, active, failed } }: { rows: RunRows }) {
  if (inRange === 0) return null
  const share = ((failed / inRange) * 100).toFixed(1)
  return (
    <p className="text-muted">
      {plural(inRange, 'run')} ·{' '}
      <span className={active > 0 ? 'text-active' : ''}>{formatNumber(active)} active</span> ·{' '}
      <span className={failed > 0 ? 'text-failed' : ''}>
        {formatNumber(failed)} failed ({share} %)
      </span>
    </p>
  )
}
