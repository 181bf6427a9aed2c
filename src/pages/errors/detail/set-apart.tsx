import { useMemo, useState } from 'react'
import { Card } from '../../../components/card'
import { DifferencesList } from '../../../run-parts/differences/differences-list'
import type { PageRows } from '../../../run-parts/set-page/set-page-frame'
import { differences } from '../../../run-set/differences/differences'
import { FAILED, statusKinds } from '../../../run-set/overview/status-kinds'
import type { RunTable } from '../../../run-set/table/run-table'
import { type Among, AmongSwitch } from './among-switch'
import { behindDifference } from './links'

/** What the runs with the error have more often than all others of the range and filter, or than the others that failed. */
export function SetApart({ rows, of: { whole, view } }: { rows: Uint32Array; of: PageRows }) {
  const [among, setAmong] = useState<Among>('all')
  const found = useMemo(() => {
    const { table } = whole
    const compared = among === 'all' ? whole.rows : failedOf(table, whole.rows)
    return differences({ table, selected: rows, among: compared })
  }, [whole, rows, among])
  return (
    <Card
      title="What is different about these failures"
      action={<AmongSwitch among={among} onAmong={setAmong} />}
    >
      <DifferencesList
        differences={found}
        selectedWords="runs with this error"
        hrefOf={(difference) => behindDifference(view, difference, among === 'failed')}
      />
    </Card>
  )
}

function failedOf(table: RunTable, rows: Uint32Array): Uint32Array {
  const { codes, kinds } = statusKinds(table)
  return rows.filter((row) => kinds[codes[row] as number] === FAILED)
}
