import { useMemo } from 'react'
import { plural } from '../../../lib/text'
import { DifferencesButton } from '../differences/differences-button'
import { ExportButton } from './export-button'
import { exportSource, type Shown } from './export-source'
import { selectedIds } from './selected-ids'
import { SelectionBar } from './selection-bar'
import type { ExportSource } from './use-export'

/** What can be done with the selected runs, those that are shown first and in their order. */
export function Selected({
  ids: selected,
  onClear,
  ...shown
}: Shown & {
  ids: ReadonlySet<string>
  onClear: () => void
}) {
  const { list } = shown.rows
  const ids = useMemo(() => selectedIds(selected, list), [selected, list])
  const source = exportSource(shown)
  const ofSelected: ExportSource = {
    ...source,
    ids: () => ids,
    scope: () => [plural(ids.length, 'selected run'), ...source.scope()],
  }
  return (
    <SelectionBar ids={ids} onClear={onClear}>
      <DifferencesButton ids={ids} shown={shown} />
      <ExportButton count={ids.length} className="btn" source={ofSelected} />
    </SelectionBar>
  )
}
